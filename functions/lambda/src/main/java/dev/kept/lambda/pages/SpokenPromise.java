package dev.kept.lambda.pages;

import dev.kept.casefile.CustomerKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Promise;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promise that somebody made by phone or at the door and tells us of: read by the reader that
 * reads all messages, and kept in a case of that customer.
 */
public final class SpokenPromise {

  /** What the page of a case that began so is called by. */
  static final String SUBJECT = "Promised by phone or at the door";

  /** Of each team and state; more nobody means by a name alone. */
  private static final int MOST = 100;

  /** Of a number that many share, so many cases are looked at. */
  private static final int MOST_OF_ONE = 20;

  private final PageData data;

  public SpokenPromise(PageData data) {
    this.data = data;
  }

  /**
   * A customer, by the case in which a promise to them would stand.
   *
   * @param key of a customer of whom there is no case yet; null in a case that is there
   * @param name by which they are called, else a number or an address; null where nobody told any
   * @param number by which people know the case
   * @param keys by which the customer is known
   */
  public record Whose(
      CaseId caseId,
      @Nullable CustomerKey key,
      @Nullable String name,
      String number,
      Set<CustomerKey> keys,
      Instant last) {

    public Whose {
      keys = Set.copyOf(keys);
    }

    /** To be shown to a colleague. */
    public String shown() {
      return name != null ? name : key != null ? key.value() : "case " + number;
    }
  }

  /** As said to the customer, as told of them, or in short: "call Mrs Adair by noon". */
  public List<Promise> read(String text, Instant at, String person) {
    return DeclaredReader.read(text, at, person, data.policies().current());
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
    return whose(cases.read(ended.cases(cases.teams(), MOST)).stream(), SpokenPromise::isThere);
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

  /** The fact that comes of it. */
  public Fact fact(Whose whose, FactId id, String person, Promise promise, Instant at) {
    var who = Answerer.person(person, data.policies().current(), whose.caseId());
    Matter matter = matter(whose.caseId(), whose.key());
    return new Fact.PromiseDeclared(new Origin(id, at, false, at, who, matter), promise);
  }

  /** By when it is held, as it stands now; empty where it is not tracked by itself. */
  public Optional<Instant> heldTo(CaseId caseId, FactId id, Instant now) {
    return data.lookAt().run(caseId, now).reading().commitments().stream()
        .filter(it -> it.id().equals(new CommitmentId(caseId, id, 0)))
        .flatMap(it -> Stream.ofNullable(it.due() == null ? it.deadline() : it.due()))
        .findFirst();
  }

  static Matter matter(CaseId caseId, @Nullable CustomerKey key) {
    if (key == null) {
      return Matter.of(caseId);
    }
    Customer customer =
        key.isTelephone()
            ? new Customer(null, null, null, key.value())
            : new Customer(null, null, key.value(), null);
    return new Matter(caseId, null, SUBJECT, customer, null, null, List.of(), List.of());
  }
}
