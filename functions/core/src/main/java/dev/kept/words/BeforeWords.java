package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Action;
import dev.kept.words.Block.Paragraph;
import dev.kept.words.Links.Answer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** While there is still time: what was said, how long is left, a way to hand it over. */
final class BeforeWords {

  private static final int OTHERS = 3;

  private BeforeWords() {}

  static Item reminder(Scene scene, Commitment it) {
    String todo = Plain.capital(Deeds.todo(it, scene.customer()));
    return new Item(
        todo + " by " + until(scene, it) + (it.id().isImplied() ? "" : ", as promised"),
        Saying.body(
            Saying.paragraph(
                Plain.capital(Saying.left(scene, end(it))) + ".",
                Saying.said(scene, it),
                number(scene, it),
                OfferWords.unanswered(scene, it)),
            others(scene, it),
            new Paragraph(
                "Can’t make it? Ask a colleague, or tell them a new time before then; no reason"
                    + " needed.")),
        todo + " by " + until(scene, it) + ". " + Saying.said(scene, it),
        List.of(
            scene.answer(it.id(), Answer.HAND_OVER, "I can’t make it"),
            scene.answer(it.id(), Answer.YES, "It is done")));
  }

  static Item standIn(Scene scene, Commitment it) {
    String owner = scene.name(it.owner());
    String line =
        "%s is away, and %s is waiting for %s by %s."
            .formatted(Plain.capital(owner), scene.customer(), Deeds.awaited(it), until(scene, it));
    return new Item(
        "%s is waiting for %s by %s, and %s is away"
            .formatted(scene.theCustomer(), Deeds.awaited(it), until(scene, it), owner),
        Saying.body(Saying.paragraph(line, Saying.said(scene, it), "You stand in: can you do it?")),
        line,
        List.of(scene.answer(it.id(), Answer.HAVE_IT, "I have it")));
  }

  static Item held(Scene scene, Commitment it) {
    String line = heldLine(scene, it);
    String subject =
        it.vague()
            ? "We hold your promise to %s to %s".formatted(scene.customer(), until(scene, it))
            : "Your promise to %s falls in closed time".formatted(scene.customer());
    return new Item(
        subject,
        Saying.body(Saying.paragraph(Saying.said(scene, it), line)),
        scene.theCustomer() + ": " + Scene.quote(it) + ". " + line,
        List.of(
            it.vague()
                ? scene.answer(it.id(), Answer.OTHER_TIME, "Change it")
                : scene.answer(it.id(), Answer.NEW_TIME, "We agreed on another time")));
  }

  private static String heldLine(Scene scene, Commitment it) {
    if (it.vague() || it.due() == null) {
      return "You named no time; we hold this to " + until(scene, it) + ". Another time?";
    }
    String closed = "We are closed " + scene.time().spoken(it.due());
    return it.deadline() == null
        ? closed + ". Another time?"
        : closed + ", and look again " + scene.time().spoken(it.deadline()) + ". Another time?";
  }

  static Item reassigned(Scene scene, Commitment it) {
    String owner = scene.name(it.owner());
    String line =
        "%s has the case of %s now, and will be reminded of %s by %s."
            .formatted(Plain.capital(owner), scene.customer(), Deeds.awaited(it), until(scene, it));
    return new Item(
        "%s has %s to %s now".formatted(Plain.capital(owner), your(it.action()), scene.customer()),
        Saying.body(
            Saying.paragraph(Saying.said(scene, it), line),
            new Paragraph("A word to " + owner + " helps; else nothing is left for you to do.")),
        line);
  }

  static Item checkIn(Scene scene, Commitment it) {
    String what =
        it.condition() == null
            ? Scene.quote(it)
            : "“" + Plain.words(it.condition().words(), 16) + "”";
    return new Item(
        "Has this happened: %s? %s is waiting".formatted(what, scene.theCustomer()),
        Saying.body(
            Saying.paragraph(Saying.said(scene, it), Plain.capital(what) + ": has that happened?"),
            new Paragraph("A word to them, even “not yet”, is worth a lot.")),
        "%s is waiting for this: %s. Has it happened?".formatted(scene.theCustomer(), what));
  }

  private static String your(Action action) {
    return switch (action) {
      case CALL -> "your call";
      case MESSAGE -> "your answer";
      case VISIT -> "your visit";
      default -> "your promise";
    };
  }

  private static Instant end(Commitment it) {
    return it.due() == null ? it.made() : it.due();
  }

  private static String until(Scene scene, Commitment it) {
    Instant due = it.due();
    if (due == null) {
      return "the time agreed";
    }
    String moment = scene.time().end(due);
    return moment.startsWith("today, ") ? moment.substring("today, ".length()) + " today" : moment;
  }

  private static @Nullable String number(Scene scene, Commitment it) {
    String number = scene.story().number();
    return it.action() == Action.CALL && number != null ? "Their number: " + number + "." : null;
  }

  private static @Nullable Paragraph others(Scene scene, Commitment it) {
    List<String> others =
        scene.told().commitments().stream()
            .filter(other -> other.state().isLive() && !other.id().equals(it.id()))
            .filter(other -> other.owner().equals(it.owner()) && other.due() != null)
            .limit(OTHERS)
            .map(other -> Scene.quote(other) + " (by " + until(scene, other) + ")")
            .toList();
    return others.isEmpty()
        ? null
        : new Paragraph("Also open for them: " + String.join(", ", others) + ".");
  }
}
