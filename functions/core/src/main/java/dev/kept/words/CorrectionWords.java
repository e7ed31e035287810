package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.words.Block.Paragraph;
import java.util.Set;

/** Who was told that something is broken hears that it is not: at once, and short. */
final class CorrectionWords {

  private static final Set<String> OVER = Set.of("kept", "kept late", "released", "void");

  private CorrectionWords() {}

  static Item item(Scene scene, Commitment it) {
    String news = news(scene, it);
    String before =
        OVER.contains(scene.verdict())
            ? "Please forget our last note about this; nothing is left for you to do."
            : "Please forget our last note about this.";
    return new Item(
        (isGood(scene.verdict()) ? "Good news: " : "Set right: ") + news,
        Saying.body(Saying.paragraph(Plain.capital(news) + ".", before), past(scene, it)),
        "Set right: " + news + ".");
  }

  private static boolean isGood(String verdict) {
    return !verdict.equals("unconfirmed") && !verdict.equals("void") && !verdict.equals("open");
  }

  private static String news(Scene scene, Commitment it) {
    String who = isGood(scene.verdict()) ? scene.customer() : scene.theCustomer();
    String what = Deeds.awaited(it);
    return switch (scene.verdict()) {
      case "kept", "kept late" -> Deeds.did(it.action(), who) + done(scene, it);
      case "released" -> who + " no longer needs " + what;
      case "re-agreed" -> who + " agreed to a new time for " + what;
      case "tried" -> "we tried to reach " + who + ", and it is their turn";
      case "void" ->
          it.id().isImplied()
              ? who + " was not waiting for that after all"
              : "what we took for a promise to " + scene.customer() + " was none";
      case "unconfirmed" ->
          "we cannot see whether " + scene.customer() + " " + Deeds.done(it.action());
      default -> what + " to " + scene.customer() + " is not due yet";
    };
  }

  private static String done(Scene scene, Commitment it) {
    return it.state() instanceof State.Kept kept ? ", " + scene.time().spoken(kept.at()) : "";
  }

  private static Paragraph past(Scene scene, Commitment it) {
    return new Paragraph(Saying.said(scene, it));
  }
}
