package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.desk.Letter;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Signal;
import dev.kept.words.Block.Heading;
import dev.kept.words.Block.Paragraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two customers, heard by somebody who works far from them: a first name, their words and ours, and
 * what became of it. Nothing by which a stranger could find them, and no link: there is nothing to
 * do.
 */
final class StoryWords {

  private static final int WORDS = 30;

  private static final Set<Signal.Kind> GLAD = Set.of(Signal.Kind.THANKS);

  private StoryWords() {}

  static boolean isFor(Letter letter) {
    return letter.told().stream()
        .allMatch(told -> Kind.of(told.notice().statement()) == Kind.STORY);
  }

  static String subject(List<Scene> scenes) {
    String names = scenes.stream().map(StoryWords::first).collect(Collectors.joining(" and "));
    return scenes.size() == 1
        ? "A customer this week: " + names
        : "Two customers this week: " + names;
  }

  static List<Block> body(List<Scene> scenes) {
    List<Block> body = new ArrayList<>();
    body.add(
        new Paragraph(
            "Two minutes with people we work for. It is your turn this week; both stories are"
                + " real."));
    for (Scene scene : inOrder(scenes)) {
      body.add(new Heading(first(scene)));
      body.add(new Paragraph(line(scene)));
    }
    body.add(
        new Paragraph(
            "Nothing is asked of you. If one of them stays with you, tell a colleague who talks to"
                + " customers; they rarely hear that somebody listened."));
    return body;
  }

  /** In a list among other lines. */
  static Item item(Scene scene) {
    String line = line(scene);
    return new Item(first(scene) + ", a customer", List.of(new Paragraph(line)), line);
  }

  /** What went wrong first, so that the mail ends well. */
  private static List<Scene> inOrder(List<Scene> scenes) {
    return scenes.stream().sorted(Comparator.comparing(StoryWords::isGlad)).toList();
  }

  private static boolean isGlad(Scene scene) {
    return scene.step().endsWith(":kept");
  }

  private static String first(Scene scene) {
    String name = scene.story().name();
    String first = name == null ? "" : name.split("[\\s,@]", -1)[0];
    return first.isBlank() || first.length() == 1 ? "A customer" : Plain.start(first, 30);
  }

  private static String line(Scene scene) {
    Commitment it = about(scene);
    if (it == null) {
      return "Their story has changed since it was chosen, and is not told here.";
    }
    return Stream.of(
            "On %s we told %s: %s"
                .formatted(scene.time().named(it.made()), first(scene), quoted(it.quote())),
            asked(scene),
            ended(scene, it),
            mended(scene, it),
            thanked(scene))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static @Nullable Commitment about(Scene scene) {
    Set<String> states = isGlad(scene) ? Set.of("kept") : Set.of("broken", "kept late");
    return scene.told().commitments().stream()
        .filter(it -> it.level() == Level.LOUD && states.contains(it.state().word()))
        .filter(it -> !it.id().isImplied())
        .max(
            Comparator.comparing((Commitment it) -> it.repaired() != null)
                .thenComparingInt(Commitment::chased)
                .thenComparing(Commitment::made))
        .orElse(null);
  }

  private static String quoted(String words) {
    String plain = Redaction.forListeners(words, WORDS);
    boolean ends = !plain.isEmpty() && ".!?…".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    return "“" + plain + "”" + (ends ? "" : ".");
  }

  private static @Nullable String asked(Scene scene) {
    String words = words(scene, false);
    return words == null ? null : "They wrote: " + quoted(words);
  }

  private static @Nullable String thanked(Scene scene) {
    String words = words(scene, true);
    return words == null ? null : "Later they wrote: " + quoted(words);
  }

  private static @Nullable String words(Scene scene, boolean glad) {
    Signal last = null;
    for (Fact fact : scene.told().facts()) {
      Heard heard = fact instanceof Fact.CustomerWrote wrote ? wrote.words().heard() : null;
      if (heard != null) {
        for (Signal signal : heard.signals()) {
          last = GLAD.contains(signal.kind()) == glad ? signal : last;
        }
      }
    }
    return last == null || last.words().isBlank() ? null : last.words();
  }

  private static String ended(Scene scene, Commitment it) {
    return switch (it.state()) {
      case State.Kept kept -> "It was done in time, " + scene.time().spoken(kept.at()) + ".";
      case State.KeptLate late ->
          "It came late, after %s.".formatted(TimeWords.span(waited(it, late)));
      default -> "It has not come yet: they have waited " + scene.time().waited(it.made()) + ".";
    };
  }

  private static Duration waited(Commitment it, State.KeptLate late) {
    return Duration.between(it.made(), late.at());
  }

  private static @Nullable String mended(Scene scene, Commitment it) {
    if (it.repaired() != null) {
      return "We said sorry, and %s they let us know that all was well."
          .formatted(scene.time().onDay(it.repaired()));
    }
    return it.apologised() == null ? null : "We have said sorry.";
  }
}
