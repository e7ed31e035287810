package dev.kept.lambda.reply;

import dev.kept.casefile.CaseFiles;
import dev.kept.desk.Brief;
import dev.kept.fact.Fact;
import dev.kept.lambda.Log;
import dev.kept.lambda.pages.PageData;
import dev.kept.policy.Accounts.Sms;
import dev.kept.policy.Connection;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.waking.Erasure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes text messages of our own people. Heard is who texts from a number that the policy gives one
 * person alone, to the number from which our own text messages come. What customers and strangers
 * send is left to the source that reads that connection; none of them is ever answered.
 */
public final class TextMessages {

  /** Whoever is told more often than this that nothing was understood is no person. */
  private static final int MOST_UNCLEAR = 3;

  private final PageData data;
  private final Erasure erasure;
  private final Consumer<Fact> tell;
  private final Consumer<Answer> answer;
  private final Log log;

  /**
   * What one of our people is to be texted back.
   *
   * @param text the id of the message that it answers
   */
  public record Answer(String text, String number, String words) {}

  /**
   * Over what is kept.
   *
   * @param tell takes what was said, durably
   * @param answer has somebody answered
   */
  public TextMessages(
      PageData data, Erasure erasure, Consumer<Fact> tell, Consumer<Answer> answer, Log log) {
    this.data = data;
    this.erasure = erasure;
    this.tell = tell;
    this.answer = answer;
    this.log = log;
  }

  /** A text message of ours went out: an answer to it is understood from now on. */
  public static void told(CaseFiles files, String person, Brief brief, Instant at) {
    new TextLog(files, person).told(brief, at);
  }

  /**
   * Takes an event if it is a text message of one of our own people.
   *
   * @param body as it was sent, and verified
   */
  public boolean takes(Connection connection, byte[] body, Instant received) {
    Policy policy = data.policies().current();
    Sms account = policy.accounts().sms();
    if (account == null || !connection.system().startsWith("twilio")) {
      return false;
    }
    Optional<InboundText> text =
        InboundText.of(body).filter(one -> one.to().equals(account.from()));
    if (text.isEmpty()) {
      return false;
    }
    List<Member> from = policy.membersAt(text.get().from());
    boolean ourselves =
        text.get().from().equals(account.from()) || policy.ownNumbers().contains(text.get().from());
    if (from.size() != 1 || ourselves) {
      ignored(ourselves ? "our-own-number" : from.isEmpty() ? "stranger" : "shared-number");
      return false;
    }
    take(from.getFirst(), text.get(), received.truncatedTo(ChronoUnit.SECONDS));
    return true;
  }

  private void take(Member member, InboundText text, Instant at) {
    TextLog texts = new TextLog(data.files(), member.address());
    if (text.isForTwilio() || text.isAutomatic() || texts.isDone(text.id(), at)) {
      ignored(text.isForTwilio() ? "for-twilio" : text.isAutomatic() ? "automatic" : "twice");
      return;
    }
    TextReading.Understood it =
        new TextReading(new Texter(data, erasure, texts, member, at), tell).read(text);
    log.event("text.taken", Map.of("text", text.id(), "facts", Integer.toString(it.told())));
    boolean unclear = it.unclear();
    if (!unclear || texts.unclear(at) < MOST_UNCLEAR) {
      answer.accept(new Answer(text.id(), text.from(), it.words()));
    }
    texts.done(text.id(), unclear, at);
  }

  private void ignored(String why) {
    log.event("text.ignored", Map.of("why", why));
    log.metrics("text.ignored", "texts", Map.of("TextsIgnored", 1L));
  }
}
