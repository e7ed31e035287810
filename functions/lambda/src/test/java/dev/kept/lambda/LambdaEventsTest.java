package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The events under {@code events/lambda} do what their page says, with a deployment's settings. */
class LambdaEventsTest {

  private static final String SECRET = "not-a-secret-only-for-examples";
  private static final CaseId CASE = new CaseId("zendesk", "5301");

  private final Rig rig = rig();

  private static Rig rig() {
    Map<String, String> environment = new TreeMap<>(SettingsTest.FIT);
    environment.put("CONNECTIONS", "zendesk,phones=twilio");
    Rig rig = new Rig(Settings.read(environment).policy(), Instant.parse("2026-03-02T15:00:02Z"));
    rig.secrets.put("/kept/webhooks/zendesk", List.of(SECRET));
    rig.secrets.put("/kept/webhooks/phones", List.of(SECRET));
    return rig;
  }

  private static String event(String name) {
    try {
      return Files.readString(Path.of("../../events/lambda", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void queuesTheSignedReply() {
    String answer = Rig.ask(new WebhookHandler(rig.wiring), event("webhook-zendesk.json"));

    assertThat(answer).contains("\"statusCode\":202");
    assertThat(rig.queue).extracting(Rig.Waiting::channel).containsExactly(Channel.TICKETS);
  }

  @Test
  void refusesTheSignedReplyAnHourLater() {
    rig.now = rig.now.plusSeconds(3600);

    assertThat(Rig.ask(new WebhookHandler(rig.wiring), event("webhook-zendesk.json")))
        .contains("\"statusCode\":401");
  }

  @Test
  void queuesTheSignedEndOfACall() {
    String answer = Rig.ask(new WebhookHandler(rig.wiring), event("webhook-twilio.json"));

    assertThat(answer).contains("\"statusCode\":202");
    assertThat(rig.queue).extracting(Rig.Waiting::channel).containsExactly(Channel.CALLS);
  }

  @Test
  void takesTheReplyInAndSetsTheOneThatWasCutOffAside() {
    String answer = Rig.ask(new TicketEventsHandler(rig.wiring), event("ticket-events.json"));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(rig.store.files().facts(CASE))
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.StaffReplied.class,
            reply -> assertThat(reply.words().heard().promises()).hasSize(1));
    assertThat(rig.store.files().head(CASE)).isPresent();
    assertThat(rig.store.aside().list(10)).hasSize(1);
  }

  @Test
  void takesTheCallInAsTheCustomers() {
    String answer = Rig.ask(new CallbackEventsHandler(rig.wiring), event("callback-events.json"));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(rig.store.files().facts(CustomerKey.telephone("+12025550161"))).hasSize(1);
  }

  @Test
  void wakesACaseAndThoseOfACustomer() {
    Rig.ask(new TicketEventsHandler(rig.wiring), event("ticket-events.json"));

    assertThat(Rig.ask(new WakeHandler(rig.wiring), event("wake.json")))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void wakesADeskOnWhichNothingWaits() {
    assertThat(Rig.ask(new DeskHandler(rig.wiring), event("desk.json")))
        .isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(rig.mails).isEmpty();
  }

  @Test
  void sweepsAndTellsTheAgeOfTheOldestWake() {
    Rig.ask(new SweepHandler(rig.wiring), event("sweep.json"));

    assertThat(rig.log.getLast())
        .contains(
            "\"OldestWakeSeconds\":0", "\"Namespace\":\"Kept\"", "\"FunctionName\":\"kept-test\"");
  }

  @Test
  void keepsTheBoardClosedToWhoBringsNoLink() {
    rig.access = Access.byLink(new SignedLinks(() -> List.of("k".repeat(40))));

    assertThat(Rig.ask(new PagesHandler(rig.wiring), event("page-board.json")))
        .contains("\"statusCode\":403")
        .contains("opens with a link from a mail");
  }
}
