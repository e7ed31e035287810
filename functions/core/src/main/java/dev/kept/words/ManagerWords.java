package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Implied;
import dev.kept.words.Block.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A break, to who hears last: somebody with a telephone and twenty seconds. Who waits, for what,
 * how long, what was tried, and the number; the rest is on the page.
 */
final class ManagerWords {

  private static final int PROMISED_WORDS = 12;
  private static final int ASKED_WORDS = 8;

  private ManagerWords() {}

  static List<Block> body(Scene scene, Commitment it, Apology apology, @Nullable String danger) {
    return Saying.body(
        new Paragraph(waits(scene, it)),
        RegardWords.line(scene),
        Saying.paragraph(said(scene, it), asked(scene), tried(scene), danger),
        Saying.paragraph(SkippedWords.said(scene), helps(scene, apology), next(scene, it)));
  }

  private static String waits(Scene scene, Commitment it) {
    String chased = Saying.chased(scene.story());
    return "%s has waited %s for %s%s."
        .formatted(
            scene.theCustomer(),
            scene.time().waited(it.made()),
            Deeds.awaited(it),
            chased == null ? "" : " and " + chased);
  }

  private static String said(Scene scene, Commitment it) {
    Implied implied = it.id().implied();
    if (implied != null) {
      return UnspokenWords.saidShortly(scene, it, implied);
    }
    String day = scene.time().onDay(it.made());
    return switch (it.id().madeBy().kind()) {
      case "callback.requested" -> "They asked for a call " + day + ".";
      case "call.missed", "call.voicemail" -> "They called " + day + ", and nobody answered.";
      default -> "We wrote " + day + ": " + Saying.quoted(it.quote(), PROMISED_WORDS);
    };
  }

  private static @Nullable String asked(Scene scene) {
    CaseStory story = scene.story();
    return story.lastWords() == null || story.lastWordsAt() == null
        ? null
        : Plain.capital(scene.time().day(story.lastWordsAt()))
            + ": "
            + Saying.quoted(story.lastWords(), ASKED_WORDS);
  }

  private static @Nullable String tried(Scene scene) {
    int tried = scene.story().tried();
    return tried == 0 ? null : "We tried " + TimeWords.times(tried) + ".";
  }

  private static String helps(Scene scene, Apology apology) {
    String number = scene.story().number();
    String with = number == null ? "." : ": " + number + ".";
    return apology instanceof Apology.CallYourself
        ? "This is not the first time for them. Your call helps, before anything is written" + with
        : "Your call helps most now" + with;
  }

  private static String next(Scene scene, Commitment it) {
    String owner = scene.name(it.owner());
    boolean known = !scene.isReader(it.owner()) && !owner.equals(Scene.SOMEBODY);
    String has = known ? owner + " has it. " : "";
    boolean last = scene.told().next() == null && RegardWords.line(scene) == null;
    return (last ? has + "Nobody hears after you." : has).strip();
  }
}
