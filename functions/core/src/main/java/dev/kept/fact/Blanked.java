package dev.kept.fact;

import java.util.List;

/**
 * Facts whose words somebody wants gone. What was done and promised, and for when, stays: that is
 * ours to keep. Every word that was written, and every number and address given in it, goes.
 */
public final class Blanked {

  /** What stands where a promise's own words stood. */
  public static final String GONE = "[removed]";

  private Blanked() {}

  /** The same fact without its words; facts that have none are as they were. */
  public static Fact of(Fact fact) {
    return of(fact, List.of());
  }

  /** The same, but the numbers and addresses that are {@code left} still count as given in it. */
  public static Fact of(Fact fact, List<CustomerKey> left) {
    return switch (fact) {
      case Fact.TicketOpened(var origin, var words, var status, var category) ->
          new Fact.TicketOpened(origin, of(words, left), status, category);
      case Fact.StaffReplied(var origin, var words) ->
          new Fact.StaffReplied(origin, of(words, left));
      case Fact.StaffNoted(var origin, var words) -> new Fact.StaffNoted(origin, of(words, left));
      case Fact.CustomerWrote(var origin, var words) ->
          new Fact.CustomerWrote(origin, of(words, left));
      case Fact.MessageSeen(var origin, var words) -> new Fact.MessageSeen(origin, of(words, left));
      case Fact.CallEnded(var origin, var call) ->
          new Fact.CallEnded(origin, call.noted(of(call.note(), left)));
      default -> fact;
    };
  }

  public static Words of(Words words) {
    return of(words, List.of());
  }

  private static Words of(Words words, List<CustomerKey> left) {
    Heard heard = words.heard();
    return new Words(
        words.format(),
        null,
        words.stripped(),
        left,
        heard == null ? null : of(heard),
        words.attachments());
  }

  private static Heard of(Heard heard) {
    return new Heard(
        heard.reader(),
        heard.policy(),
        heard.unread(),
        heard.promises().stream().map(Blanked::of).toList(),
        heard.signals().stream()
            .map(signal -> new Signal(signal.kind(), "", signal.when()))
            .toList(),
        heard.closing());
  }

  private static Promise of(Promise promise) {
    Condition condition = promise.condition();
    return new Promise(
        GONE,
        promise.action(),
        promise.by(),
        promise.byName(),
        promise.when(),
        condition == null ? null : new Condition(GONE, condition.on()),
        promise.confidence(),
        promise.courtesy(),
        List.of());
  }
}
