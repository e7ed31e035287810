package dev.kept.lambda;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Listing;
import dev.kept.sources.mapping.Mappings;
import dev.kept.sources.system.Sources;
import dev.kept.sources.text.Numbers;
import dev.kept.waking.TakeIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes queued events into facts. What cannot be read is set aside whole, with the reason, and
 * counts as done; what fails for other reasons comes again.
 */
final class Intake {

  private final Wiring wiring;
  private final TakeIn takeIn;
  private final UnreadEvents aside;
  private final FactMessage told;
  private final Accounts accounts;
  private final Completion completion;
  private final Newcomers newcomers;
  private final Changes changes;

  Intake(Wiring wiring) {
    this.wiring = wiring;
    this.takeIn = wiring.takeIn();
    this.aside = new UnreadEvents(wiring);
    this.told = wiring.facts();
    this.accounts = new Accounts(wiring::secrets, wiring.fetchers(), wiring.log());
    this.completion = new Completion(wiring, accounts);
    this.newcomers = new Newcomers(wiring, accounts);
    this.changes = new Changes(wiring.store().bookmarks());
  }

  void take(SqsBatch.Message message) {
    Instant now = wiring.clock().instant();
    Optional<Fact> fact;
    try {
      fact = told.parse(message.body());
    } catch (IllegalArgumentException unreadable) {
      aside.put(FactMessage.SOURCE, String.valueOf(unreadable.getMessage()), message.body(), now);
      return;
    }
    if (fact.isPresent()) {
      take(fact.get(), now);
    } else {
      event(message, now);
    }
  }

  private void event(SqsBatch.Message message, Instant now) {
    Envelope envelope;
    try {
      envelope = Envelope.parse(message.body());
    } catch (IllegalArgumentException unreadable) {
      aside.put("unknown", String.valueOf(unreadable.getMessage()), message.body(), now);
      return;
    }
    Policy policy = wiring.store().policies().current();
    Optional<Connection> connection = policy.connection(envelope.connection());
    if (connection.isEmpty()) {
      aside.put(envelope.connection(), "no connection has this name", message.body(), now);
      return;
    }
    Source source;
    try {
      source = source(connection.get());
    } catch (IllegalArgumentException e) {
      aside.put(envelope.connection(), String.valueOf(e.getMessage()), message.body(), now);
      return;
    }
    read(envelope, source, connection.get(), policy, message, now);
  }

  private void read(
      Envelope envelope,
      Source source,
      Connection connection,
      Policy policy,
      SqsBatch.Message message,
      Instant now) {
    String region = region(connection, policy);
    Setting setting = new Setting(envelope.connection(), region);
    Delivery delivery = envelope.delivery();
    Consumer<Normalised> take =
        normalised -> take(normalised, source, connection, region, message, now);
    Optional<Asking> asking =
        source instanceof Listing listing && listing.isPush(delivery)
            ? accounts.asking(connection, region)
            : Optional.empty();
    if (asking.isPresent() && source instanceof Listing listing) {
      changes.list(listing, connection, delivery, setting, asking.get(), take);
    } else {
      take.accept(source.read(delivery, setting));
    }
  }

  private void take(
      Normalised normalised,
      Source source,
      Connection connection,
      @Nullable String region,
      SqsBatch.Message message,
      Instant now) {
    switch (normalised) {
      case Normalised.Unreadable(String reason) ->
          aside.put(connection.name(), reason, message.body(), now);
      case Normalised.Read read -> {
        List<Fact> facts = completion.of(read.facts(), source, connection, region);
        List<Fact> taken =
            take(
                new Normalised.Read(facts, read.erased(), read.ignored(), read.unreadable()),
                connection.name(),
                message,
                now);
        newcomers.meet(taken, connection, region, now);
      }
    }
  }

  /** The connection's own mapping, where it has one. */
  private static Source source(Connection connection) {
    String mapping = connection.mapping();
    return mapping != null
        ? Mappings.of(mapping)
        : Sources.named(connection.system())
            .orElseThrow(() -> new IllegalArgumentException("no source reads this system"));
  }

  /** What was taken, and not dropped as somebody's who was forgotten. */
  private List<Fact> take(
      Normalised.Read read, String connection, SqsBatch.Message message, Instant now) {
    List<Fact> taken = new ArrayList<>();
    for (Fact fact : read.facts()) {
      if (take(fact, now) != TakeIn.Taken.DROPPED) {
        taken.add(fact);
      }
    }
    for (Normalised.Erased erased : read.erased()) {
      blank(erased);
    }
    if (!read.unreadable().isEmpty()) {
      aside.put(connection, String.join("; ", read.unreadable()), message.body(), now);
    } else if (read.facts().isEmpty() && read.erased().isEmpty()) {
      wiring.log().event("event.ignored", Map.of("connection", connection));
    }
    return taken;
  }

  private TakeIn.Taken take(Fact fact, Instant now) {
    TakeIn.Taken taken = takeIn.take(fact, now);
    wiring.log().event("fact.taken", ids(fact, taken));
    return taken;
  }

  /** What the message did stays; nothing that follows from it changes, so nobody is woken. */
  private void blank(Normalised.Erased erased) {
    if (wiring.store().files().blank(erased.caseId(), erased.fact())) {
      wiring
          .log()
          .event(
              "words.blanked",
              Map.of("case", erased.caseId().text(), "fact", erased.fact().text()));
    }
  }

  private static Map<String, String> ids(Fact fact, TakeIn.Taken taken) {
    Map<String, String> ids = new TreeMap<>();
    ids.put("source", fact.id().source());
    ids.put("kind", fact.id().kind());
    ids.put("fact", fact.id().id());
    ids.put("to", taken.name());
    CaseId caseId = fact.origin().matter().caseId();
    if (caseId != null) {
      ids.put("case", caseId.text());
    }
    return ids;
  }

  /** Telephone numbers without a country are the connection's, else the business's own. */
  private static @Nullable String region(Connection connection, Policy policy) {
    String named = connection.region();
    String country = named == null ? policy.locale().getCountry() : named;
    return Numbers.knows(country) ? country : null;
  }
}
