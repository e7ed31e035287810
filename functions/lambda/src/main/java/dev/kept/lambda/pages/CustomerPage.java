package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.CustomerKeys;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/** A lifetime of promises to one customer, over all their cases. */
final class CustomerPage {

  /** So many cases are read; nobody had more, but a number that many people share might. */
  private static final int MOST = 100;

  private final PageData data;
  private final Templates templates;

  CustomerPage(PageData data, Templates templates) {
    this.data = data;
    this.templates = templates;
  }

  private record Promised(Commitment commitment, CaseId caseId, Names names) {

    Instant made() {
      return commitment.made();
    }

    boolean isLive() {
      return commitment.state().isLive() || Waiting.is(commitment);
    }
  }

  /** The page of the customer of a case; empty where the case has no facts. */
  Optional<String> html(CaseId caseId, Visit visit) {
    Seen seen = data.lookAt().run(caseId, visit.now());
    return seen.facts().isEmpty() ? Optional.empty() : Optional.of(html(seen, visit));
  }

  private String html(Seen seen, Visit visit) {
    Policy policy = data.policies().current();
    Names names = new Names(policy, seen.facts());
    Times times = new Times(visit, policy);
    SortedSet<CustomerKey> keys = CustomerKeys.in(seen.facts(), policy);
    List<Seen> cases = cases(seen, keys, policy, visit.now());
    List<Promised> promises = promises(cases, policy);
    List<Promised> spoken =
        promises.stream().filter(it -> !it.commitment().id().isImplied()).toList();
    List<Map<String, Object>> live =
        promises.stream().filter(Promised::isLive).map(it -> line(it, times)).toList();
    List<Map<String, Object>> past =
        promises.stream().filter(it -> !it.isLive()).map(it -> line(it, times)).toList();
    return templates.render(
        "customer",
        visit,
        Map.ofEntries(
            Map.entry("title", names.customerName().orElse("A customer without a name")),
            Map.entry("lead", lead(spoken, cases, times)),
            Map.entry(
                "keys",
                keys.stream()
                    .filter(key -> key.isTelephone() || key.text().startsWith("mailto:"))
                    .map(CustomerKey::value)
                    .toList()),
            Map.entry("live", live),
            Map.entry("none", live.isEmpty()),
            Map.entry("past", past),
            Map.entry("nothing", past.isEmpty()),
            Map.entry("back", Addresses.of(seen.reading().caseId())),
            Map.entry("now", times.now())));
  }

  /** By every key that is theirs alone: what several people share tells nothing of one. */
  List<Seen> cases(Seen seen, SortedSet<CustomerKey> keys, Policy policy, Instant now) {
    Set<String> shared = CustomerKeys.shared(seen.facts(), policy);
    Set<CaseId> found = new LinkedHashSet<>(List.of(seen.reading().caseId()));
    for (CustomerKey key : keys) {
      if (!shared.contains(key.value())) {
        found.addAll(data.files().links(key, null).cases());
      }
    }
    return new OpenCases(data, policy, now).read(found.stream().limit(MOST));
  }

  private static List<Promised> promises(List<Seen> cases, Policy policy) {
    return cases.stream()
        .flatMap(seen -> promises(seen, policy))
        .sorted(Comparator.comparing(Promised::made).reversed())
        .toList();
  }

  private static Stream<Promised> promises(Seen seen, Policy policy) {
    Names names = new Names(policy, seen.facts());
    return seen.reading().commitments().stream()
        .filter(it -> it.level() != Level.RECORDED && !(it.state() instanceof State.Voided))
        .filter(UnspokenText::isShown)
        .map(it -> new Promised(it, seen.reading().caseId(), names));
  }

  private static String lead(List<Promised> promises, List<Seen> cases, Times times) {
    if (promises.isEmpty()) {
      return "We have promised them nothing yet.";
    }
    long kept =
        promises.stream().filter(it -> it.commitment().state() instanceof State.Kept).count();
    long broken =
        promises.stream()
            .map(it -> it.commitment().state())
            .filter(state -> state instanceof State.Broken || state instanceof State.KeptLate)
            .count();
    String cause = cases.size() == 1 ? "one case" : cases.size() + " cases";
    return "Since %s we have made them %s in %s: %s kept in time, %s broken."
        .formatted(
            times.date(promises.getLast().made()),
            promises.size() == 1 ? "one promise" : promises.size() + " promises",
            cause,
            count(kept),
            count(broken));
  }

  private static String count(long count) {
    return count == 0 ? "none" : Summary.number((int) count).toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> line(Promised it, Times times) {
    CommitmentWords words = new CommitmentWords(it.names(), times);
    return Map.of(
        "link", Addresses.of(it.caseId()),
        "number", it.caseId().number(),
        "word", it.commitment().state().word(),
        "tone", Looks.of(it.commitment()),
        "promised", words.promised(it.commitment()),
        "made", times.date(it.made()),
        "quote", it.commitment().quote(),
        "standing", words.standing(it.commitment()));
  }
}
