package dev.kept.words;

import dev.kept.casefile.Skipped;
import dev.kept.policy.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who was meant to hear of a break before this reader, and did not: else the reader would think
 * that somebody has it.
 */
final class SkippedWords {

  private SkippedWords() {}

  /** A sentence for each; null where everybody heard. */
  static @Nullable String said(Scene scene) {
    List<Skipped> skipped = scene.told().skipped();
    return skipped.isEmpty()
        ? null
        : skipped.stream()
            .map(step -> sentence(scene, step))
            .distinct()
            .collect(Collectors.joining(" "));
  }

  private static String sentence(Scene scene, Skipped step) {
    boolean here = step.step().equals(scene.step());
    String who =
        step.who() == null ? unnamed(step.target()) : Plain.start(Plain.line(step.who()), 60);
    return switch (step.why()) {
      case NOBODY_NAMED -> "Nobody is named as " + role(step.target()) + ".";
      case NO_ADDRESS -> Plain.capital(who) + " has not heard: we know no address.";
      case AWAY ->
          here
              ? Plain.capital(who) + " is away, and you stand in."
              : Plain.capital(who) + " is away and has not heard.";
      case REFUSED -> Plain.capital(who) + " has not heard: our mail came back.";
      case HEARD_BEFORE -> Plain.capital(who) + " has heard already.";
    };
  }

  private static String unnamed(Role target) {
    return target == Role.MAKER ? Scene.SOMEBODY : "the " + role(target);
  }

  private static String role(Role target) {
    return target.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
