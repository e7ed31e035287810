package dev.kept.lambda.channel;

import dev.kept.desk.Brief;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.lambda.Log;
import dev.kept.lambda.Secrets;
import dev.kept.policy.Channels;
import dev.kept.policy.Channels.Way;
import dev.kept.policy.Member;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes a mail by the ways that its reader wants, one after the other until one took it. Each is
 * tried twice where the first try surely failed; the last is e-mail, whose failure is the desk's.
 * Where a way may have taken it and did not say so, the next is tried all the same: a notice on two
 * ways is better than on none.
 */
public final class Routes implements Mailer {

  private static final int TRIES = 2;

  private final Mailer mailer;
  private final Policies policies;
  private final Supplier<Requests> requests;
  private final Supplier<Web> web;
  private final Texted texted;
  private final Log log;

  /** Hears which text messages went out, so that an answer to one can be understood. */
  public interface Texted {
    void told(String person, Brief brief);
  }

  /** Ways other than e-mail, in front of a mailer. */
  public static Routes before(
      Mailer mailer,
      Policies policies,
      Supplier<Secrets> secrets,
      Supplier<Web> web,
      Texted texted,
      Log log) {
    return new Routes(mailer, policies, () -> new Requests(secrets.get()), web, texted, log);
  }

  Routes(
      Mailer mailer,
      Policies policies,
      Supplier<Requests> requests,
      Supplier<Web> web,
      Texted texted,
      Log log) {
    this.mailer = mailer;
    this.policies = policies;
    this.requests = requests;
    this.web = web;
    this.texted = texted;
    this.log = log;
  }

  @Override
  public void send(Mail mail) {
    Brief brief = mail.brief();
    Policy policy = policies.current();
    Channels channels = policy.member(mail.to()).map(Member::channels).orElse(Channels.MAIL);
    if (brief != null) {
      for (Way way : channels.ways()) {
        if (way != Way.EMAIL && isTaken(way, mail, brief, channels, policy)) {
          return;
        }
      }
    }
    mailer.send(mail);
  }

  private boolean isTaken(Way way, Mail mail, Brief brief, Channels channels, Policy policy) {
    Map<String, String> ids = Map.of("mail", mail.id(), "way", way.name());
    try {
      Optional<Reaching> request = requests.get().of(way, brief, channels, policy.accounts());
      if (request.isEmpty()) {
        return false;
      }
      Web.Outcome outcome = Web.Outcome.LATER;
      for (int i = 0; i < TRIES && outcome == Web.Outcome.LATER; i++) {
        outcome = request.get().by(web.get());
      }
      if (outcome != Web.Outcome.TAKEN) {
        log.warning("channel." + outcome.name().toLowerCase(Locale.ROOT), ids);
      }
      if (outcome == Web.Outcome.TAKEN && way == Way.SMS) {
        texted.told(mail.to(), brief);
      }
      return outcome == Web.Outcome.TAKEN;
    } catch (RuntimeException e) {
      // A secret that is missing, or an address that is none: the next way goes on.
      log.failure("channel.unfit", e, ids);
      return false;
    }
  }
}
