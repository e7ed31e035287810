package dev.kept.lambda.pages;

import dev.kept.casefile.CaseFiles.Links;
import dev.kept.casefile.Commitment;
import dev.kept.casefile.CustomerKeys;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.lambda.HttpRequest;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/** A lifetime of promises to one customer, over all their cases. */
final class CustomerPage {

  /** So many cases are read; nobody had more, but a number that many people share might. */
  static final int MOST = 600;

  private static final List<String> LISTS = List.of("live", "past");

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
      return commitment.state().isLive() || isLate();
    }

    boolean isLate() {
      return Waiting.is(commitment);
    }

    /** Since when they wait beyond their time, or when it comes; what has no time comes last. */
    Instant at() {
      return isLate()
          ? Waiting.since(commitment)
          : Objects.requireNonNullElse(commitment.deadline(), Instant.MAX);
    }
  }

  /** The page of the customer of a case; empty where the case has no facts. */
  Optional<String> html(CaseId caseId, HttpRequest request, Visit visit) {
    Seen seen = data.lookAt().run(caseId, visit.now());
    return seen.facts().isEmpty()
        ? Optional.empty()
        : Optional.of(html(seen, Turning.of(request, visit, LISTS), visit));
  }

  private String html(Seen seen, Turning turning, Visit visit) {
    Policy policy = data.policies().current();
    Names names = new Names(policy, seen.facts());
    Times times = new Times(visit, policy);
    SortedSet<CustomerKey> keys = CustomerKeys.in(seen.facts(), policy);
    List<Seen> cases = cases(seen, keys, policy, visit.now());
    List<Promised> promises = promises(cases, policy);
    List<Promised> spoken =
        promises.stream().filter(it -> !it.commitment().id().isImplied()).toList();
    Part<Promised> live =
        turning.part(
            "live",
            promises.stream()
                .filter(Promised::isLive)
                .sorted(
                    Comparator.comparing(Promised::isLate).reversed().thenComparing(Promised::at))
                .toList());
    Part<Promised> past =
        turning.part("past", promises.stream().filter(it -> !it.isLive()).toList());
    return templates.render(
        "customer",
        visit,
        Map.ofEntries(
            Map.entry("title", names.customerName().orElse("A customer without a name")),
            Map.entry("lead", lead(spoken, cases, times)),
            Map.entry("regard", RegardLine.of(seen, visit, policy)),
            Map.entry(
                "keys",
                keys.stream()
                    .filter(key -> key.isTelephone() || key.text().startsWith("mailto:"))
                    .map(CustomerKey::value)
                    .toList()),
            Map.entry("many", cases.size() == MOST),
            Map.entry("most", MOST),
            Map.entry("live", lines(live, times)),
            Map.entry("none", live.shown().isEmpty()),
            Map.entry("moreLive", turning.pager("live", live)),
            Map.entry("past", lines(past, times)),
            Map.entry("nothing", past.shown().isEmpty()),
            Map.entry("morePast", turning.pager("past", past)),
            Map.entry("back", Addresses.of(seen.reading().caseId())),
            Map.entry("now", times.now())));
  }

  /** By every key that is theirs alone: what several people share tells nothing of one. */
  List<Seen> cases(Seen seen, SortedSet<CustomerKey> keys, Policy policy, Instant now) {
    Set<String> shared = CustomerKeys.shared(seen.facts(), policy);
    Set<CaseId> found = new LinkedHashSet<>(List.of(seen.reading().caseId()));
    for (CustomerKey key : keys) {
      if (!shared.contains(key.value())) {
        found.addAll(linked(key));
      }
    }
    return new OpenCases(data, policy, now).read(found.stream().limit(MOST));
  }

  private List<CaseId> linked(CustomerKey key) {
    Links page = data.files().links(key, null);
    List<CaseId> linked = new ArrayList<>(page.cases());
    while (page.next() != null && linked.size() < MOST) {
      page = data.files().links(key, page.next());
      linked.addAll(page.cases());
    }
    return linked;
  }

  private static List<Map<String, Object>> lines(Part<Promised> part, Times times) {
    return part.shown().stream().map(it -> line(it, times)).toList();
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
        "quote", UnspokenText.quote(it.commitment()),
        "standing", words.standing(it.commitment()),
        "exact", new ExactTimes(times).of(it.commitment()));
  }
}
