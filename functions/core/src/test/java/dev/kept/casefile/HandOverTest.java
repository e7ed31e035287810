package dev.kept.casefile;

import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static dev.kept.casefile.Scene.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Signal;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** "I can't make it", and "I'm away": who is asked, and what stays as it is. */
class HandOverTest {

  private static final Person HUGO =
      new Person(Person.Role.STAFF, "hugo", "Hugo", "hugo@firm.example");

  /** Said Monday at nine, due Tuesday at noon. */
  private static Scene callByNoon() {
    return new Scene().says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T12:00"));
  }

  private static Scene hand(Scene scene, String at, boolean accepted) {
    return scene.also(
        "promise.handed_over",
        at,
        accepted ? HUGO : ROSA,
        origin -> new Fact.HandedOver(origin, scene.first(), HUGO, accepted));
  }

  @Test
  void anOfferAsksTheColleagueOnceAndMovesNothing() {
    Scene scene = hand(callByNoon(), "2026-03-02T10:00", false);

    assertThat(scene.owed("2026-03-02T10:00")).containsExactly("offer hugo open");
    assertThat(scene.tell("2026-03-02T10:00").owed("2026-03-02T10:30")).isEmpty();
    assertThat(scene.owed("2026-03-03T11:00")).containsExactly("reminder rosa open");
    assertThat(scene.tell("2026-03-03T11:00").owed("2026-03-03T12:05"))
        .containsExactly("maker rosa broken");
  }

  @Test
  void aYesMovesTheReminderAndTheMakerHearsOfItButTheDueStays() {
    Scene scene = hand(callByNoon(), "2026-03-02T10:00", false).tell("2026-03-02T10:00");
    hand(scene, "2026-03-02T10:30", true);

    Commitment it = scene.read("2026-03-02T10:30").commitments().getFirst();
    assertThat(it.owner()).isEqualTo(HUGO);
    assertThat(it.maker()).isEqualTo(ROSA);
    assertThat(it.due()).isEqualTo(at("2026-03-03T12:00"));
    assertThat(it.dueVersion()).isZero();
    assertThat(scene.owed("2026-03-02T10:30")).containsExactly("reassigned rosa open");
    assertThat(scene.tell("2026-03-02T10:30").owed("2026-03-03T11:00"))
        .containsExactly("reminder hugo open");
  }

  private static Scene decline(Scene scene, String at) {
    return scene.also(
        "promise.offer_declined",
        at,
        HUGO,
        origin -> new Fact.OfferDeclined(origin, scene.first()));
  }

  @Test
  void aNoGoesBackToWhoOfferedItAtOnceAndAnotherCanBeAsked() {
    Scene scene = hand(callByNoon(), "2026-03-02T10:00", false).tell("2026-03-02T10:00");
    decline(scene, "2026-03-02T10:20");
    assertThat(scene.owed("2026-03-02T10:20")).containsExactly("returned rosa open");
    assertThat(scene.read("2026-03-02T10:20").commitments().getFirst().owner().name())
        .isEqualTo("Rosa");
    scene.tell("2026-03-02T10:20");
    assertThat(scene.owed("2026-03-03T10:59")).isEmpty();

    hand(scene, "2026-03-02T11:00", false).tell("2026-03-02T11:00");
    decline(scene, "2026-03-02T11:10");
    assertThat(scene.owed("2026-03-02T11:10")).containsExactly("returned-2 rosa open");
  }

  @Test
  void whatNobodyAnswersBeforeTheReminderComesBackWithTheReminder() {
    Scene scene = hand(callByNoon(), "2026-03-02T10:00", false).tell("2026-03-02T10:00");
    assertThat(scene.owed("2026-03-03T10:59")).isEmpty();
    assertThat(scene.owed("2026-03-03T11:00")).containsExactly("reminder rosa open");
  }

  @Test
  void whatIsOfferedAfterTheReminderComesBackAtHalfOfWhatIsLeft() {
    Scene scene = hand(callByNoon().tell("2026-03-03T11:00"), "2026-03-03T11:20", false);
    scene.tell("2026-03-03T11:20");
    assertThat(scene.owed("2026-03-03T11:39")).isEmpty();
    assertThat(scene.owed("2026-03-03T11:40")).containsExactly("returned rosa open");
    hand(scene.tell("2026-03-03T11:40"), "2026-03-03T11:45", true);
    assertThat(scene.read("2026-03-03T11:45").commitments().getFirst().owner())
        .as("a late yes still counts")
        .isEqualTo(HUGO);
  }

