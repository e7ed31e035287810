package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.policy.Policy;
import dev.kept.waking.Coverage;
import dev.kept.waking.Coverage.Covered;
import dev.kept.waking.LookAt.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Whose calls we could see, whose we could not, and which calls belong to nobody we know. */
final class CoveragePage {

  /** As many customers and calls are shown; all are counted. */
  private static final int MOST = 100;

  private final PageData data;
  private final Templates templates;

  CoveragePage(PageData data, Templates templates) {
    this.data = data;
    this.templates = templates;
  }

  String html(Visit visit) {
    Policy policy = data.policies().current();
    Times times = new Times(visit, policy);
    Coverage coverage = data.cover().read(visit.now());
    List<Covered> unseen = coverage.customers().stream().filter(c -> !c.seen()).toList();
    List<Fact.CallEnded> calls = coverage.unmatched().reversed();
    return templates.render(
        "coverage",
        visit,
        Map.ofEntries(
            Map.entry("business", policy.business()),
            Map.entry("blind", Blind.lines(data, policy, times)),
            Map.entry("summary", summary(coverage)),
            Map.entry("connected", isConnected(policy)),
            Map.entry("whole", coverage.whole()),
            Map.entry("everyone", unseen.isEmpty()),
            Map.entry("unseen", unseen.stream().limit(MOST).map(c -> customer(c, policy)).toList()),
            Map.entry("more", more(unseen.size())),
            Map.entry("calm", calls.isEmpty()),
            Map.entry(
                "calls",
                calls.stream()
                    .limit(MOST)
                    .map(call -> call(call, coverage, policy, times))
                    .toList()),
            Map.entry("moreCalls", more(calls.size())),
            Map.entry("now", times.now())));
  }

  private static String summary(Coverage coverage) {
    int all = coverage.customers().size();
    int calls = coverage.unmatched().size();
    String seen =
        all == 0
            ? "Nobody has been promised anything in the last thirty days."
            : "We can see calls for %d of %d %s."
                .formatted(coverage.seen(), all, all == 1 ? "customer" : "customers");
    return switch (calls) {
      case 0 -> seen;
      case 1 -> seen + " One call belongs to nobody we know.";
      default -> seen + " %d calls belong to nobody we know.".formatted(calls);
    };
  }

  private static boolean isConnected(Policy policy) {
    return policy.connections().stream().anyMatch(c -> c.shows().contains(Action.CALL));
  }

  private static String more(int all) {
    return all > MOST ? "And %d more.".formatted(all - MOST) : "";
  }

  private static Map<String, Object> customer(Covered covered, Policy policy) {
    Seen seen = covered.cases().getFirst();
    String subject =
        seen.facts().stream()
            .map(fact -> fact.origin().matter())
            .map(Matter::subject)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    return Map.of(
        "name", new Names(policy, seen.facts()).customer(),
        "subject", subject,
        "case", seen.reading().caseId().text(),
        "link", Addresses.of(seen.reading().caseId()));
  }

  private static Map<String, Object> call(
      Fact.CallEnded ended, Coverage coverage, Policy policy, Times times) {
    Call call = ended.call();
    String who = new Names(policy, List.of(ended)).of(ended);
    String number = call.number() == null ? "a withheld number" : call.number();
    return Map.of(
        "words",
        CallWords.of(call, who, number),
        "at",
        times.moment(ended.happened()),
        "exact",
        times.exact(ended.happened()),
        "anchor",
        Timeline.anchor(ended.id()),
        "hidden",
        call.number() == null,
        "offers",
        call.number() == null ? List.of() : offers(ended, coverage, policy));
  }

  /** The calls that this person had promised by then: one of them may have been this one. */
  private static List<Map<String, Object>> offers(
      Fact.CallEnded ended, Coverage coverage, Policy policy) {
    List<Map<String, Object>> offers = new ArrayList<>();
    for (Covered customer : coverage.customers()) {
      for (Seen seen : customer.cases()) {
        mine(ended, seen, policy)
            .map(commitment -> offer(commitment, seen, policy))
            .forEach(offers::add);
      }
    }
    return offers;
  }

  private static Stream<Commitment> mine(Fact.CallEnded ended, Seen seen, Policy policy) {
    return seen.reading().commitments().stream()
        .filter(it -> it.action() == Action.CALL && !isOver(it.state()))
        .filter(it -> it.made().isBefore(ended.happened()))
        .filter(it -> isSame(ended, seen, it.owner(), policy));
  }

  private static boolean isOver(State state) {
    return !(state instanceof State.Open
        || state instanceof State.Broken
        || state instanceof State.Unconfirmed);
  }

  private static boolean isSame(Fact.CallEnded ended, Seen seen, Person owner, Policy policy) {
    return policy.isSame(
        ended.id().source(), ended.origin().who(), seen.reading().caseId().source(), owner);
  }

  private static Map<String, Object> offer(Commitment commitment, Seen seen, Policy policy) {
    return Map.of(
        "name", new Names(policy, seen.facts()).customer(),
        "quote", commitment.quote(),
        "link", Addresses.of(seen.reading().caseId()),
        "about", Addresses.encoded(commitment.id().text()));
  }
}
