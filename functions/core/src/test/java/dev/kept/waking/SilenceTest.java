package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Silences;
import dev.kept.desk.Mail;
import dev.kept.fact.Action;
import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import dev.kept.testing.InMemoryCustoms;
import dev.kept.testing.InMemoryPolicies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** "We are blind", not "nobody called": a telephone that falls silent, and speaks again. */
class SilenceTest {

  private final FoundingStory story = new FoundingStory();
  private final Rig rig = story.rig();
  private final InMemoryCustoms customs = new InMemoryCustoms();

  private Silence silence() {
    return new Silence(
        customs, rig.files, rig.ledger, rig.desks, rig.policies, rig.wakes, Pause.NONE);
  }

  private static Instant at(String local) {
    return FoundingStory.at(local);
  }

  /** The phone rings at least every two hours from nine to five. */
  private void aUsualWeek() {
    for (int day = 23; day <= 27; day++) {
      aUsualDay(LocalDate.of(2026, 2, day));
    }
  }

  private void aUsualDay(LocalDate day) {
    for (int hour = 9; hour < 17; hour += 2) {
      silence().heard("phone", FoundingStory.on(day, hour));
    }
  }

  private List<String> toldOwner() {
    return rig.mails.stream()
        .filter(mail -> mail.to().startsWith("ruth"))
        .map(Mail::subject)
        .toList();
  }

  private String word() {
    return rig.ledgerStore.all().getFirst().state();
  }

  @Test
  void aSourceWhoseCustomIsNotKnownIsNotJudged() {
    silence().heard("phone", at("02T09:00"));
    assertThat(silence().check(at("06T16:00"))).isEmpty();
  }

  @Test
  void aSourceIsSilentAfterTwiceItsLongestPauseInOpeningHoursAndAnEighthMore() {
    aUsualWeek();
    silence().heard("phone", at("02T09:00"));
    assertThat(silence().check(at("02T13:29"))).isEmpty();
    assertThat(silence().check(at("02T13:31"))).containsExactly("phone");
  }

  @Test
  void nightsAndWeekendsAreNoSilence() {
    aUsualWeek();
    assertThat(silence().check(at("02T09:30"))).isEmpty();
  }

  @Test
  void outsideOpeningHoursNobodyLooks() {
    aUsualWeek();
    silence().heard("phone", at("02T09:00"));
    assertThat(silence().check(at("02T17:01"))).isEmpty();
    assertThat(silence().check(at("03T09:01"))).containsExactly("phone");
  }

  @Test
  void whatThePolicySaysComesBeforeTheCustom() {
    Policy policy = rig.policies.current();
    rig.policies = new InMemoryPolicies(policy.withConnections(List.of(quietFor("PT1H"))));
    silence().heard("phone", at("02T09:00"));
    assertThat(silence().check(at("02T10:07"))).isEmpty();
    assertThat(silence().check(at("02T10:08"))).containsExactly("phone");
  }

  /** What is not written makes the last sign older than the last event, never the other way. */
  @Test
  void eventsThatFollowCloselyAreOneSignOfLifeAndNoneOfThemIsASilence() {
    Policy policy = rig.policies.current();
    rig.policies = new InMemoryPolicies(policy.withConnections(List.of(quietFor("PT1H"))));
    Instant first = at("02T09:00");
    assertThat(silence().heard("phone", first)).isEqualTo(at("02T10:00"));
    assertThat(silence().heard("phone", at("02T09:07"))).isEqualTo(at("02T09:07").plusSeconds(30));
    assertThat(customs.get("phone").orElseThrow().lastHeard()).isEqualTo(first);
    assertThat(silence().check(at("02T10:07"))).isEmpty();
    assertThat(silence().heard("phone", at("02T10:07"))).isEqualTo(at("02T10:14").plusSeconds(30));
    assertThat(customs.get("phone").orElseThrow().lastHeard()).isEqualTo(at("02T10:07"));
  }

  @Test
  void aSignThatAnotherForestalledIsGivenAgainWithTheNextEvent() {
    silence().heard("phone", at("02T09:00"));
    Customs contended =
        new Customs() {
          @Override
          public java.util.Optional<Custom> get(String connection) {
            return customs.get(connection);
          }

          @Override
          public boolean replace(String connection, Custom next, long expected) {
            return false;
          }
        };
    Silence loses =
        new Silence(
            contended, rig.files, rig.ledger, rig.desks, rig.policies, rig.wakes, Pause.NONE);
    assertThat(loses.heard("phone", at("02T11:00"))).isEqualTo(at("02T11:00"));
  }

