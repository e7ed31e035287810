package dev.kept.lambda;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Notice;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Mails nobody from whom mail came back. A provider takes such a mail all the same and drops it, so
 * that somebody would count as told who never was; refused here, it is on record that they were not
 * reached, and whoever answers for Kept hears of it.
 *
 * <p>The notice that came back itself counts as told: those after it on the ladder hear at their
 * time whatever becomes of it.
 */
final class Reachable implements Mailer {

  /** After this the address may have been mended, and is tried again. */
  static final Duration HELD = Duration.ofDays(14);

  private static final Person PROVIDER = new Person(Person.Role.SYSTEM, null, null, null);

  private final CaseFiles files;
  private final Supplier<Mailer> mailer;
  private final InstantSource clock;

  Reachable(CaseFiles files, Supplier<Mailer> mailer, InstantSource clock) {
    this.files = files;
    this.mailer = mailer;
    this.clock = clock;
  }

  @Override
  public void send(Mail mail) {
    Instant since = clock.instant().minus(HELD);
    boolean cameBack =
        files.lately().facts(key(mail.to())).stream()
            .anyMatch(fact -> fact.happened().isAfter(since));
    if (cameBack) {
      throw new MailRefused(
          "mail to this reader came back", new IllegalStateException("undelivered"));
    }
    mailer.get().send(mail);
  }

  /** Records that a mail came back. Doing it again changes nothing. */
  void cameBack(String person, Instant at) {
    files.add(key(person), withdrawn(person, at));
  }

  private static Fact withdrawn(String person, Instant at) {
    FactId id = new FactId(FactMessage.SOURCE, "notice.withdrawn", "undelivered|" + at);
    Origin origin = new Origin(id, at, false, at, PROVIDER, Matter.of(Customer.UNKNOWN));
    return new Fact.NoticeWithdrawn(
        origin, new Statement(null, 0, "mail", person, Notice.UNREACHABLE, 0));
  }

  /** Where it stands that mail to a person came back: read before each mail, and by no case. */
  private static CustomerKey key(String person) {
    return new CustomerKey("undelivered:" + person.toLowerCase(Locale.ROOT));
  }
}
