package dev.kept.lambda;

import dev.kept.fact.Fact;
import dev.kept.lambda.reply.Replies;
import dev.kept.lambda.reply.TextMessages;
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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes queued events into facts. What cannot be read is set aside whole, with the reason, and
 * counts as done; what fails for other reasons comes again.
 */
final class Intake {

  private final Wiring wiring;
  private final UnreadEvents aside;
  private final Taking taking;
  private final FactMessage told;
  private final Accounts accounts;
  private final Changes changes;
  private final SignsOfLife signs;
  private final Replies replies;
  private final TextMessages texts;

  Intake(Wiring wiring) {
    this.wiring = wiring;
    this.aside = new UnreadEvents(wiring);
    this.told = wiring.facts();
    this.accounts = new Accounts(wiring::secrets, wiring.fetchers(), wiring.log());
    this.taking = new Taking(wiring, accounts);
    this.changes = new Changes(wiring.store().bookmarks());
    this.signs = new SignsOfLife(wiring.silence());
    this.replies = wiring.replies();
    this.texts = wiring.texts();
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
      taking.take(fact.get(), EventMark.of(message.body()), now);
    } else {
      event(message, now);
    }
  }

  /**
   * Counted when it is done with, read or set aside: what was accepted and never was is missing. A
   * mail by SES came by no door that counts it as accepted, so that it would hide a missing event.
   */
  private void event(SqsBatch.Message message, Instant now) {
    if (!isMail(message, now)) {
      delivered(message, now);
      wiring.log().metrics("event.read", "events", Map.of("EventsRead", 1L));
    }
  }

  private boolean isMail(SqsBatch.Message message, Instant now) {
    try {
      return replies.takes(message.body(), now);
    } catch (IllegalArgumentException unreadable) {
      aside.put(Replies.SYSTEM, String.valueOf(unreadable.getMessage()), message.body(), now);
      return true;
    }
  }

  private void delivered(SqsBatch.Message message, Instant now) {
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
    signs.seen(envelope.connection(), now);
    if (connection.get().system().equals(Replies.SYSTEM)) {
      answered(envelope, message, now);
      return;
    }
    if (texts.takes(connection.get(), envelope.body(), envelope.received())) {
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
        normalised -> taking.take(normalised, source, connection, region, message.body(), now);
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

  /** A mail that answers one of ours. */
  private void answered(Envelope envelope, SqsBatch.Message message, Instant now) {
    try {
      replies.take(envelope.body(), now);
    } catch (IllegalArgumentException unreadable) {
      aside.put(
          envelope.connection(), String.valueOf(unreadable.getMessage()), message.body(), now);
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

  /** Telephone numbers without a country are the connection's, else the business's own. */
  private static @Nullable String region(Connection connection, Policy policy) {
    String named = connection.region();
    String country = named == null ? policy.locale().getCountry() : named;
    return Numbers.knows(country) ? country : null;
  }
}
