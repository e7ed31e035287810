package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Promise;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promise that somebody made by phone or at the door and tells us of: read by the reader that
 * reads all messages, and kept in a case of that customer.
 */
public final class SpokenPromise {

  /** What the page of a case that began so is called by. */
  static final String SUBJECT = "Promised by phone or at the door";

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
