package dev.kept.words;

import static dev.kept.words.Scenes.ALEX;
import static dev.kept.words.Scenes.JO;
import static dev.kept.words.Scenes.RUTH;
import static dev.kept.words.Scenes.at;

import dev.kept.casefile.Notice;
import dev.kept.casefile.State;
import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Recipient;
import dev.kept.desk.Told;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.Condition;
import dev.kept.fact.FactId;
import dev.kept.fact.Signal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One mail of every kind, by name: for whoever reads, looks at, or checks them all. A new kind of
 * notice without one is a failure of {@code EveryMailTest}.
 */
public final class EveryMail {

  private static final MailWriter WRITER =
      new MailWriter(Links.under("https://kept.firm.example/"));

  private EveryMail() {}

  /** All there is, in the order in which a promise lives. */
  public static Map<String, Mail> all() {
    Map<String, Mail> all = new LinkedHashMap<>();
    Samples.ALL.forEach(sample -> all.put(sample.name(), WRITER.write(sample.letter())));
    all.put("gathered", WRITER.write(gathered()));
    all.put("list", WRITER.write(list()));
    all.put("list-of-the-owner", WRITER.write(owners()));
    all.put("listener", WRITER.write(stories()));
    all.put("sign-in", WRITER.signIn("sign-in-1", reader(), "Field & Sons"));
    all.put("unclear", WRITER.unclear(unclear(true)));
    all.put("unclear-of-several", WRITER.unclear(unclear(false)));
    return all;
  }

  static List<String> names() {
    return List.copyOf(all().keySet());
  }

  static Mail named(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  private static Recipient reader() {
    return Recipient.of(new Scenes().policy(), ALEX);
  }

  private static Letter.Unclear unclear(boolean one) {
    Letter letter = Samples.named("break-to-maker").letter();
    Notice notice = letter.told().getFirst().notice();
    return new Letter.Unclear(
        "unclear-1",
        letter.reader(),
        notice.caseId(),
        one ? notice.statement().commitment() : null,
        letter.policy());
  }

  private static Letter gathered() {
    Scenes scene = new Scenes();
    scene.now = at("2026-03-04T09:15");
    Scenes other = new Scenes();
    other.customer = "Sam Lee";
    other.number = null;
    other.action = Action.MESSAGE;
    other.quote = "I'll have an answer for you by Tuesday";
    Told second = other.told("maker", "broken", ALEX);
    Scenes reminded = new Scenes();
    Samples.open(reminded);
    reminded.customer = "Kim Ray";
    reminded.due = at("2026-03-04T10:00");
    return scene.letter(
        ALEX,
        false,
        scene.told("maker", "broken", ALEX),
        inCase(second, "5160"),
        inCase(reminded.told("reminder", "open", ALEX), "5161"));
  }

  private static Letter list() {
    Scenes held = new Scenes();
    Samples.open(held);
    held.vague = true;
    held.quote = "I'll get back to you soon";
    held.action = Action.MESSAGE;
    held.due = at("2026-03-05T17:00");
    held.now = at("2026-03-04T09:00");
    Scenes asleep = new Scenes();
    asleep.state = new State.Asleep();
    asleep.condition = new Condition("once the trap arrives", Condition.On.OURSELVES);
    asleep.customer = "Sam Lee";
    Scenes unseen = new Scenes();
    unseen.customer = "Kim Ray";
    unseen.action = Action.SEND;
    unseen.quote = "I'll send you the plan";
    unseen.vague = true;
    unseen.state = new State.Unconfirmed(at("2026-03-03T17:00"));
    unseen.now = held.now;
    return held.letter(
        ALEX,
        true,
        inCase(unseen.told("question", "unconfirmed", ALEX), "5161"),
        held.told("held", "open", ALEX),
        asleep.told("check-in-1", "asleep", ALEX));
  }

  /** Once a week, to who answers for Kept: what nobody else can be told. */
  private static Letter owners() {
    Scenes scene = new Scenes();
    scene.now = at("2026-03-09T09:30");
    Scenes silent = new Scenes();
    silent.customer = "Sam Lee";
    silent.apologised = at("2026-02-25T10:00");
    return scene.letter(
        RUTH,
        true,
        scene.told("manager", "unanswered", RUTH),
        inCase(silent.told("silence", "broken", RUTH), "5160"),
        scene.told(Notice.SET_UP + ALEX, Notice.UNREACHABLE, RUTH));
  }

  private static Letter stories() {
    Scenes sad = new Scenes();
    sad.wrote(
        "w1",
        at("2026-03-03T18:00"),
        Signal.Kind.CHASE,
        "nobody called, I took the day off! I'm at 12 Elm Street, +1 202 555 0143, card 4111 1111"
            + " 1111 1111");
    Scenes glad = new Scenes();
    glad.customer = "Sam Lee";
    glad.quote = "I'll ring you before five";
    glad.state = new State.Kept(at("2026-03-03T16:10"), new FactId("phone", "call.placed", "c1"));
    glad.wrote("w2", at("2026-03-03T16:40"), Signal.Kind.THANKS, "thank you, that was quick");
    return sad.letter(
        JO,
        true,
        glad.told("story:2026-03-02:kept", "story", JO),
        sad.told("story:2026-03-02:broken", "story", JO));
  }

  /** The same notice of another case. */
  static Told inCase(Told it, String number) {
    Notice notice =
        new Notice(
            new CaseId("zendesk", number),
            it.notice().statement(),
            it.notice().urgency(),
            it.notice().owedAt());
    return new Told(notice, it.commitment(), it.commitments(), it.facts(), it.next());
  }
}
