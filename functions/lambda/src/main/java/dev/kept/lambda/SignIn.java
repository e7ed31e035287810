package dev.kept.lambda;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.StaffKeys;
import dev.kept.desk.Letter;
import dev.kept.desk.Mailer;
import dev.kept.desk.Recipient;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Statement;
import dev.kept.lambda.pages.Access;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Mails a link that signs somebody in, if the policy knows the address: at most one in ten minutes
 * and six a day, however often it is asked for. That it was mailed is noted first, and only once: a
 * crash in between loses a mail, which can be asked for again, and never sends two.
 */
final class SignIn {

  /** How long such a link works. */
  static final Duration LIFE = Duration.ofMinutes(30);

  private static final long WINDOW_SECONDS = 600;
  private static final int A_DAY = 6;

  private final CaseFiles files;
  private final Policies policies;
  private final Supplier<Mailer> mailer;
  private final Supplier<Letter.Writer> writer;

  SignIn(
      CaseFiles files, Policies policies, Supplier<Mailer> mailer, Supplier<Letter.Writer> writer) {
    this.files = files;
    this.policies = policies;
    this.mailer = mailer;
    this.writer = writer;
  }

  /** Whether a mail went out. */
  boolean run(WakeMessage.SignInAsked message, Instant now) {
    Policy policy = policies.current();
    String person = message.person();
    boolean late = message.asked().plus(LIFE).isBefore(now);
    if (late || !Access.knows(policy, person) || hadEnough(person, now)) {
      return false;
    }
    String mail = Access.mailId(person, message.asked().getEpochSecond() / WINDOW_SECONDS);
    if (!files.add(StaffKeys.signingIn(person), mailed(person, mail, now))) {
      return false;
    }
    mailer.get().send(writer.get().signIn(mail, Recipient.of(policy, person), policy.business()));
    return true;
  }

  private boolean hadEnough(String person, Instant now) {
    CustomerKey key = StaffKeys.signingIn(person);
    return files.facts(key).stream()
            .filter(Fact.NoticeSent.class::isInstance)
            .filter(sent -> sent.happened().isAfter(now.minus(Duration.ofDays(1))))
            .count()
        >= A_DAY;
  }

  private static Fact mailed(String person, String mail, Instant now) {
    Origin origin =
        new Origin(
            new FactId(FactMessage.SOURCE, "notice.sent", mail),
            now,
            false,
            now,
            new Person(Person.Role.SYSTEM, null, null, null),
            Matter.of(Customer.UNKNOWN));
    return new Fact.NoticeSent(origin, new Statement(null, 0, "sign-in", person, "open", 0));
  }
}
