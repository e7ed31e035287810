package dev.kept.casefile;

import dev.kept.fact.Call;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import java.util.Optional;

/** A request to be called, and a call that nobody took, is a matter of its own. */
public final class OwnCase {

  private OwnCase() {}

  /** The same fact as the opening of its own case; empty for facts that open none. */
  public static Optional<Fact> of(Fact fact) {
    return switch (fact) {
      case Fact.CallbackRequested asked ->
          Optional.of(
              new Fact.CallbackRequested(inCase(asked.origin(), asked.call()), asked.call()));
      case Fact.CallEnded ended when isMissed(ended.call()) ->
          Optional.of(new Fact.CallEnded(inCase(ended.origin(), ended.call()), ended.call()));
      default -> Optional.empty();
    };
  }

  static boolean isMissed(Call call) {
    return call.direction() == Call.Direction.INBOUND
        && call.outcome() != Call.Outcome.ANSWERED
        && call.outcome() != Call.Outcome.LOGGED;
  }

  private static Origin inCase(Origin origin, Call call) {
    Matter matter = origin.matter();
    return new Origin(
        origin.id(),
        origin.at(),
        origin.arrival(),
        origin.received(),
        origin.who(),
        matter.in(new CaseId(origin.id().source(), call.id())));
  }
}
