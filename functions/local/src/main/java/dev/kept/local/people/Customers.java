package dev.kept.local.people;

import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.local.people.Columns.Meaning;
import dev.kept.local.people.CsvTable.Problem;
import dev.kept.local.people.CsvTable.Row;
import dev.kept.policy.Policy;
import dev.kept.sources.json.Ids;
import dev.kept.sources.text.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
      Row row, @Nullable String name, CustomerKey first, List<CustomerKey> others) {}

  private final Columns columns;
  private final Policy policy;
  private final @Nullable String region;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> alone = new ArrayList<>();
  private final List<Known> customers = new ArrayList<>();
  private final Map<CustomerKey, Row> owners = new HashMap<>();
  private final Map<CustomerKey, CustomerKey> mainly = new HashMap<>();
  private final Set<CustomerKey> shared = new LinkedHashSet<>();

  Customers(Columns columns, Policy policy, @Nullable String region) {
    this.columns = columns;
    this.policy = policy;
    this.region = region;
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
    Set<CustomerKey> keys = new LinkedHashSet<>();
    columns.ids(row).forEach(id -> keys.add(new CustomerKey(id)));
    columns.several(row, Meaning.MAIL).forEach(text -> mail(row, text, keys));
    columns.several(row, Meaning.NUMBER).forEach(text -> number(row, text, keys));
    for (CustomerKey key : List.copyOf(keys)) {
      if (policy.isOurs(key)) {
        keys.remove(key);
        wrong(row, "%s is one of our own, and nobody's customer".formatted(key.value()));
      }
    }
    if (keys.isEmpty()) {
      wrong(row, "there is nothing by which to know them: no id, address or number");
      return;
    }
    List<CustomerKey> all = List.copyOf(keys);
    if (all.size() == 1) {
      alone.add(
          new Problem(row.line(), "known only as %s: nothing to join".formatted(all.getFirst())));
    }
    customers.add(new Known(row, columns.name(row), all.getFirst(), all.subList(1, all.size())));
    share(row, all);
  }

  private void mail(Row row, String text, Set<CustomerKey> keys) {
    if (CustomerKey.isAddress(text)) {
      keys.add(CustomerKey.mail(text));
    } else {
      wrong(row, "'%s' is no address, such as ida@example.com".formatted(shown(text)));
    }
  }

  private void number(Row row, String text, Set<CustomerKey> keys) {
    String number = Numbers.e164(text, region);
    if (number == null) {
      wrong(
          row,
          "'%s' is no whole telephone number%s"
              .formatted(
                  shown(text),
                  region == null
                      ? "; without --region it needs its country, as +44 20 7946 0111"
                      : " in %s, nor one with its country".formatted(region)));
    } else {
      keys.add(CustomerKey.telephone(number));
    }
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

  /** The same for the same row, so that a table that is read again tells nothing new. */
  private Fact.CustomerKnownAs fact(Known known, CustomerKey other, Instant now) {
    boolean several = shared.contains(other);
    String id = known.first().text() + " " + other.text() + (several ? " shared" : "");
    Customer customer = customer(known.first(), known.name());
    String source = customer.id() == null ? SOURCE : scheme(known.first());
    return new Fact.CustomerKnownAs(
        new Origin(
            new FactId(source, KIND, Ids.bounded(id)),
            now,
            false,
            now,
            Person.UNKNOWN,
            Matter.of(customer)),
        other,
        several);
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

  private void wrong(Row row, String words) {
    problems.add(new Problem(row.line(), words));
  }

  static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
