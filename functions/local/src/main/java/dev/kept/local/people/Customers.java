package dev.kept.local.people;

import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Regard;
import dev.kept.local.people.Columns.Meaning;
import dev.kept.local.people.CsvTable.Problem;
import dev.kept.local.people.CsvTable.Row;
import dev.kept.policy.Policy;
import dev.kept.sources.fetch.KnownAs;
import dev.kept.sources.json.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a table, each with every way by which they are known. Two ways of one row become
 * one fact: whoever is known by the one is known by the other.
 */
final class Customers {

  private static final String KIND = "customer.known_as";
  private static final String SOURCE = "import";

  /**
   * A row of which something is known.
   *
   * @param first the way by which they are mainly known: an id, else an address, else a number
   * @param others the rest
   */
  private record Known(
      @Nullable String name,
      CustomerKey first,
      List<CustomerKey> others,
      @Nullable Regard regard) {}

  private final Columns columns;
  private final Ways ways;
  private final RowRegard regards;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> alone = new ArrayList<>();
  private final List<Known> customers = new ArrayList<>();
  private final Map<CustomerKey, Row> owners = new HashMap<>();
  private final Map<CustomerKey, CustomerKey> mainly = new HashMap<>();
  private final Set<CustomerKey> shared = new LinkedHashSet<>();

  Customers(Columns columns, Policy policy, @Nullable String region, Instant now) {
    this.columns = columns;
    this.ways = new Ways(columns, policy, region, problems::add);
    LocalDate today = LocalDate.ofInstant(now, policy.calendar().zone());
    this.regards = new RowRegard(columns, today, problems::add);
  }

  List<Problem> problems() {
    return problems;
  }

  /** Rows that know a customer in one way alone, so that there is nothing to join. */
  List<Problem> alone() {
    return alone;
  }

  int count() {
    return customers.size();
  }

  void read(Row row) {
    List<CustomerKey> all = ways.of(row);
    if (all.isEmpty()) {
      return;
    }
    Regard regard = regards.of(row);
    if (all.size() == 1 && (regard == null || regard.equals(Regard.NOTHING))) {
      alone.add(
          new Problem(row.line(), "known only as %s: nothing to join".formatted(all.getFirst())));
    }
    customers.add(new Known(columns.name(row), all.getFirst(), all.subList(1, all.size()), regard));
    share(row, all);
  }

  /** A number of two customers, or one that is said to be shared, proves nothing alone. */
  private void share(Row row, List<CustomerKey> keys) {
    boolean said = isYes(columns.one(row, Meaning.SHARED));
    for (CustomerKey key : keys) {
      Row before = owners.putIfAbsent(key, row);
      CustomerKey whose = mainly.putIfAbsent(key, keys.getFirst());
      boolean another = before != null && !keys.getFirst().equals(whose);
      if (key.isTelephone() && (said || another)) {
        shared.add(key);
      }
      if (key.isTelephone() && another) {
        alone.add(
            new Problem(
                row.line(),
                "%s is also on line %d: shared, so a call to it asks for whom it was"
                    .formatted(key.value(), before.line())));
      }
    }
  }

  private static boolean isYes(String text) {
    return Set.of("yes", "true", "1", "x", "y").contains(text.toLowerCase(Locale.ROOT));
  }

  /** The facts of all rows that were read. */
  List<Fact.CustomerKnownAs> facts(Instant now) {
    List<Fact.CustomerKnownAs> facts = new ArrayList<>();
    for (Known known : customers) {
      for (CustomerKey other : known.others()) {
        facts.add(fact(known, other, now));
      }
      if (known.others().isEmpty() && shared.contains(known.first())) {
        facts.add(fact(known, known.first(), now));
      }
    }
    return facts;
  }

  /**
   * Since when they are customers, and what matters to them, where that is not what was told last.
   *
   * @param there what is told under a key already
   */
  List<Fact.CustomerKnownAs> regards(Function<CustomerKey, List<Fact>> there, Instant now) {
    List<Fact.CustomerKnownAs> facts = new ArrayList<>();
    for (Known known : customers) {
      if (known.regard() != null) {
        Customer customer = customer(known.first(), known.name());
        CustomerKey first = known.first();
        KnownAs.regard(
                source(first, customer), first, customer, known.regard(), there.apply(first), now)
            .ifPresent(facts::add);
      }
    }
    return facts;
  }

  /** The same for the same row, so that a table that is read again tells nothing new. */
  private Fact.CustomerKnownAs fact(Known known, CustomerKey other, Instant now) {
    boolean several = shared.contains(other);
    String id = known.first().text() + " " + other.text() + (several ? " shared" : "");
    Customer customer = customer(known.first(), known.name());
    return new Fact.CustomerKnownAs(
        new Origin(
            new FactId(source(known.first(), customer), KIND, Ids.bounded(id)),
            now,
            false,
            now,
            Person.UNKNOWN,
            Matter.of(customer)),
        other,
        several);
  }

  private static String source(CustomerKey key, Customer customer) {
    return customer.id() == null ? SOURCE : scheme(key);
  }

  private static Customer customer(CustomerKey key, @Nullable String name) {
    return switch (scheme(key)) {
      case "tel" -> new Customer(null, name, null, key.value());
      case "mailto" -> new Customer(null, name, key.value(), null);
      default -> new Customer(key.value(), name, null, null);
    };
  }

  private static String scheme(CustomerKey key) {
    return key.text().substring(0, key.text().indexOf(':'));
  }
}
