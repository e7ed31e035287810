package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.desk.Told;
import dev.kept.fact.Action;
import dev.kept.fact.Implied;
import dev.kept.policy.Role;
import dev.kept.words.Block.Draft;
import dev.kept.words.Block.Link;
import dev.kept.words.Block.Paragraph;
import dev.kept.words.Links.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise was broken: who waits, for what, since when, what was tried, what helps, who hears
 * next, and the words to begin with. 40 to 110 words, no blame.
 */
final class BreakWords {

  /** With its buttons and links no escalation has more than 110. */
  private static final int MOST_WORDS = 95;

  private BreakWords() {}

  static Item item(Scene scene, Commitment it) {
    String subject =
        "%s is still waiting for %s (%s)"
            .formatted(scene.theCustomer(), Deeds.awaited(it), Saying.begun(scene, it));
    Apology apology = Apology.owed(scene.told(), scene.letter().policy(), scene.now());
    String line = waits(scene, it) + " " + Saying.said(scene, it);
    if (scene.letter().reader().role() == Role.MANAGER && !it.disputed()) {
      List<Block> body = ManagerWords.body(scene, it, apology, danger(scene));
      return new Item(subject, body, line, answers(scene, it));
    }
    List<Block> body = body(scene, it, apology, RegardWords.line(scene));
    List<Block> fit =
        words(body) > MOST_WORDS ? body(scene, it, apology, RegardWords.since(scene)) : body;
    return new Item(subject, fit, line, answers(scene, it));
  }

  /**
   * What is said.
   *
   * @param known who they are to us; there, it takes the place of what the first sentence says too
   */
  private static List<Block> body(
      Scene scene, Commitment it, Apology apology, @Nullable Paragraph known) {
    Paragraph story =
        Saying.paragraph(
            Saying.said(scene, it),
            it.disputed() || known != null ? null : Saying.due(scene, it),
            Saying.lastWords(scene),
            Saying.tried(scene),
            danger(scene));
    Paragraph helps =
        Saying.paragraph(SkippedWords.said(scene), helps(scene, it, apology), next(scene));
    return Saying.body(
        new Paragraph(waits(scene, it)), known, story, helps, draft(apology, known != null));
  }

  private static int words(List<Block> body) {
    return Rendering.text(body).strip().split("\\s+", -1).length;
  }

  /** Of what seems kept, only its page can say more. */
  private static List<Link> answers(Scene scene, Commitment it) {
    return it.state() instanceof State.Broken
        ? List.of(
            scene.answer(it.id(), Answer.HAVE_IT, "I have it"),
            scene.answer(it.id(), Answer.HAND_OVER, "Hand over"))
        : List.of();
  }

  private static @Nullable String danger(Scene scene) {
    return scene.told().facts().stream()
        .flatMap(fact -> fact.origin().matter().tags().stream())
        .filter(scene.letter().policy().dangerTags()::contains)
        .findFirst()
        .map(tag -> "The case is marked “" + tag + "”.")
        .orElse(null);
  }

  private static String waits(Scene scene, Commitment it) {
    if (it.disputed()) {
      return "%s says that %s did not come. %s Perhaps it reached another number, or someone else."
          .formatted(scene.theCustomer(), Deeds.awaited(it), proof(it));
    }
    String chased = Saying.chased(scene.story());
    return "%s has waited %s for %s%s."
        .formatted(
            scene.theCustomer(),
            scene.time().waited(it.made()),
            Deeds.awaited(it),
            chased == null ? "" : ", and has " + chased);
  }

  private static String proof(Commitment it) {
    return it.state() instanceof State.Kept
        ? "We see one, on the page below."
        : "We see one that came late, on the page below.";
  }

  private static String helps(Scene scene, Commitment it, Apology apology) {
    String number = scene.story().number();
    String with = number == null ? "." : ": " + number + ".";
    if (apology instanceof Apology.CallYourself) {
      return "This is not the first time for them. Please call them yourself, before anything is"
          + " written"
          + with;
    }
    String who = owner(scene, it);
    Implied implied = it.id().implied();
    if (implied != null) {
      return who + UnspokenWords.helps(implied);
    }
    return it.action() == Action.CALL
        ? who + "A call helps most now" + with
        : who + "What helps most now: do it, then tell them so.";
  }

  private static String owner(Scene scene, Commitment it) {
    String owner = scene.name(it.owner());
    return scene.isReader(it.owner()) || owner.equals(Scene.SOMEBODY) ? "" : owner + " has it. ";
  }

  private static String next(Scene scene) {
    Told.Next next = scene.told().next();
    if (next == null) {
      return "Nobody else will be told.";
    }
    if (next.asked()) {
      return "If nobody says what became of it, it stands in a list of %s’s."
          .formatted(scene.name(next.person()));
    }
    return next.at().isAfter(scene.now())
        ? "If nothing changes, %s hears %s."
            .formatted(scene.name(next.person()), scene.time().spoken(next.at()))
        : scene.name(next.person()) + " hears too.";
  }

  private static @Nullable Draft draft(Apology apology, boolean brief) {
    return apology instanceof Apology.Draft(var text)
        ? new Draft(brief ? "To begin with:" : "To begin with, if you like:", text)
        : null;
  }
}
