package dev.kept.words;

import static dev.kept.words.Scenes.ALEX;
import static dev.kept.words.Scenes.JO;
import static dev.kept.words.Scenes.RUTH;
import static dev.kept.words.Scenes.at;

import dev.kept.casefile.Notice;
import dev.kept.casefile.Silences;
import dev.kept.casefile.State;
import dev.kept.desk.Letter;
import dev.kept.desk.Told;
import dev.kept.fact.Action;
import dev.kept.fact.Condition;
import dev.kept.fact.FactId;
import dev.kept.fact.Implied;
import dev.kept.fact.Person;
import dev.kept.fact.Regard;
import dev.kept.fact.Signal;
import dev.kept.policy.Programs;
import dev.kept.policy.Wanted.Mark;
import java.util.List;
import java.util.function.Consumer;

/** One sample of every kind of mail. */
final class Samples {

  private static final FactId PROOF = new FactId("phone", "call.placed", "c1");

  private static final String SILENT = Silences.STEP + "phone@" + at("2026-03-03T14:00");

  private Samples() {}

  /** One kind of mail. */
  record Sample(String name, String step, String verdict, String to, Consumer<Scenes> change) {

    Letter letter() {
      Scenes scene = new Scenes();
      change.accept(scene);
      return scene.letter(to, false, scene.told(step, verdict, to));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Sample> ALL =
      List.of(
          new Sample(
              "break-to-maker",
              "maker",
              "broken",
              ALEX,
              scene -> {
                chased(scene);
                scene.next = new Told.Next(JO, at("2026-03-04T11:00"));
              }),
          new Sample(
              "break-to-lead",
              "lead",
              "broken",
              JO,
              scene -> {
                chased(scene);
                scene.now = at("2026-03-04T11:00");
                scene.next = new Told.Next(RUTH, at("2026-03-05T11:00"));
              }),
          new Sample(
              "break-to-manager",
              "manager",
              "broken",
              RUTH,
              scene -> {
                chased(scene);
                scene.attempted("a", at("2026-03-04T12:10"));
                scene.now = at("2026-03-05T11:00");
              }),
          new Sample(
              "break-of-one-we-know-to-maker",
              "maker",
              "broken",
              ALEX,
              scene -> {
                known(scene);
                scene.next = new Told.Next(JO, at("2026-03-04T11:00"));
              }),
          new Sample(
              "break-of-one-we-know-to-lead",
              "lead",
              "broken",
              JO,
              scene -> {
                known(scene);
                scene.now = at("2026-03-04T11:00");
                scene.next = new Told.Next(RUTH, at("2026-03-05T11:00"));
              }),
          new Sample(
              "break-of-one-we-know-to-manager",
              "manager",
              "broken",
              RUTH,
              scene -> {
                known(scene);
                scene.now = at("2026-03-05T11:00");
              }),
          new Sample(
              "break-of-a-callback",
              "maker",
              "broken",
              ALEX,
              scene -> {
                scene.madeBy = "callback.requested";
                scene.quote = "Please call me back";
              }),
          new Sample(
              "break-of-an-unanswered-message",
              "maker",
              "broken",
              ALEX,
              scene -> unspoken(scene, Implied.REPLY)),
          new Sample(
              "break-of-an-unanswered-message-to-manager",
              "manager",
              "broken",
              RUTH,
              scene -> {
                unspoken(scene, Implied.REPLY);
                scene.now = at("2026-03-05T11:00");
              }),
          new Sample(
              "break-without-word", "lead", "broken", JO, scene -> unspoken(scene, Implied.UPDATE)),
          new Sample(
              "break-without-a-solution",
              "lead",
              "broken",
              JO,
              scene -> unspoken(scene, Implied.RESOLUTION)),
          new Sample(
              "correction-answered",
              "lead",
              "kept",
              JO,
              scene -> {
                unspoken(scene, Implied.REPLY);
                scene.state = new State.Kept(at("2026-03-03T16:00"), PROOF);
              }),
          new Sample(
              "correction-needs-no-answer",
              "lead",
              "void",
              JO,
              scene -> {
                unspoken(scene, Implied.REPLY);
                scene.state = new State.Voided(at("2026-03-03T16:00"), PROOF);
              }),
          new Sample(
              "reminder-of-an-answer",
              "reminder",
              "open",
              ALEX,
              scene -> {
                open(scene);
                unspoken(scene, Implied.REPLY);
                scene.state = new State.Open();
              }),
          new Sample(
              "break-for-the-second-time", "maker", "broken", ALEX, scene -> scene.shielded = true),
          new Sample(
              "break-tagged-as-danger",
              "manager",
              "broken",
              RUTH,
              scene -> scene.tags = List.of("injury")),
          new Sample(
              "break-of-a-promise-to-send",
              "maker",
              "broken",
              ALEX,
              scene -> {
                scene.action = Action.SEND;
                scene.quote = "I'll send you the treatment plan on Tuesday";
              }),
          new Sample(
              "break-without-a-name",
              "lead",
              "broken",
              JO,
              scene -> {
                scene.customer = "";
                scene.number = null;
                scene.vague = true;
              }),
          new Sample(
              "break-disputed",
              "maker",
              "disputed",
              ALEX,
              scene -> {
                scene.disputed = true;
                scene.state = new State.Kept(at("2026-03-03T16:00"), PROOF);
              }),
          new Sample(
              "correction-kept",
              "maker",
              "kept",
              ALEX,
              scene -> scene.state = new State.Kept(at("2026-03-03T16:00"), PROOF)),
          new Sample(
              "correction-released",
              "lead",
              "released",
              JO,
              scene -> scene.state = new State.Released(at("2026-03-03T16:00"), PROOF)),
          new Sample(
              "correction-no-promise",
              "lead",
              "void",
              JO,
              scene -> scene.state = new State.Voided(at("2026-03-03T16:00"), PROOF)),
          new Sample(
              "correction-not-yet-due",
              "maker",
              "open",
              ALEX,
              scene -> {
                scene.state = new State.Open();
                scene.due = at("2026-03-06T17:00");
              }),
          new Sample("reminder", "reminder", "open", ALEX, Samples::open),
          new Sample(
              "offer",
              "offer",
              "open",
              "bo@firm.example",
              scene -> {
                open(scene);
                scene.offered("o", at("2026-03-03T16:10"));
              }),
          new Sample(
              "reminder-while-offered",
              "reminder",
              "open",
              ALEX,
              scene -> {
                open(scene);
                scene.offered("o", at("2026-03-03T10:10"));
              }),
          new Sample(
              "returned",
              "returned",
              "open",
              ALEX,
              scene -> {
                open(scene);
                scene.offered("o", at("2026-03-03T16:10"));
                scene.declined("d", at("2026-03-03T16:12"));
              }),
          new Sample(
              "returned-unanswered",
              "returned-2",
              "open",
              ALEX,
              scene -> {
                open(scene);
                scene.offered("o", at("2026-03-03T16:10"));
              }),
          new Sample("stand-in", "stand-in", "open", "bo@firm.example", Samples::open),
          new Sample(
              "held",
              "held",
              "open",
              ALEX,
              scene -> {
                open(scene);
                scene.quote = "I'll get back to you soon";
                scene.action = Action.MESSAGE;
                scene.vague = true;
              }),
          new Sample(
              "held-in-closed-time",
              "held",
              "open",
              ALEX,
              scene -> {
                open(scene);
                scene.quote = "I'll call you on Saturday at noon";
                scene.due = at("2026-03-07T12:00");
                scene.deadline = at("2026-03-09T10:00");
              }),
          new Sample(
              "reassigned",
              "reassigned",
              "open",
              ALEX,
              scene -> {
                open(scene);
                scene.owner = new Person(Person.Role.STAFF, "8", null, null);
              }),
          new Sample(
              "check-in",
              "check-in-2",
              "asleep",
              ALEX,
              scene -> {
                scene.state = new State.Asleep();
                scene.condition = new Condition("once the trap arrives", Condition.On.OURSELVES);
                scene.due = null;
                scene.deadline = null;
              }),
          new Sample(
              "question",
              "question",
              "unconfirmed",
              ALEX,
              scene -> scene.state = new State.Unconfirmed(at("2026-03-03T17:00"))),
          new Sample("whose-call", "call-question-1", "open", ALEX, Samples::open),
          new Sample(
              "unseen",
              "unseen",
              "unconfirmed",
              JO,
              scene -> scene.state = new State.Unconfirmed(at("2026-03-03T17:00"))),
          new Sample("unanswered", "manager", "unanswered", RUTH, scene -> {}),
          new Sample("phrase", "phrase", "phrase", JO, Samples::open),
          new Sample("moved", "moved", "open", JO, Samples::open),
          new Sample("holding", "holding", "open", JO, Samples::open),
          new Sample(
              "angry",
              "angry",
              "angry",
              JO,
              scene ->
                  scene.wrote(
                      "w", at("2026-03-04T08:50"), Signal.Kind.ANGER, "this is the second time!")),
          new Sample(
              "silence",
              "silence",
              "broken",
              JO,
              scene -> scene.apologised = at("2026-02-25T10:00")),
          new Sample("set-up", Notice.SET_UP + ALEX, "unreachable", RUTH, scene -> {}),
          new Sample(
              "set-up-program",
              Notice.SET_UP
                  + Programs.desk(new Mark("zendesk", null, Scenes.at("2026-01-05T09:00"))),
              "unreachable",
              RUTH,
              scene -> {}),
          new Sample("set-up-silent", SILENT, Silences.SILENT, RUTH, scene -> {}),
          new Sample("set-up-speaks", SILENT, Silences.SPEAKS, RUTH, scene -> {}));

  static Sample named(String name) {
    return ALL.stream().filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();
  }

  static void open(Scenes scene) {
    scene.state = new State.Open();
    scene.now = at("2026-03-03T16:15");
  }

  private static void known(Scenes scene) {
    chased(scene);
    scene.regard = new Regard("2014-06", "she works nights, so please ring after noon");
  }

  /** Nobody promised anything; the customer waits all the same. */
  static void unspoken(Scenes scene, Implied implied) {
    scene.implied = implied;
    scene.action = implied == Implied.RESOLUTION ? Action.RESOLVE : Action.MESSAGE;
    scene.madeBy = "ticket.customer_replied";
    scene.quote = "wrote to us, and waits for an answer";
    scene.vague = true;
  }

  private static void chased(Scenes scene) {
    scene.wrote("w1", at("2026-03-03T18:20"), null, "");
    scene.wrote("w2", at("2026-03-04T08:40"), Signal.Kind.CHASE, "is anybody going to call me?");
  }
}
