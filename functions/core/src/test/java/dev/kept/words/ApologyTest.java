package dev.kept.words;

import static dev.kept.words.Scenes.ALEX;
import static dev.kept.words.Scenes.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.State;
import dev.kept.fact.Action;
import dev.kept.fact.FactId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApologyTest {

  private static Apology owed(Consumer<Scenes> change) {
    Scenes scene = new Scenes();
    change.accept(scene);
    return Apology.owed(scene.told("maker", "broken", ALEX), scene.policy(), scene.now);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CALL    | we'll call you tomorrow       | I'm sorry. We said we would call you on Tuesday, and we did not.
          VISIT   | Joe will be there at ten      | I'm sorry. We said we would come to you on Tuesday, and we did not.
          MESSAGE | I'll write by Tuesday         | I'm sorry. We said we would write to you by Tuesday, and we did not.
          SEND    | I'll send the plan on Tuesday | I'm sorry. We told you “I'll send the plan on Tuesday”, and we did not do it.
          REFUND  | you'll have it by Tuesday     | I'm sorry. We told you “you'll have it by Tuesday”, and we did not do it.
          RESOLVE | we'll fix it by Tuesday       | I'm sorry. We told you “we'll fix it by Tuesday”, and we did not do it.
          """)
  void itSaysWhatWasPromisedAndStops(Action action, String quote, String text) {
    assertThat(
            owed(scene -> {
              scene.action = action;
              scene.quote = quote;
            }))
        .isEqualTo(new Apology.Draft(text));
  }

  @ParameterizedTest
  @EnumSource
  void everyDraftPassesTheLinter(Action action) {
    for (String madeBy : List.of("ticket.agent_replied", "callback.requested", "call.missed")) {
      for (boolean vague : List.of(true, false)) {
        for (String quote : List.of("I'll do it", "if I may, but we will ".repeat(20))) {
          Apology apology =
              owed(scene -> {
                scene.action = action;
                scene.madeBy = madeBy;
                scene.vague = vague;
                scene.quote = quote;
              });
          assertThat(apology).isInstanceOf(Apology.Draft.class);
          assertThat(ApologyLinter.check(((Apology.Draft) apology).text())).isEmpty();
        }
      }
    }
  }

  @Test
  void afterASecondBreakNoWrittenWordsMendIt() {
    assertThat(owed(scene -> scene.shielded = true)).isEqualTo(new Apology.CallYourself());
    assertThat(
            owed(scene -> {
              Scenes earlier = new Scenes();
              earlier.state =
                  new State.KeptLate(
                      at("2026-02-20T17:00"),
                      at("2026-02-21T09:00"),
                      new FactId("phone", "call.placed", "c"));
              scene.others.add(earlier.commitment());
            }))
        .isEqualTo(new Apology.CallYourself());
  }

  @Test
  void whereAPersonMustDecideThereIsNoDraft() {
    Apology none = new Apology.None();
    assertThat(owed(scene -> scene.tags = List.of("safety"))).isEqualTo(none);
    assertThat(owed(scene -> scene.provable = false)).isEqualTo(none);
    assertThat(owed(scene -> scene.disputed = true)).isEqualTo(none);
    assertThat(owed(scene -> scene.apologised = at("2026-03-04T08:00"))).isEqualTo(none);
    assertThat(owed(scene -> scene.state = new State.Unconfirmed(at("2026-03-03T17:00"))))
        .isEqualTo(none);
    assertThat(owed(scene -> scene.locale = Locale.GERMANY)).isEqualTo(none);
  }
}
