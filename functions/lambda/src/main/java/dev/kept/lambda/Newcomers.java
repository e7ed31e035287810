package dev.kept.lambda;

import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Book;
import dev.kept.sources.fetch.Books;
import dev.kept.sources.fetch.Fetcher.Later;
import dev.kept.sources.fetch.Known;
import dev.kept.sources.fetch.KnownAs;
import dev.kept.sources.fetch.Roster;
import dev.kept.sources.json.Ids;
import dev.kept.waking.AskedAfter;
import dev.kept.waking.NamedIn;
import dev.kept.waking.TakeIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks a system who somebody is whom a fact names by an id that nobody here knows. Each is asked
 * after once. What goes wrong is logged and harms nothing: the fact has been taken already.
 */
final class Newcomers {

  /** For so long a system that failed is left alone, unless it says for how long. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Wiring wiring;
  private final Accounts accounts;
  private final AskedAfter asked;
  private final TakeIn takeIn;
  private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

  Newcomers(Wiring wiring, Accounts accounts) {
    this.wiring = wiring;
    this.accounts = accounts;
    this.takeIn = wiring.takeIn();
    this.asked = new AskedAfter(wiring.store().files(), wiring.store().bookmarks(), wiring.hash());
  }

  /** Gets to know everybody whom these facts name. */
  void meet(List<Fact> facts, Connection connection, @Nullable String region, Instant now) {
    Instant until = pauses.get(connection.name());
    if (!Accounts.isAsked(connection) || (until != null && now.isBefore(until))) {
      return;
    }
    Optional<Book> book = Books.of(connection.system());
    if (book.isEmpty()) {
      return;
    }
    try {
      Policy policy = wiring.store().policies().current();
      Set<String> staff = new TreeSet<>();
      Set<String> customers = new TreeSet<>();
      for (Fact fact : facts) {
        staff.addAll(NamedIn.staff(fact, policy));
        customers.addAll(NamedIn.customers(fact, policy));
      }
      for (String id : staff) {
        meet(id, true, connection, region, book.get(), now);
      }
      for (String id : customers) {
        meet(id, false, connection, region, book.get(), now);
      }
    } catch (Later later) {
      Duration pause = later.pause();
      pauses.put(connection.name(), now.plus(pause == null ? PAUSE : pause));
      wiring.log().warning("newcomer.later", Map.of("connection", connection.name()));
    } catch (RuntimeException e) {
      pauses.put(connection.name(), now.plus(PAUSE));
      wiring.log().failure("newcomer.unknown", e, Map.of("connection", connection.name()));
    }
  }

  private void meet(
      String id,
      boolean staff,
      Connection connection,
      @Nullable String region,
      Book book,
      Instant now) {
    CustomerKey key = CustomerKey.known(connection.name(), id);
    if (asked.isKnown(key, now)) {
      return;
    }
    Optional<Asking> asking = accounts.asking(connection, region);
    if (asking.isEmpty()) {
      return;
    }
    Optional<Known> found = book.one(asking.get(), id, staff);
    boolean learned = found.isPresent() && learn(found.get(), connection.name(), region, now);
    if (!learned) {
      asked.inVain(key, now);
    }
    wiring.log().event("newcomer.asked", Map.of("connection", connection.name()));
  }

  /** What the system says somebody is counts for more than where the fact named them. */
  private boolean learn(Known known, String source, @Nullable String region, Instant now) {
    if (Boolean.TRUE.equals(known.staff())) {
      return enlist(known, source, region);
    }
    Policy policy = wiring.store().policies().current();
    List<Fact.CustomerKnownAs> facts = KnownAs.facts(known, source, policy, region, now);
    facts.forEach(fact -> takeIn.take(fact, now));
    if (!facts.isEmpty()) {
      CustomerKey first = CustomerKey.known(source, Ids.bounded(known.id()));
      KnownAs.regard(known, source, wiring.store().files().facts(first), now)
          .ifPresent(fact -> takeIn.take(fact, now));
    }
    return !facts.isEmpty();
  }

  /** As often as somebody else changes the policy meanwhile, it is read anew. */
  private boolean enlist(Known known, String source, @Nullable String region) {
    while (true) {
      Policy before = wiring.store().policies().current();
      Roster roster = new Roster(before, source, region);
      if (!roster.add(known)) {
        return false;
      }
      Policy after = roster.policy();
      if (after.equals(before) || wiring.store().policies().replace(after).isPresent()) {
        return true;
      }
    }
  }
}
