package dev.kept.lambda.channel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of event, by what is said of a promise and what was said before. */
final class EventType {

  private static final Set<String> HURTS = Set.of("broken", "disputed");

  private EventType() {}

  /** A statement takes back that a promise was broken where it is so no more, and was not late. */
  static String of(String verdict, @Nullable String before) {
    String state = state(verdict);
    boolean wrong =
        before != null
            && HURTS.contains(before)
            && !HURTS.contains(state)
            && !state.equals("kept late");
    if (wrong) {
      return "promise.corrected";
    }
    return switch (state) {
      case "open" -> before == null ? "promise.opened" : "promise.moved";
      case "at risk" -> "promise.at_risk";
      case "broken", "disputed" -> "promise.broken";
      case "kept", "kept late" -> "promise.kept";
      default -> "promise.ended";
    };
  }

  /** Without the number of the due. */
  static String state(String verdict) {
    int at = verdict.indexOf('@');
    return at < 0 ? verdict : verdict.substring(0, at);
  }
}