  @Test
  void whatIsBrokenAndOfferedComesBackAfterAnHourInWhichWeAreOpen() {
    Scene scene = callByNoon().tell("2026-03-03T11:00").tell("2026-03-03T12:05");
    hand(scene, "2026-03-03T12:10", false).tell("2026-03-03T12:10");
    assertThat(scene.owed("2026-03-03T13:09")).isEmpty();
    assertThat(scene.owed("2026-03-03T13:10")).containsExactly("returned rosa open");
  }

  @Test
  void aColleagueIsAskedAtOnceHoweverMuchWasSaidBefore() {
    Scene scene =
        callByNoon()
            .tell("2026-03-03T11:00")
            .customer("2026-03-03T12:01", Signal.Kind.CHASE)
            .tell("2026-03-03T12:05")
            .tell("2026-03-03T14:00")
            .tell("2026-03-04T12:00");
    hand(scene, "2026-03-04T12:10", false);
    assertThat(scene.read("2026-03-04T12:10").owed())
        .singleElement()
        .matches(notice -> notice.urgency() == Notice.Urgency.NOW);
  }

  @Test
  void aNoThatWasTakenBackLeavesTheOfferStanding() {
    Scene scene = decline(hand(callByNoon(), "2026-03-02T10:00", false), "2026-03-02T10:20");
    FactId no = scene.facts().get(2).id();
    scene.also("fact.undone", "2026-03-02T10:21", HUGO, o -> new Fact.Undone(o, no));
    assertThat(scene.owed("2026-03-02T10:22")).containsExactly("offer hugo open");
  }

  @Test
  void anOfferThatWasTakenBackAsksNobody() {
    Scene scene = hand(callByNoon(), "2026-03-02T10:00", false);
    FactId offer = scene.facts().get(1).id();

    scene.also("fact.undone", "2026-03-02T10:00", ROSA, o -> new Fact.Undone(o, offer));

    assertThat(scene.owed("2026-03-02T10:01")).isEmpty();
  }

  @Test
  void whoSaysThatTheyAreAwayIsStoodInFor() {
    assertThat(away("2026-03-03T08:00", "2026-03-04T09:00").owed("2026-03-03T11:00"))
        .containsExactlyInAnyOrder("reminder rosa open", "stand-in hugo open");
    assertThat(away("2026-03-02T18:00", "2026-03-03T10:00").owed("2026-03-03T11:00"))
        .as("back in time")
        .containsExactly("reminder rosa open");
  }

  @Test
  void whoGoesAwayAfterTheReminderIsStoodInForFromThen() {
    Scene scene = away("2026-03-03T11:20", "2026-03-04T09:00").tell("2026-03-03T11:00");

    assertThat(scene.owed("2026-03-03T11:19")).isEmpty();
    assertThat(scene.owed("2026-03-03T11:20")).containsExactly("stand-in hugo open");
  }

  @Test
  void beingAwayBeforeTheCaseBeganCountsInIt() {
    assertThat(away("2026-02-27T16:00", "2026-03-04T09:00").owed("2026-03-03T11:00"))
        .contains("stand-in hugo open");
  }

  /** Rosa is away; it stands with her, and in no case. */
  private static Scene away(String from, String until) {
    Scene scene = callByNoon().under(HandOverTest::hugoStandsIn);
    Person rosa = new Person(Person.Role.STAFF, null, "Rosa", "rosa@firm.example");
    return scene.also(
        "person.away",
        from,
        rosa,
        origin ->
            new Fact.Away(
                new Origin(origin.id(), origin.at(), false, origin.received(), rosa, NOWHERE),
                rosa,
                at(from),
                at(until)));
  }

  private static final Matter NOWHERE = Matter.of(Customer.UNKNOWN);

  private static Policy hugoStandsIn(Policy it) {
    List<Member> people =
        it.people().stream()
            .map(member ->
                member.name().equals("Rosa")
                    ? new Member(
                        member.address(),
                        member.name(),
                        Set.copyOf(member.ids()),
                        member.team(),
                        "hugo@firm.example",
                        null,
                        null,
                        null,
                        List.of())
                    : member)
            .toList();
    return new Policy(
        it.version(),
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        it.teams(),
        people,
        it.owner(),
        it.manager(),
        it.connections(),
        it.timing(),
        it.ladder(),
        it.caps(),
        it.callbacks(),
        it.ownNumbers(),
        it.sharedNumbers(),
        it.dangerTags());
  }
}
