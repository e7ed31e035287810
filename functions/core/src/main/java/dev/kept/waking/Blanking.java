package dev.kept.waking;

import dev.kept.fact.Condition;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.fact.Signal;
import dev.kept.fact.Words;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Blanks a message of another customer that gives a forgotten one's number or address: what was
 * read in it stays, so that nobody's promise is lost; not one word of it does. Pure.
 */
final class Blanking {

  /** Stands where words stood. */
  static final String BLANK = "(forgotten)";

  private Blanking() {}

  /** The fact without its words; empty where it gives none of the keys. */
  static Optional<Fact> of(Fact fact, Set<CustomerKey> gone) {
    return switch (fact) {
      case Fact.TicketOpened(var origin, var words, var status) when give(words, gone) ->
          Optional.of(new Fact.TicketOpened(origin, blank(words, gone), status));
      case Fact.StaffReplied(var origin, var words) when give(words, gone) ->
          Optional.of(new Fact.StaffReplied(origin, blank(words, gone)));
      case Fact.StaffNoted(var origin, var words) when give(words, gone) ->
          Optional.of(new Fact.StaffNoted(origin, blank(words, gone)));
      case Fact.CustomerWrote(var origin, var words) when give(words, gone) ->
          Optional.of(new Fact.CustomerWrote(origin, blank(words, gone)));
      default -> Optional.empty();
    };
  }

  private static boolean give(Words words, Set<CustomerKey> gone) {
    return !Collections.disjoint(words.mentions(), gone);
  }

  private static Words blank(Words words, Set<CustomerKey> gone) {
    List<CustomerKey> left = words.mentions().stream().filter(key -> !gone.contains(key)).toList();
    return new Words(words.format(), null, words.stripped(), left, blank(words.heard()));
  }

  private static @Nullable Heard blank(@Nullable Heard heard) {
    return heard == null
        ? null
        : new Heard(
            heard.reader(),
            heard.policy(),
            heard.unread(),
            heard.promises().stream().map(Blanking::blank).toList(),
            heard.signals().stream()
                .map(signal -> new Signal(signal.kind(), BLANK, signal.when()))
                .toList());
  }

  private static Promise blank(Promise promise) {
    Condition condition = promise.condition();
    return new Promise(
        BLANK,
        promise.action(),
        promise.by(),
        promise.byName(),
        promise.when(),
        condition == null ? null : new Condition(BLANK, condition.on()),
        promise.confidence(),
        promise.courtesy(),
        List.of());
  }
}
