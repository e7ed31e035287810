package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.waking.WakeDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Desks wake, and send what is still true. */
public final class DeskHandler implements RequestStreamHandler {

  private final Sending sending;
  private final WakeDesk wakeDesk;
  private final SignIn signIn;
  private final Reachable reachable;
  private final Messages messages;
  private final Patience patience;
  private final InstantSource clock;
  private final Log log;

  /** For Lambda. */
  public DeskHandler() {
    this(
        Priming.before(
            Wiring.fromEnvironment(), Play::isTold, Rehearsals::readsACase, Rehearsals::sends));
  }

  public DeskHandler(Wiring wiring) {
    this.sending = wiring.sending();
    this.wakeDesk = wiring.wakeDesk();
    this.signIn = sending.signIn();
    this.reachable = sending.reachable();
    this.messages = new Messages(wiring, Channel.DESKS);
    this.patience = Patience.of(wiring);
    this.clock = wiring.clock();
    this.log = wiring.log();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    messages.each(event, answer, context, this::wake);
  }

  private void wake(SqsBatch.Message message) {
    switch (WakeMessage.parse(message.body())) {
      case WakeMessage.OfDesk(String person) -> {
        patience.withDesk(person, message, () -> wakeDesk.run(person, clock.instant()));
        log.event("desk.woke", Map.of("desk", person));
      }
      case WakeMessage.SignInAsked asked -> {
        boolean mailed = signIn.run(asked, clock.instant());
        log.event("sign-in.asked", Map.of("mailed", Boolean.toString(mailed)));
      }
      case WakeMessage.Undelivered(String person, Instant at) -> {
        reachable.cameBack(person, at);
        log.warning("mail.undelivered", Map.of("desk", person));
      }
      case WakeMessage.ReplyUnclear unclear -> {
        sending.sayUnclear(unclear);
        log.event("reply.unclear", Map.of("case", unclear.caseId().text()));
      }
      case WakeMessage.TextAnswer(String text, String number, String words) -> {
        sending.texting().send(text, number, words);
        log.event("text.answered", Map.of("text", text));
      }
      case WakeMessage.OfCase _, WakeMessage.OfCustomer _, WakeMessage.OfShards _ ->
          throw new IllegalArgumentException("a case's wake belongs in the queue of cases");
    }
  }
}
