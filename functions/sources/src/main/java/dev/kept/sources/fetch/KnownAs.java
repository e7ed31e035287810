package dev.kept.sources.fetch;

import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Regard;
import dev.kept.policy.Policy;
import dev.kept.sources.json.Ids;
import dev.kept.sources.text.Numbers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer of a system as facts: whoever is known by its id is known by the rest. */
public final class KnownAs {

  private static final String KIND = "customer.known_as";

  private KnownAs() {}

  /**
   * One fact for each address and number. None where they are one of our own, or known by nothing
   * but the id: our own lines, numbers and people are nobody's customer.
   *
   * @param source under whose name the ids are
   * @param region the country of numbers without a country code; null to understand none
   */
  public static List<Fact.CustomerKnownAs> facts(
      Known known, String source, Policy policy, @Nullable String region, Instant now) {
    CustomerKey first = CustomerKey.known(source, Ids.bounded(known.id()));
    Set<CustomerKey> addresses = new LinkedHashSet<>();
    known.addresses().stream()
        .filter(CustomerKey::isAddress)
        .map(CustomerKey::mail)
        .forEach(addresses::add);
    boolean ours =
        Boolean.TRUE.equals(known.staff())
            || policy.isOurs(first)
            || addresses.stream().anyMatch(policy::isOurs);
    if (ours) {
      return List.of();
    }
    List<Fact.CustomerKnownAs> facts = new ArrayList<>();
    addresses.forEach(key -> facts.add(fact(known, source, first, key, now)));
    for (String written : new LinkedHashSet<>(known.numbers())) {
      String number = Numbers.e164(written, region);
      CustomerKey key = number == null ? null : CustomerKey.telephone(number);
      if (key != null && !policy.isOurs(key)) {
        facts.add(fact(known, source, first, key, now));
      }
    }
    return facts;
  }

  /**
   * What a system tells of a customer besides, as one fact; empty where that is what was told last.
   *
   * @param there what is told of them already
   */
  public static Optional<Fact.CustomerKnownAs> regard(
      Known known, String source, Collection<Fact> there, Instant now) {
    CustomerKey first = CustomerKey.known(source, Ids.bounded(known.id()));
    Customer customer = new Customer(first.value(), known.name(), null, null);
    return Optional.ofNullable(known.regard())
        .flatMap(regard -> regard(source, first, customer, regard, there, now));
  }

  /**
   * The same, of whoever is mainly known by a key. What was told, changed and is told again is told
   * anew: the id names what it follows.
   */
  public static Optional<Fact.CustomerKnownAs> regard(
      String source,
      CustomerKey first,
      Customer customer,
      Regard regard,
      Collection<Fact> there,
      Instant now) {
    Optional<Fact.CustomerKnownAs> last =
        there.stream()
            .filter(Fact.CustomerKnownAs.class::isInstance)
            .map(Fact.CustomerKnownAs.class::cast)
            .filter(fact -> fact.regard() != null && fact.id().source().equals(source))
            .max(
                Comparator.comparing((Fact.CustomerKnownAs fact) -> fact.origin().received())
                    .thenComparing(fact -> fact.id().text()));
    Regard before = last.map(Fact.CustomerKnownAs::regard).orElse(Regard.NOTHING);
    if (regard.equals(before)) {
      return Optional.empty();
    }
    String after = last.map(fact -> fact.id().text()).orElse("");
    String told = first.text() + " " + regard.since() + " " + regard.note() + " " + after;
    FactId id =
        new FactId(source, KIND, "regard " + Ids.hash(told.getBytes(StandardCharsets.UTF_8)));
    Origin origin = new Origin(id, now, false, now, Person.UNKNOWN, Matter.of(customer));
    return Optional.of(new Fact.CustomerKnownAs(origin, first, false, regard));
  }

  /** The same for the same customer, so that who is fetched again tells nothing new. */
  private static Fact.CustomerKnownAs fact(
      Known known, String source, CustomerKey first, CustomerKey other, Instant now) {
    boolean shared = known.shared() && other.isTelephone();
    String id = first.text() + " " + other.text() + (shared ? " shared" : "");
    return new Fact.CustomerKnownAs(
        new Origin(
            new FactId(source, KIND, Ids.bounded(id)),
            now,
            false,
            now,
            Person.UNKNOWN,
            Matter.of(new Customer(first.value(), known.name(), null, null))),
        other,
        shared);
  }
}
