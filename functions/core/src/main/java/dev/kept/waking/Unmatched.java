package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.CustomerKeys;
import dev.kept.casefile.OwnCase;
import dev.kept.fact.Call;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls that belong to no case: a talk with a number that no customer with a case is known by keeps
 * no promise, and somebody should be told so. They are kept a second time, under the day on which
 * they happened, because nothing else could find them again.
 */
public final class Unmatched {

  /** How far back anybody still remembers a call. */
  public static final Duration REMEMBERED = Duration.ofDays(14);

  private static final String SCHEME = "unmatched";

  /** A day with more is a day of robots. */
  private static final int MOST = 500;

  private final CaseFiles files;
  private final Policies policies;

  public Unmatched(CaseFiles files, Policies policies) {
    this.files = files;
    this.policies = policies;
  }

  /**
   * Keeps a call if it is one that no case sees. One that nobody took has a case of its own.
   *
   * @param known whether it names a customer by any key
   * @param linked whether any case of that customer is known
   */
  void keep(Fact fact, boolean known, boolean linked) {
    if (linked || !(fact instanceof Fact.CallEnded ended) || isAmongOurselves(ended.call())) {
      return;
    }
    boolean hasOwnCase = known && OwnCase.of(fact).isPresent();
    if (!hasOwnCase) {
      files.add(dayOf(fact), fact);
    }
  }

  private boolean isAmongOurselves(Call call) {
    Policy policy = policies.current();
    return call.number() != null && policy.isOurs(CustomerKey.telephone(call.number()));
  }

  /** The calls since an instant whose customer is still not known, oldest first. */
  public List<Fact.CallEnded> since(Instant from, Instant now) {
    Instant first = from.isBefore(now.minus(REMEMBERED)) ? now.minus(REMEMBERED) : from;
    LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<String, Boolean> matched = new LinkedHashMap<>();
    List<Fact.CallEnded> calls = new ArrayList<>();
    for (LocalDate day = LocalDate.ofInstant(first, ZoneOffset.UTC);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      files.facts(key(day)).stream()
          .filter(Fact.CallEnded.class::isInstance)
          .map(Fact.CallEnded.class::cast)
          .filter(ended -> !ended.happened().isBefore(first) && !isMatched(ended, now, matched))
          .limit(MOST)
          .forEach(calls::add);
    }
    calls.sort(Comparator.comparing(Fact.CallEnded::happened));
    return calls;
  }

  /** A customer may have become known by the number since, or the number as one of ours. */
  private boolean isMatched(Fact.CallEnded ended, Instant now, Map<String, Boolean> matched) {
    String number = ended.call().number();
    return number != null
        && matched.computeIfAbsent(
            number,
            it -> isAmongOurselves(ended.call()) || isKnown(CustomerKey.telephone(it), now));
  }

  /**
   * A link outlives what made it: where somebody said whose number it is and took that back, the
   * case names it no more.
   */
  private boolean isKnown(CustomerKey number, Instant now) {
    Gather gather = new Gather(files, CaseReading.RULES, policies);
    return files.links(number, null).cases().stream()
        .map(caseId -> gather.looking(caseId, now).world().facts())
        .anyMatch(facts -> CustomerKeys.in(facts, policies.current()).contains(number));
  }

  /** Under which a call is kept a second time, if it was one that no case saw. */
  static CustomerKey dayOf(Fact fact) {
    return key(LocalDate.ofInstant(fact.origin().at(), ZoneOffset.UTC));
  }

  private static CustomerKey key(LocalDate day) {
    return CustomerKey.known(SCHEME, day.toString());
  }
}
