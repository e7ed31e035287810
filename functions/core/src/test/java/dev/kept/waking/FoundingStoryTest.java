package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Mail;
import dev.kept.fact.Fact;
import dev.kept.words.ReadAloud;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The story that it was all begun for, with the real rules, reader and words: a house with ants in
 * it, "we'll call you tomorrow", and nobody calls.
 */
class FoundingStoryTest {

  private final Rig rig = new FoundingStory().rig();

  private List<String> mailsTo(String name) {
    return rig.mails.stream()
        .filter(mail -> mail.to().startsWith(name))
        .map(Mail::subject)
        .toList();
  }

  @Test
  void nobodyCallsAndEachHearsInTurn() {
    rig.take(FoundingStory.promise(), FoundingStory.at("02T15:00"));
    rig.pass(FoundingStory.at("02T15:00"), FoundingStory.at("06T12:00"));
    assertThat(mailsTo("alex"))
        .containsExactly(
            "Call Dana Field by 5 pm today, as promised",
            "Dana Field is still waiting for our call (promised on Monday)");
    assertThat(mailsTo("jo")).hasSize(1);
    assertThat(mailsTo("ruth")).hasSize(1);
    assertThat(rig.ledgerStore.all()).singleElement().extracting("state").isEqualTo("broken");
  }

  @Test
  void whenSheHasAskedTwiceTheManagerHearsByMailInLessThanTwentySeconds() {
    rig.take(FoundingStory.promise(), FoundingStory.at("02T15:00"));
    rig.pass(FoundingStory.at("02T15:00"), FoundingStory.at("03T18:00"));
    rig.take(FoundingStory.asks("2", FoundingStory.at("03T18:20")), FoundingStory.at("03T18:20"));
    rig.pass(FoundingStory.at("03T18:21"), FoundingStory.at("04T08:39"));
    rig.take(FoundingStory.asks("3", FoundingStory.at("04T08:40")), FoundingStory.at("04T08:40"));
    rig.pass(FoundingStory.at("04T08:41"), FoundingStory.at("06T12:00"));
    Mail toManager =
        rig.mails.stream().filter(m -> m.to().startsWith("ruth")).findFirst().orElseThrow();
    assertThat(toManager.subject()).startsWith("Dana Field is still waiting for our call");
    assertThat(toManager.text())
        .startsWith("Dana Field has waited two days for our call and written twice.")
        .contains("going to call me", "+12025550143");
    assertThat(ReadAloud.seconds(toManager.text())).isLessThan(20);
  }

  @Test
  void aMailAnnouncesTheNextStepThatThenComes() {
    rig.take(FoundingStory.promise(), FoundingStory.at("02T15:00"));
    rig.pass(FoundingStory.at("02T15:00"), FoundingStory.at("06T12:00"));
    Mail toMaker =
        rig.mails.stream()
            .filter(m -> m.subject().contains("still waiting"))
            .findFirst()
            .orElseThrow();
    assertThat(toMaker.text()).contains("Jo Park hears today at 11 am");
    Instant heard = rig.mailedAt.get(rig.mails.indexOf(toLead()));
    assertThat(heard)
        .isBetween(FoundingStory.at("04T11:00"), FoundingStory.at("04T11:00").plusSeconds(15));
  }

  private Mail toLead() {
    return rig.mails.stream().filter(mail -> mail.to().startsWith("jo")).findFirst().orElseThrow();
  }

  @Test
  void aCallInTimeIsSilence() {
    rig.take(FoundingStory.promise(), FoundingStory.at("02T15:00"));
    rig.take(FoundingStory.call(FoundingStory.at("03T10:04")), FoundingStory.at("03T10:04"));
    rig.pass(FoundingStory.at("03T10:05"), FoundingStory.at("09T12:00"));
    assertThat(rig.mails).isEmpty();
    assertThat(rig.ledgerStore.all()).singleElement().extracting("state").isEqualTo("kept");
  }

  @Test
  void aProofThatComesLateSetsRightWhoWasTold() {
    rig.take(FoundingStory.promise(), FoundingStory.at("02T15:00"));
    rig.pass(FoundingStory.at("02T15:00"), FoundingStory.at("04T10:00"));
    rig.take(FoundingStory.call(FoundingStory.at("03T16:00")), FoundingStory.at("04T10:01"));
    rig.pass(FoundingStory.at("04T10:02"), FoundingStory.at("06T12:00"));
    assertThat(mailsTo("alex")).last().asString().startsWith("Good news: we did call Dana Field");
    assertThat(mailsTo("jo")).isEmpty();
  }

  @Test
  void theWordsAreKeptApartFromTheFact() {
    rig.take(FoundingStory.promise(), FoundingStory.at("02T15:00"));
    Fact stored = rig.store.facts(CASE).getFirst();
    assertThat(((Fact.StaffReplied) stored).words().text()).isNull();
    assertThat(((Fact.StaffReplied) stored).words().heard().promises()).hasSize(1);
    assertThat(rig.store.words(CASE, stored.id())).get().asString().startsWith("Thank you");
  }
}
