package dev.kept.local.people;

import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.local.Complaint;
import dev.kept.policy.Connection;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Book;
import dev.kept.sources.fetch.Books;
import dev.kept.sources.fetch.Known;
import dev.kept.sources.fetch.KnownAs;
import dev.kept.waking.Buried;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers, as the connected systems know them. Our own people, and who was forgotten, are
 * passed over.
 *
 * @param dry shows what would change, and changes nothing
 */
record FetchedCustomers(OpenData kept, boolean dry, PrintWriter out, Instant now, AllPages pages) {

  FetchedCustomers(OpenData kept, boolean dry, PrintWriter out, Instant now) {
    this(kept, dry, out, now, AllPages.patient());
  }

  int all(List<Connection> connections) {
    connections.forEach(this::fetch);
    return 0;
  }

  private void fetch(Connection connection) {
    Book book = Books.of(connection.system()).orElseThrow();
    if (!book.listsCustomers()) {
      out.printf(
          "%s: it has no list of customers; each is asked for when they first appear.%n",
          connection.name());
      return;
    }
    String region = kept.region(connection.region());
    Count count = new Count(connection.name(), region);
    try {
      Asking asking = kept.accounts().of(connection, region);
      pages.read(connection.name(), page -> book.customers(asking, page), count::take);
    } catch (IllegalArgumentException | dev.kept.lambda.Secrets.SecretMissing e) {
      throw new Complaint(e.getMessage() + ".", e);
    } finally {
      count.tell();
    }
  }

  /** What came of one system's list, as far as it was read. */
  private final class Count {
    private final String name;
    private final @Nullable String region;
    private final Buried buried = kept.buried();
    private Taken taken = new Taken(0, 0);
    private int all;
    private int regards;
    private int useless;
    private int forgotten;

    Count(String name, @Nullable String region) {
      this.name = name;
      this.region = region;
    }

    void take(Known known) {
      all++;
      List<Fact.CustomerKnownAs> facts = KnownAs.facts(known, name, kept.policy(), region, now);
      List<CustomerKey> keys = new ArrayList<>();
      CustomerKey first = CustomerKey.known(name, known.id());
      keys.add(first);
      facts.forEach(fact -> keys.add(fact.key()));
      if (kept.isForgotten(buried, keys)) {
        forgotten++;
      } else if (facts.isEmpty()) {
        useless++;
      } else {
        taken = taken.and(Taken.of(facts, kept, dry, now));
        regards += Taken.of(regard(known, first), kept, dry, now).fresh();
      }
    }

    private List<Fact.CustomerKnownAs> regard(Known known, CustomerKey first) {
      return KnownAs.regard(known, name, kept.store().files().facts(first), now).stream().toList();
    }

    void tell() {
      out.printf(
          "%s: %d customers: %d numbers and addresses %s, %d were known already.%n",
          name, all, taken.fresh(), dry ? "would be joined" : "joined", taken.known());
      if (regards > 0) {
        out.printf("Of %d it is new since when, or what matters to them.%n", regards);
      }
      if (useless > 0) {
        out.printf(
            "%d have neither an address nor a whole number, or are our own people.%n", useless);
      }
      if (forgotten > 0) {
        out.printf("%d were forgotten, and stay so until they come again themselves.%n", forgotten);
      }
      if (dry) {
        out.println("Nothing was changed.");
      }
    }
  }
}
