package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Action;
import dev.kept.fact.CommitmentId;
import dev.kept.words.Block.Link;
import dev.kept.words.Block.Paragraph;
import dev.kept.words.Links.Answer;
import java.util.List;

/** Where we do not know, we ask, and accuse nobody. */
final class AskingWords {

  private AskingWords() {}

  static Item question(Scene scene, Commitment it) {
    String asks = Deeds.question(it.action(), scene.customer());
    return new Item(
        asks,
        List.of(
            Saying.paragraph(Saying.said(scene, it), Saying.due(scene, it)),
            new Paragraph(
                "We cannot see from here whether it happened, so we ask you: just this once.")),
        asks + " " + Saying.said(scene, it),
        answers(scene, it.id(), "Yes, it is done"));
  }

  static Item whoseCall(Scene scene, Commitment it) {
    String asks =
        "%s was on the phone: was that %s?".formatted(scene.theCustomer(), whatYouPromised(it));
    return new Item(
        asks,
        List.of(
            Saying.paragraph(
                "There was a call with "
                    + scene.customer()
                    + ", and we cannot see whether it was the one you meant.",
                Saying.said(scene, it))),
        asks,
        answers(scene, it.id(), "Yes, that was it"));
  }

  static Item unseen(Scene scene, Commitment it) {
    String line =
        "%s: we cannot see whether they %s. %s Nobody has told us."
            .formatted(scene.theCustomer(), Deeds.done(it.action()), Saying.said(scene, it));
    return new Item(
        "We cannot see whether %s %s".formatted(scene.customer(), Deeds.done(it.action())),
        Saying.body(
            new Paragraph(line),
            new Paragraph(
                "This is a gap in what we see, not a verdict: a word with your colleague settles it.")),
        line);
  }

  static Item phrase(Scene scene, Commitment it) {
    String asks = "Is this a promise, or a phrase that everyone uses?";
    return new Item(
        asks,
        List.of(
            Saying.paragraph(Scene.quote(it)),
            new Paragraph(
                "Two colleagues or more have written this sentence in five cases by now. Until you"
                    + " answer, nobody is reminded of it; who waits and asks is heard all the same.")),
        asks + " " + Scene.quote(it),
        List.of(
            scene.answer(it.id(), Answer.A_PROMISE, "A promise: watch it"),
            scene.answer(it.id(), Answer.A_PHRASE, "A phrase, always"),
            scene.answer(it.id(), Answer.NOT_A_PROMISE, "Only this one is none")));
  }

  private static String whatYouPromised(Commitment it) {
    return it.action() == Action.CALL ? "the call you promised" : "what you promised";
  }

  /** A break of which nobody has said a word: asked of who would hear of it next. */
  static Item unanswered(Scene scene, Commitment it) {
    String line =
        Saying.paragraph(
                "%s: we see no %s, and nobody has said what became of it."
                    .formatted(scene.theCustomer(), Deeds.trace(it.action())),
                Saying.said(scene, it),
                SkippedWords.said(scene))
            .text();
    return new Item(
        "Nobody has said what became of this promise to " + scene.customer(),
        Saying.body(
            new Paragraph(line), new Paragraph("Perhaps it was none: a word in the team tells.")),
        line);
  }

  private static List<Link> answers(Scene scene, CommitmentId about, String yes) {
    return List.of(
        scene.answer(about, Answer.YES, yes),
        scene.answer(about, Answer.NOT_YET, "Not yet"),
        scene.answer(about, Answer.NOT_A_PROMISE, "That was not a promise"));
  }
}
