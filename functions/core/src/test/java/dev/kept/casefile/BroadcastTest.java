package dev.kept.casefile;

import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static dev.kept.casefile.Scene.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Fact;
import dev.kept.fact.Signal;
import dev.kept.policy.Policy;
import dev.kept.policy.Wanted;
import dev.kept.policy.Wanted.Mark;
import dev.kept.policy.Wanted.Subscriber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program hears of a promise, and what a ticket shows. */
class BroadcastTest {

  private static final String NEW = "2026-03-01T00:00";

  private static Policy telling(Policy policy, String since) {
    Subscriber crm = new Subscriber("crm", "https://crm.example/in", "/k/crm", at(since), false);
    Mark mark = new Mark("zendesk", null, at(since));
    return policy.wanting(new Wanted(List.of(crm), List.of(mark), null, false, List.of()));
  }

  /** Said Monday at nine, due Tuesday at noon. */
  private static Scene callByNoon() {
    return new Scene()
        .under(policy -> telling(policy, NEW))
        .says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T12:00"));
  }

  private static List<String> programs(Scene scene, String at) {
    return scene.read(at).owed().stream()
        .map(Notice::statement)
        .filter(it -> it.person().contains(":"))
        .map(it ->
            it.person().substring(0, it.person().indexOf(':')) + " " + it.verdict() + " " + it.n())
        .sorted()
        .toList();
  }

  @Test
  void eachStatementComesAfterTheOneBeforeAndOnce() {
    Scene scene = callByNoon();
    assertThat(programs(scene, "2026-03-02T09:00"))
        .containsExactly("events open 0", "marks open 0");
    scene.tell("2026-03-02T09:00");
    assertThat(programs(scene, "2026-03-02T15:00")).isEmpty();
    assertThat(programs(scene, "2026-03-03T11:00"))
        .containsExactly("events at risk 1", "marks at-risk 1");
    scene.tell("2026-03-03T11:00");
    assertThat(programs(scene, "2026-03-03T12:04")).isEmpty();
    assertThat(programs(scene, "2026-03-03T12:05"))
        .containsExactly("events broken 2", "marks broken 2");
    scene.tell("2026-03-03T12:05").weRang("2026-03-03T14:00", Duration.ofMinutes(2));
    assertThat(programs(scene, "2026-03-03T14:05"))
        .containsExactly("events kept late 3", "marks done 3");
    assertThat(programs(scene.tell("2026-03-03T14:05"), "2026-03-09T09:00")).isEmpty();
  }

  @Test
  void theCaseWakesForEachOfThem() {
    Scene scene = callByNoon().tell("2026-03-02T09:00");
    assertThat(scene.read("2026-03-02T10:00").wakeAt()).isEqualTo(at("2026-03-03T11:00"));
    scene.tell("2026-03-03T11:00");
    assertThat(scene.read("2026-03-03T12:00").wakeAt()).isEqualTo(at("2026-03-03T12:05"));
  }

  @Test
  void whatWasWronglyCalledBrokenIsCorrected() {
    Scene scene = callByNoon().tell("2026-03-02T09:00").tell("2026-03-03T12:05");
    scene.arriving(Duration.ofHours(3)).weRang("2026-03-03T11:30", Duration.ofMinutes(2));
    assertThat(programs(scene, "2026-03-03T15:00"))
        .containsExactly("events kept 2", "marks done 2");
  }

  @Test
  void aNewDueIsNewsThoughThePromiseIsOpenAsBefore() {
    Scene scene = callByNoon().tell("2026-03-02T09:00");
    scene.also(
        "promise.corrected",
        "2026-03-02T10:00",
        ROSA,
        origin ->
            new Fact.PromiseCorrected(origin, scene.first(), null, at("2026-03-04T12:00"), false));
    assertThat(programs(scene, "2026-03-02T10:00")).containsExactly("events open@1 1");
  }

  @Test
  void whatWasMadeBeforeTheyWantedToHearIsNotTold() {
    Scene scene =
        new Scene()
            .under(policy -> telling(policy, "2026-03-02T09:01"))
            .says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T12:00"));
    assertThat(programs(scene, "2026-03-03T13:00")).isEmpty();
  }

  @Test
  void ofWhatWasNoPromiseNobodyHearsWhoHadNotHeardOfIt() {
    Scene untold = notAPromise(callByNoon());
    assertThat(programs(untold, "2026-03-02T10:01")).isEmpty();
    Scene told = notAPromise(callByNoon().tell("2026-03-02T09:00"));
    assertThat(programs(told, "2026-03-02T10:01")).containsExactly("events void 1", "marks none 1");
  }

  private static Scene notAPromise(Scene scene) {
    return scene.also(
        "promise.corrected",
        "2026-03-02T10:00",
        ROSA,
        origin -> new Fact.PromiseCorrected(origin, scene.first(), null, null, true));
  }

  /** Neither its wakes, nor what people hear, nor how often they may. */
  @Test
  void peopleHearWhatTheyHearWithoutPrograms() {
    Scene with = callByNoon();
    Scene without = new Scene().says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T12:00"));
    for (String time :
        List.of("2026-03-02T09:00", "2026-03-03T11:00", "2026-03-03T12:05", "2026-03-03T14:05")) {
      assertThat(people(with, time)).as(time).isEqualTo(people(without, time));
      with.tell(time);
      without.tell(time);
    }
    with.customer("2026-03-03T15:00", Signal.Kind.CHASE);
    without.customer("2026-03-03T15:00", Signal.Kind.CHASE);
    assertThat(people(with, "2026-03-05T12:00")).isEqualTo(people(without, "2026-03-05T12:00"));
  }

  private static List<Notice> people(Scene scene, String at) {
    return scene.read(at).owed().stream()
        .filter(it -> !it.statement().person().contains(":"))
        .toList();
  }
}
