package dev.kept.lambda.pages;

import dev.kept.casefile.CustomerKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.SpokenPromise.Whose;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the customers whom somebody may mean, each by the case in which a promise would stand. */
public final class CustomersMeant {

  /** Of each team and state; more nobody means by a name alone. */
  private static final int MOST = 100;

  /** Of a number that many share, so many cases are looked at. */
  private static final int MOST_OF_ONE = 20;

  private final PageData data;

  public CustomersMeant(PageData data) {
    this.data = data;
  }

  /** The customers who wait for something of this person's, the newest case first. */
  public List<Whose> own(String person, Instant now) {
    Policy policy = data.policies().current();
    Owned owned = Owned.by(person, policy);
    OpenCases open = new OpenCases(data, policy, now);
    return whose(
        open.of(open.teams(), MOST, owned::mayBe).stream(),
        seen ->
            seen.reading().commitments().stream().anyMatch(it -> owned.is(it.owner(), it.id())));
  }

  /** Every customer who waits for something, the newest case first. */
  public List<Whose> all(Instant now) {
    OpenCases open = new OpenCases(data, data.policies().current(), now);
    return whose(open.of(open.teams(), MOST, row -> true).stream(), seen -> true);
  }

  /**
   * Customers who were promised something lately and wait for nothing now, the newest case first.
   *
   * @param person whose own come first, where there are many
   */
  public List<Whose> lately(String person, Instant now) {
    Policy policy = data.policies().current();
    EndedLately ended = new EndedLately(data.ledger(), Owned.by(person, policy), now);
    OpenCases cases = new OpenCases(data, policy, now);
    return whose(cases.read(ended.cases(cases.teams(), MOST)).stream(), CustomersMeant::isThere);
  }

  private static boolean isThere(Seen seen) {
    return seen.facts().stream().noneMatch(Fact.TicketErased.class::isInstance);
  }

  private List<Whose> whose(Stream<Seen> cases, Predicate<Seen> wanted) {
    return cases
        .filter(wanted)
        .map(this::of)
        .sorted(Comparator.comparing(Whose::last).reversed())
        .toList();
  }

  /** The customer of a case; empty where there is none. */
  public Optional<Whose> of(CaseId caseId, Instant now) {
    Seen seen = data.lookAt().run(caseId, now);
    return seen.facts().isEmpty() ? Optional.empty() : Optional.of(of(seen));
  }

  /** The newest case of a customer; else a new one of theirs. */
  public Whose of(CustomerKey key, String person, String text, Instant now) {
    OpenCases cases = new OpenCases(data, data.policies().current(), now);
    return cases.read(data.files().links(key, null).cases().stream().limit(MOST_OF_ONE)).stream()
        .max(Comparator.comparing((Seen seen) -> seen.facts().getLast().happened()))
        .map(this::of)
        .orElseGet(() -> fresh(key, person, text, now));
  }

  private static Whose fresh(CustomerKey key, String person, String text, Instant now) {
    String hash = FormToken.hash(person + "\n" + key.text() + "\n" + text);
    CaseId caseId = new CaseId(FormToken.SOURCE, hash.substring(0, 10));
    return new Whose(caseId, key, null, caseId.number(), Set.of(key), now);
  }

  private Whose of(Seen seen) {
    Policy policy = data.policies().current();
    CaseId caseId = seen.reading().caseId();
    String number =
        seen.facts().stream()
            .flatMap(fact -> Stream.ofNullable(fact.origin().matter().number()))
            .findFirst()
            .orElse(caseId.number());
    return new Whose(
        caseId,
        null,
        new Names(policy, seen.facts()).calledBy().orElse(null),
        number,
        CustomerKeys.in(seen.facts(), policy),
        seen.facts().getLast().happened());
  }
}
