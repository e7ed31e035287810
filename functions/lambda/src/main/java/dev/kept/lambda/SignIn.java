package dev.kept.lambda;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.StaffKeys;
import dev.kept.desk.Letter;
import dev.kept.desk.Mailer;
import dev.kept.desk.Recipient;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Statement;
import dev.kept.lambda.pages.Access;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Mails a link that signs somebody in, if the policy knows the address: at most one in ten minutes
 * and six a day, however often it is asked for.
 */
final class SignIn {

  /** How long such a link works. */
  static final Duration LIFE = Duration.ofMinutes(30);

  private static final long WINDOW_SECONDS = 600;
  private static final int A_DAY = 6;

  private final Policies policies;
  private final SaidOnce once;
  private final Supplier<Letter.Writer> writer;

  SignIn(
      CaseFiles files, Policies policies, Supplier<Mailer> mailer, Supplier<Letter.Writer> writer) {
    this.policies = policies;
    this.once = new SaidOnce(files, mailer);
    this.writer = writer;
  }

  /** Whether a mail went out. */
  boolean run(WakeMessage.SignInAsked message, Instant now) {
    Policy policy = policies.current();
    String person = message.person();
    boolean late = message.asked().plus(LIFE).isBefore(now);
    if (late || !Access.knows(policy, person)) {
      return false;
    }
    long window = message.asked().getEpochSecond() / WINDOW_SECONDS;
    String mail = Access.mailId(person, window);
    CustomerKey key = StaffKeys.signingIn(person);
    if (once.others(key, mail, now.minus(Duration.ofDays(1))) >= A_DAY) {
      return false;
    }
    return once.send(
        key,
        mail,
        Instant.ofEpochSecond(window * WINDOW_SECONDS),
        message.asked(),
        new Statement(null, 0, "sign-in", person, "open", 0),
        () -> writer.get().signIn(mail, Recipient.of(policy, person), policy.business()));
  }
}
