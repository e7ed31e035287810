package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.words.Block.Paragraph;

/** Which English words a notice gets. */
final class English {

  private English() {}

  static Item item(Scene scene) {
    Kind kind = Kind.of(scene.told().notice().statement());
    Commitment it = scene.told().commitment();
    if (kind == Kind.ANGRY) {
      return LineWords.angry(scene);
    }
    if (kind == Kind.STORY) {
      return StoryWords.item(scene);
    }
    if (kind == Kind.SET_UP) {
      return LineWords.setUp(scene);
    }
    return it == null ? gone(scene) : Texts.over(item(kind, scene, it), kind, scene, it);
  }

  private static Item item(Kind kind, Scene scene, Commitment it) {
    return switch (kind) {
      case BREAK -> BreakWords.item(scene, it);
      case CORRECTION -> CorrectionWords.item(scene, it);
      case REMINDER -> BeforeWords.reminder(scene, it);
      case STAND_IN -> BeforeWords.standIn(scene, it);
      case HELD -> BeforeWords.held(scene, it);
      case REASSIGNED -> BeforeWords.reassigned(scene, it);
      case CHECK_IN -> BeforeWords.checkIn(scene, it);
      case OFFER -> OfferWords.item(scene, it);
      case QUESTION -> AskingWords.question(scene, it);
      case WHOSE_CALL -> AskingWords.whoseCall(scene, it);
      case RETURNED -> OfferWords.returned(scene, it);
      case UNSEEN -> AskingWords.unseen(scene, it);
      case UNANSWERED -> AskingWords.unanswered(scene, it);
      case PHRASE -> AskingWords.phrase(scene, it);
      case MOVED -> LineWords.moved(scene, it);
      case HOLDING -> LineWords.holding(scene, it);
      case SILENCE -> LineWords.silence(scene, it);
      case ANGRY -> LineWords.angry(scene);
      case STORY -> StoryWords.item(scene);
      case SET_UP -> LineWords.setUp(scene);
    };
  }

  /** A notice whose commitment the case no longer has: said plainly rather than not at all. */
  private static Item gone(Scene scene) {
    String line = "Something changed in the case of " + scene.customer() + ".";
    return new Item(line, Saying.body(new Paragraph(line)), line);
  }
}
