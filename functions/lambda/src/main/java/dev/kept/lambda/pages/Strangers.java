package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Call;
import dev.kept.fact.Fact;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.Optional;

/** Calls to numbers of which nobody knows yet whose they are: one of them may be the promised. */
final class Strangers {

  private Strangers() {}

  /** The last time since it was promised that its owner rang somebody unknown, and talked. */
  static Optional<Fact.CallEnded> called(
      Commitment commitment, Seen seen, PageData data, Instant now) {
    Policy policy = data.policies().current();
    String source = seen.reading().caseId().source();
    return data.unmatched().since(commitment.made(), now).reversed().stream()
        .filter(ended -> ended.call().direction() == Call.Direction.OUTBOUND)
        .filter(ended -> ended.call().number() != null)
        .filter(ended -> Talks.isTalk(ended.call(), policy.timing().answered()))
        .filter(ended ->
            policy.isSame(ended.id().source(), ended.origin().who(), source, commitment.owner()))
        .findFirst();
  }
}
