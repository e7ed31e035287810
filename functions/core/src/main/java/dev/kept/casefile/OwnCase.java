package dev.kept.casefile;

import dev.kept.fact.Call;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to be called, and a call that nobody took, is a matter of its own. */
public final class OwnCase {

  /** How far apart the end of a call and its voicemail may be told. */
  static final Duration ONE_CALL = Duration.ofMinutes(5);

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

  /**
   * Whether a voicemail is the end of a call that was told as missed under another id, as by
   * systems that keep voicemails apart. That call has its own case, and one clock is enough.
   */
  static boolean belongsToAnother(Fact.CallEnded voicemail, Collection<Fact> facts) {
    String number = voicemail.call().number();
    return voicemail.call().outcome() == Call.Outcome.VOICEMAIL
        && number != null
        && facts.stream()
            .filter(Fact.CallEnded.class::isInstance)
            .map(Fact.CallEnded.class::cast)
            .filter(other -> other.id().source().equals(voicemail.id().source()))
            .filter(other -> isMissed(other.call()) && number.equals(other.call().number()))
            .filter(other -> other.call().outcome() != Call.Outcome.VOICEMAIL)
            .filter(other -> !other.call().id().equals(voicemail.call().id()))
            .anyMatch(other -> endsIn(other.origin().at(), voicemail.happened()));
  }

  private static boolean endsIn(Instant missed, Instant spoken) {
    return Duration.between(missed, spoken).abs().compareTo(ONE_CALL) <= 0;
  }

  /** The case that a call would open; {@code null} for what is no call, or none to us. */
  public static @Nullable CaseId place(Fact fact) {
    return switch (fact) {
      case Fact.CallbackRequested asked -> place(fact, asked.call());
      case Fact.CallEnded ended when ended.call().direction() == Call.Direction.INBOUND ->
          place(fact, ended.call());
      default -> null;
    };
  }

  private static CaseId place(Fact fact, Call call) {
    return new CaseId(fact.id().source(), call.id());
  }

  /** The same fact as the customer's, whichever case it is. */
  public static Fact ofCustomer(Fact fact) {
    Origin origin = placed(fact.origin(), null);
    return switch (fact) {
      case Fact.CallbackRequested(var _, var call) -> new Fact.CallbackRequested(origin, call);
      case Fact.CallEnded(var _, var call) -> new Fact.CallEnded(origin, call);
      default -> fact;
    };
  }

  private static Origin inCase(Origin origin, Call call) {
    return placed(origin, new CaseId(origin.id().source(), call.id()));
  }

  private static Origin placed(Origin origin, @Nullable CaseId caseId) {
    Matter matter = origin.matter();
    return new Origin(
        origin.id(),
        origin.at(),
        origin.arrival(),
        origin.received(),
        origin.who(),
        matter.in(caseId));
  }
}
