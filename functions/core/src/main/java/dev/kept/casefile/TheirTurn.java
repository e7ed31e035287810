package dev.kept.casefile;

import dev.kept.fact.Condition;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What says that we wait for the customer, and not they for us. */
final class TheirTurn {

  private static final List<String> WAITS = List.of("wait", "await");
  private static final List<String> FOR_THEM =
      List.of("customer", "contact", "requester", "client", "user");

  private TheirTurn() {}

  /** "Pending", "Waiting on customer": each source has its own word. */
  static boolean is(Fact.StatusChanged changed) {
    return Stream.of(changed.to(), changed.label(), changed.category())
        .filter(Objects::nonNull)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(TheirTurn::saysSo);
  }

  private static boolean saysSo(String word) {
    return word.startsWith("pending")
        || (WAITS.stream().anyMatch(word::contains) && FOR_THEM.stream().anyMatch(word::contains));
  }

  /** "Send us the serial number and we'll look": they are to do something first. */
  static boolean asksThem(Fact.StaffReplied reply) {
    Heard heard = reply.words().heard();
    return heard != null
        && heard.promises().stream()
            .map(promise -> promise.condition())
            .anyMatch(condition -> condition != null && condition.on() == Condition.On.CUSTOMER);
  }
}