  private static Connection quietFor(String silence) {
    return new Connection(
        "phone",
        "phone",
        Instant.EPOCH,
        Set.of(),
        null,
        null,
        Set.of(Action.CALL),
        null,
        null,
        null,
        null,
        Duration.parse(silence));
  }

  @Test
  void theOwnerHearsOfItOnceAndOfItsEnd() {
    aUsualWeek();
    silence().heard("phone", at("02T09:00"));
    for (int minute = 0; minute < 60; minute += 5) {
      assertThat(silence().check(at("02T14:00").plusSeconds(60L * minute))).hasSize(1);
    }
    rig.deliver(at("02T15:00"));
    rig.deliver(at("02T15:01"));
    assertThat(toldOwner()).containsExactly("We are blind to phone since today at 9 am");
    silence().heard("phone", at("02T15:30"));
    rig.deliver(at("02T15:31"));
    rig.deliver(at("02T15:32"));
    assertThat(toldOwner()).last().isEqualTo("We hear phone again, after a silence");
    assertThat(silence().check(at("02T15:35"))).isEmpty();
    assertThat(rig.mails).hasSize(2);
  }

  @Test
  void aPromiseThatFallsDueMeanwhileIsUnconfirmedAndNobodyIsAccused() {
    dueWhileSilent();
    assertThat(word()).isEqualTo("unconfirmed");
    assertThat(rig.mails).extracting(Mail::subject).noneMatch(it -> it.contains("still waiting"));
  }

  private void dueWhileSilent() {
    aUsualWeek();
    aUsualDay(LocalDate.of(2026, 3, 2));
    rig.take(FoundingStory.promise(), at("02T15:00"));
    silence().heard("phone", at("03T09:00"));
    rig.pass(at("02T15:00"), at("03T14:00"));
    assertThat(silence().check(at("03T14:00"))).containsExactly("phone");
    rig.pass(at("03T14:01"), at("03T18:00"));
  }

  @Test
  void whoWasAccusedBeforeTheSilenceWasFoundIsSetRight() {
    aUsualWeek();
    aUsualDay(LocalDate.of(2026, 3, 2));
    aUsualDay(LocalDate.of(2026, 3, 3));
    rig.take(FoundingStory.promise(), at("02T15:00"));
    silence().heard("phone", at("03T16:30"));
    rig.pass(at("02T15:00"), at("04T09:30"));
    assertThat(word()).isEqualTo("broken");
    int before = rig.mails.size();
    assertThat(silence().check(at("04T14:00"))).containsExactly("phone");
    rig.pass(at("04T14:00"), at("04T15:00"));
    assertThat(word()).isEqualTo("unconfirmed");
    assertThat(rig.mails.size()).isGreaterThan(before);
    assertThat(rig.store.facts(CASE)).anyMatch(Fact.SourceSilent.class::isInstance);
  }

  @Test
  void aProofThatTheSourceTellsAfterwardsStillKeepsIt() {
    dueWhileSilent();
    rig.take(FoundingStory.call(at("03T10:00")), at("04T10:00"));
    assertThat(word()).isEqualTo("kept");
  }

  @Test
  void aPromiseMadeAfterItSpeaksIsProvableAgain() {
    aUsualWeek();
    silence().heard("phone", at("02T09:00"));
    assertThat(silence().check(at("02T14:00"))).hasSize(1);
    silence().heard("phone", at("02T14:30"));
    rig.take(FoundingStory.promise(), at("02T15:00"));
    rig.pass(at("02T15:00"), at("03T18:00"));
    assertThat(word()).isEqualTo("broken");
  }

  @Test
  void whoeverFindsItTwiceSaysItOnce() {
    aUsualWeek();
    silence().heard("phone", at("02T09:00"));
    Silence diesBehindTheNotice =
        new Silence(
            new Customs() {
              @Override
              public java.util.Optional<Custom> get(String connection) {
                return customs.get(connection);
              }

              @Override
              public boolean replace(String connection, Custom next, long expected) {
                throw new Director.Crash();
              }
            },
            rig.files,
            rig.ledger,
            rig.desks,
            rig.policies,
            rig.wakes,
            Pause.NONE);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> diesBehindTheNotice.check(at("02T14:00")))
        .isInstanceOf(Director.Crash.class);
    assertThat(silence().check(at("02T14:05"))).hasSize(1);
    rig.deliver(at("02T14:10"));
    rig.deliver(at("02T14:11"));
    assertThat(toldOwner()).hasSize(1);
    assertThat(Silences.of(rig.store.facts(Silences.key("phone"))).since("phone"))
        .contains(at("02T09:00"));
    assertThat(rig.store.facts(CASE)).isEmpty();
  }
}
