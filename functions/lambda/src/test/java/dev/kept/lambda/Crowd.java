package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

/** Many promises of one firm, made by whom one likes. */
final class Crowd {

  private static final Instant MADE = WindowStory.at("2026-03-02T09:30");

  private Crowd() {}

  /**
   * Two thirds of them broke, one after the other; the others have days to go.
   *
   * @param makers ids of colleagues, in turn
   */
  static Rig of(int promises, List<String> makers) {
    Rig rig = Firm.rig(WindowStory.at("2026-03-02T09:00"));
    rig.now = MADE;
    for (int i = 0; i < promises; i++) {
      promise(rig, i, makers.get(i % makers.size()));
    }
    rig.runUntil(WindowStory.at("2026-03-02T17:30"));
    return rig;
  }

  private static void promise(Rig rig, int number, String maker) {
    Instant at = MADE.plusSeconds(number);
    rig.now = at;
    String when = number % 3 == 2 ? "on Friday by %d:%02d pm" : "today by %d:%02d pm";
    String body =
        """
        {"kind":"ticket.agent_replied","id":"e%1$d","at":"%2$s","case":"%1$d","visibility":"public",
         "subject":"Window %1$04d","customer":{"id":"c%1$d","name":"Customer %1$04d",
         "phone":"+1312555%1$04d"},"actor":{"role":"staff","id":"%3$s"},
         "assignee":{"id":"%3$s"},"team":{"id":"20"},
         "text":{"format":"plain","value":"I'll call you %4$s."}}
        """
            .formatted(number, at, maker, when.formatted(1 + number / 60 % 4, number % 60));
    String answer =
        Rig.ask(new WebhookHandler(rig.wiring), Webhooks.signed("/webhooks/desk", body, at));
    assertThat(answer).contains("\"statusCode\":202");
    rig.work();
  }
}
