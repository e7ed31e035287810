package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListeningTest {

  private final Rig rig = new Rig();
  private final List<String> heard = new ArrayList<>();

  ListeningTest() {
    rig.hearing =
        (message, text, before, policy) -> {
          heard.add(before.get() + " > " + text);
          return Heard.nothing(1, policy.version());
        };
  }

  private static Origin origin(String id, Instant at, Person who) {
    return new Origin(new FactId("zendesk", "message", id), at, false, at, who, Matter.of(CASE));
  }

  private static Fact asks(String id, Instant at, String text) {
    return new Fact.CustomerWrote(origin(id, at, Person.customer("77", "Dana")), Words.plain(text));
  }

  private static Fact answers(String id, Instant at, String text) {
    return new Fact.StaffReplied(origin(id, at, Person.staff("7", "Alex")), Words.plain(text));
  }

  @Test
  void aReplyIsHeardWithTheLastQuestionBeforeIt() {
    rig.take(asks("1", NINE, "Is it fixed?"), NINE);
    rig.take(asks("2", NINE.plusSeconds(60), "Can you call me at three?"), NINE.plusSeconds(60));
    rig.take(asks("4", NINE.plusSeconds(180), "Thanks!"), NINE.plusSeconds(180));
    rig.take(answers("3", NINE.plusSeconds(120), "Yes, will do"), NINE.plusSeconds(190));
    assertThat(heard).last().isEqualTo("Can you call me at three? > Yes, will do");
  }

  @Test
  void whatWasHeardFirstStandsWhenTheMessageComesAgain() {
    rig.take(answers("1", NINE, "We'll call you"), NINE);
    rig.hearing = (message, text, before, policy) -> Heard.nothing(2, policy.version());
    rig.take(answers("1", NINE, "We'll call you"), NINE.plusSeconds(60));
    assertThat(rig.store.facts(CASE)).hasSize(1);
    assertThat(((Fact.StaffReplied) rig.store.facts(CASE).getFirst()).words().heard().reader())
        .isEqualTo(1);
  }

  @Test
  void ourOwnNoteIsNotHeardWhenItComesBack() {
    Origin origin = origin("9", NINE, Person.staff("7", "Alex"));
    rig.take(
        new Fact.StaffNoted(origin, Words.plain("Kept: for Alex. We'll call Dana today.")), NINE);
    assertThat(heard).isEmpty();
    Fact stored = rig.store.facts(CASE).getFirst();
    assertThat(((Fact.StaffNoted) stored).words().heard().promises()).isEmpty();
  }
}
