package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Implied;
import dev.kept.lambda.pages.Access;
import dev.kept.policy.Clocks;
import dev.kept.policy.Policy;
import dev.kept.policy.Span;
import dev.kept.testing.InMemoryPolicies;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nobody promised, on the pages and in a mail of a firm that wants clocks. */
class UnansweredPagesTest {

  private static final CaseId PIA = new CaseId("desk", "830");

  private final Rig rig = Firm.rig(WindowStory.at("2026-03-02T09:00"));
  private final Reader marek = Reader.at(rig, "marek@windows.example");

  private void asks() {
    Policy policy = rig.store.policies().current();
    Clocks clocks =
        new Clocks(
            Instant.EPOCH,
            Span.parse("2 business hours"),
            Span.parse("2 business hours"),
            Span.parse("1 business day"),
            null);
    ((InMemoryPolicies) rig.store.policies()).push(policy.wanting(policy.wanted().with(clocks)));
    WindowStory.asks(rig, "2026-03-02T09:10", "830", "Do you still make the round ones?");
  }

  private String board(String path) {
    return marek.page(path + "?t=" + marek.token(Access.BOARD));
  }

  @Test
  void theyReadAsWritten() throws IOException {
    asks();
    PagesAsTheyAreTest.compare("case-waits", marek.page(marek.link(PIA)));
    rig.runUntil(WindowStory.at("2026-03-02T12:00"));
    PagesAsTheyAreTest.compare("case-unanswered", marek.page(marek.link(PIA)));
    assertThat(board("/")).contains("waits for an answer").doesNotContain("promised Pia");
    assertThat(board("/desk")).contains("an answer");
    assertThat(rig.mails.stream().map(it -> it.mail().text()).toList())
        .anyMatch(text -> text.contains("wrote today at 9:10 am and has no answer yet"))
        .noneMatch(text -> text.contains("SLA"));
  }

  @Test
  void whoeverHasItSaysThatNobodyWaits() {
    asks();
    assertThat(marek.commitment(PIA)).matches(it -> it.id().implied() == Implied.REPLY);
    rig.now = rig.now.plusSeconds(60);
    String noted = marek.press(PIA, "Nobody waits for this", Map.of());
    assertThat(noted)
        .contains("Undo", "is not waiting for an answer. Nobody is reminded of it any more.")
        .doesNotContain("no promise", "wrote to us");
    assertThat(marek.states(PIA)).containsExactly("void");
    assertThat(marek.page(marek.link(PIA))).contains("is waiting for nothing");
  }

  @Test
  void noCustomerIsShownWhatNobodyToldThem() {
    asks();
    assertThat(marek.page(marek.link(PIA))).doesNotContain("/receipt", "Never a promise");
  }
}
