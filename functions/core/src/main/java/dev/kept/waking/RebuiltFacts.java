package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.waking.Rebuild.Difference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one message reads differently now, as facts. Their ids say by which reader and policy. */
record RebuiltFacts(CaseId caseId, Fact message, Heard is, Instant now) {

  private static final String REBUILT = "rebuilt:";

  /** Whether a fact came of an earlier rebuilding. */
  static boolean isOurs(Fact fact) {
    return fact.id().id().startsWith(REBUILT);
  }

  List<Difference> differences(List<Promise> was) {
    List<Difference> differences = new ArrayList<>();
    List<Promise> left = new ArrayList<>(is.promises());
    for (int i = 0; i < was.size(); i++) {
      Promise then = was.get(i);
      Promise same =
          left.stream().filter(it -> it.quote().equals(then.quote())).findFirst().orElse(null);
      if (same != null) {
        left.remove(same);
      }
      Fact fact = corrected(new CommitmentId(caseId, message.id(), i), then, same);
      if (fact != null) {
        differences.add(
            new Difference(
                new CommitmentId(caseId, message.id(), i), then.quote(), then, same, fact));
      }
    }
    left.forEach(it -> differences.add(declared(it)));
    return differences;
  }

  private @Nullable Fact corrected(CommitmentId commitment, Promise then, @Nullable Promise same) {
    Origin origin = origin("promise.corrected", commitment.text(), now);
    if (same == null) {
      return new Fact.PromiseCorrected(origin, commitment, null, null, true);
    }
    Instant due = due(same);
    boolean moved = due != null && !due.equals(due(then));
    boolean acts = same.action() != then.action();
    return moved || acts
        ? new Fact.PromiseCorrected(
            origin, commitment, acts ? same.action() : null, moved ? due : null, false)
        : null;
  }

  /** It was made when the message was written; that we know of it only now decides who is told. */
  private Difference declared(Promise promise) {
    String unique = message.id().text() + "|" + promise.quote();
    Origin origin = origin("promise.declared", unique, message.origin().at());
    Origin theirs =
        new Origin(
            origin.id(),
            message.origin().at(),
            false,
            now,
            message.origin().who(),
            Matter.of(caseId));
    Fact fact = new Fact.PromiseDeclared(theirs, promise);
    return new Difference(
        new CommitmentId(caseId, fact.id(), 0), promise.quote(), null, promise, fact);
  }

  private Origin origin(String kind, String about, Instant at) {
    FactId id =
        new FactId("kept", kind, REBUILT + "r" + is.reader() + ".p" + is.policy() + ":" + about);
    Person who = new Person(Person.Role.SYSTEM, null, "Kept", null);
    return new Origin(id, at, false, now, who, Matter.of(caseId));
  }

  private static @Nullable Instant due(Promise promise) {
    When when = promise.when();
    return when == null ? null : Objects.requireNonNull(when).due();
  }
}
