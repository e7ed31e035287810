package dev.kept.lambda.channel;

import dev.kept.lambda.Log;
import dev.kept.lambda.Secrets;
import dev.kept.policy.Accounts.Sms;
import dev.kept.policy.Policies;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Answers a text message of one of our own people, by the number that it came to. */
public final class Texting {

  private final Policies policies;
  private final Supplier<Requests> requests;
  private final Supplier<Web> web;
  private final Log log;

  /** Through the account of the policy. */
  public Texting(Policies policies, Supplier<Secrets> secrets, Supplier<Web> web, Log log) {
    this.policies = policies;
    this.requests = () -> new Requests(secrets.get());
    this.web = web;
    this.log = log;
  }

  /**
   * Sends it. What may have been taken is not sent again; nobody answers a stranger.
   *
   * @param id of what it answers, for the log
   * @throws IllegalStateException if it was surely not taken, and may be later
   */
  public void send(String id, String number, String words) {
    Sms account = policies.current().accounts().sms();
    if (account == null || policies.current().membersAt(number).size() != 1) {
      log.warning("text.unsent", Map.of("text", id));
      return;
    }
    Web.Outcome outcome = requests.get().text(account, number, words).by(web.get());
    if (outcome == Web.Outcome.LATER) {
      throw new IllegalStateException("text messages are not taken just now");
    }
    if (outcome != Web.Outcome.TAKEN) {
      log.warning("text." + outcome.name().toLowerCase(Locale.ROOT), Map.of("text", id));
    }
  }
}
