package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Implied;
import dev.kept.words.Block.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sentences that several kinds of mail share. */
final class Saying {

  private static final int QUOTE_WORDS = 24;

  private Saying() {}

  /** In quotation marks, with a full stop unless it ends by itself. */
  static String quoted(String words, int most) {
    String plain = Plain.words(words, most);
    boolean ends = !plain.isEmpty() && ".!?…".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    return "“" + plain + "”" + (ends ? "" : ".");
  }

  /** Sentences as one paragraph; those that are null are left out. */
  static Paragraph paragraph(@Nullable String... sentences) {
    return new Paragraph(
        Stream.of(sentences).filter(Objects::nonNull).collect(Collectors.joining(" ")));
  }

  static List<Block> body(@Nullable Block... blocks) {
    List<Block> body = new ArrayList<>();
    Stream.of(blocks).filter(Objects::nonNull).forEach(body::add);
    return body;
  }

  /** Who said what, and when: "You wrote on Monday, 3 pm: “we'll call you tomorrow”." */
  static String said(Scene scene, Commitment it) {
    Implied implied = it.id().implied();
    if (implied != null) {
      return UnspokenWords.said(scene, it, implied);
    }
    String when = scene.time().spoken(it.made());
    return switch (it.id().madeBy().kind()) {
      case "callback.requested" -> "They asked for a call " + when + ".";
      case "call.missed", "call.voicemail" -> "They called us " + when + ", and nobody answered.";
      default -> writer(scene, it) + " wrote " + when + ": " + quoted(it.quote(), QUOTE_WORDS);
    };
  }

  private static String writer(Scene scene, Commitment it) {
    return scene.isReader(it.maker()) ? "You" : "We";
  }

  /** "It was due yesterday, 5 pm." */
  static @Nullable String due(Scene scene, Commitment it) {
    Instant due = it.due();
    if (due == null) {
      return null;
    }
    return it.vague()
        ? "No time was named; we held it to " + scene.time().end(due) + "."
        : "It was due " + scene.time().spokenEnd(due) + ".";
  }

  /** "They have written twice since and called once." */
  static @Nullable String chased(CaseStory story) {
    String wrote = story.wrote() == 0 ? null : "written " + TimeWords.times(story.wrote());
    String rang = story.rang() == 0 ? null : "called " + TimeWords.times(story.rang());
    if (wrote == null && rang == null) {
      return null;
    }
    return Stream.of(wrote, rang).filter(Objects::nonNull).collect(Collectors.joining(" and "));
  }

  static @Nullable String lastWords(Scene scene) {
    CaseStory story = scene.story();
    return story.lastWords() == null || story.lastWordsAt() == null
        ? null
        : "Their words, %s: %s"
            .formatted(scene.time().spoken(story.lastWordsAt()), quoted(story.lastWords(), 16));
  }

  static @Nullable String tried(Scene scene) {
    CaseStory story = scene.story();
    return story.tried() == 0 || story.triedAt() == null
        ? null
        : "We tried %s, %s%s, without reaching them."
            .formatted(
                TimeWords.times(story.tried()),
                story.tried() == 1 ? "" : "last ",
                scene.time().spoken(story.triedAt()));
  }

  static String left(Scene scene, Instant until) {
    Duration left = Duration.between(scene.now(), until);
    return left.isNegative() || left.isZero() ? "It is due now" : TimeWords.span(left) + " left";
  }

  /** "promised yesterday"; for what nobody said in words, how it began. */
  static String begun(Scene scene, Commitment it) {
    String day = scene.time().onDay(it.made());
    Implied implied = it.id().implied();
    if (implied != null) {
      return UnspokenWords.begun(day, implied);
    }
    return switch (it.id().madeBy().kind()) {
      case "callback.requested" -> "asked for " + day;
      case "call.missed", "call.voicemail" -> "missed " + day;
      default -> "promised " + day;
    };
  }
}
