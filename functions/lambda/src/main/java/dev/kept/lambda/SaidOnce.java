package dev.kept.lambda;

import dev.kept.casefile.CaseFiles;
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
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Mails that lie on no desk, as a link to sign in. Each is noted before it goes and when it has
 * gone: it is never lost, whoever else asks for it meanwhile, and goes twice only where a worker
 * dies between the mailer's taking it and the second note.
 */
final class SaidOnce {

  private static final String GONE = "|gone";

  private final CaseFiles files;
  private final Supplier<Mailer> mailer;

  SaidOnce(CaseFiles files, Supplier<Mailer> mailer) {
    this.files = files;
    this.mailer = mailer;
  }

  /**
   * Mails it, if it has not gone.
   *
   * @param key where it is noted
   * @param at an instant that is the same whenever this mail is asked for
   * @param asked tells this asking from others: only who asks first mails it, as often as that
   *     takes
   * @return whether a mail went out
   */
  boolean send(
      CustomerKey key, String id, Instant at, Instant asked, Statement what, Supplier<Mail> mail) {
    List<Fact> noted = files.facts(key);
    boolean ours = files.add(key, note(id, at, asked, what));
    if (has(noted, id + GONE, null) || !(ours || has(files.facts(key), id, asked))) {
      return false;
    }
    mailer.get().send(mail.get());
    boolean _ = files.add(key, note(id + GONE, at, asked, what));
    return true;
  }

  /** How many mails were asked for here since an instant, without one of this name. */
  long others(CustomerKey key, String id, Instant since) {
    return files.facts(key).stream()
        .filter(Fact.NoticeSent.class::isInstance)
        .filter(note -> note.happened().isAfter(since))
        .map(note -> note.id().id())
        .filter(name -> !name.endsWith(GONE) && !name.equals(id))
        .count();
  }

  private static boolean has(List<Fact> noted, String id, @Nullable Instant asked) {
    return noted.stream()
        .filter(note -> note.id().id().equals(id))
        .anyMatch(note -> asked == null || note.origin().received().equals(asked));
  }

  private static Fact note(String id, Instant at, Instant asked, Statement what) {
    Origin origin =
        new Origin(
            new FactId(FactMessage.SOURCE, "notice.sent", id),
            at,
            false,
            asked,
            new Person(Person.Role.SYSTEM, null, null, null),
            Matter.of(Customer.UNKNOWN));
    return new Fact.NoticeSent(origin, what);
  }
}
