package dev.kept.lambda;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.mapping.Mappings;
import dev.kept.sources.system.Sources;
import dev.kept.sources.text.Numbers;
import dev.kept.waking.Aside;
import dev.kept.waking.Aside.SetAside;
import dev.kept.waking.TakeIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes queued events into facts. What cannot be read is set aside whole, with the reason, and
 * counts as done; what fails for other reasons comes again.
 */
final class Intake {

  private final Wiring wiring;
  private final TakeIn takeIn;
  private final FactMessage told;
  private final Completion completion;

  Intake(Wiring wiring) {
    this.wiring = wiring;
    this.takeIn = wiring.takeIn();
    this.told = wiring.facts();
    this.completion = new Completion(wiring);
  }

  void take(SqsBatch.Message message) {
    Instant now = wiring.clock().instant();
    Optional<Fact> fact;
    try {
      fact = told.parse(message.body());
    } catch (IllegalArgumentException unreadable) {
      setAside(FactMessage.SOURCE, String.valueOf(unreadable.getMessage()), message.body(), now);
      return;
    }
    fact.ifPresentOrElse(one -> take(one, now), () -> event(message, now));
  }

  private void event(SqsBatch.Message message, Instant now) {
    Envelope envelope;
    try {
      envelope = Envelope.parse(message.body());
    } catch (IllegalArgumentException unreadable) {
      setAside("unknown", String.valueOf(unreadable.getMessage()), message.body(), now);
      return;
    }
    Policy policy = wiring.store().policies().current();
    Optional<Connection> connection = policy.connection(envelope.connection());
    if (connection.isEmpty()) {
      setAside(envelope.connection(), "no connection has this name", message.body(), now);
      return;
    }
    Source source;
    try {
      source = source(connection.get());
    } catch (IllegalArgumentException e) {
      setAside(envelope.connection(), String.valueOf(e.getMessage()), message.body(), now);
      return;
    }
    Setting setting = new Setting(envelope.connection(), region(connection.get(), policy));
    switch (source.read(envelope.delivery(), setting)) {
      case Normalised.Unreadable(String reason) ->
          setAside(envelope.connection(), reason, message.body(), now);
      case Normalised.Read read -> {
        List<Fact> facts = completion.of(read.facts(), source, connection.get());
        take(
            new Normalised.Read(facts, read.erased(), read.ignored(), read.unreadable()),
            envelope.connection(),
            message,
            now);
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

  private void take(
      Normalised.Read read, String connection, SqsBatch.Message message, Instant now) {
    for (Fact fact : read.facts()) {
      take(fact, now);
    }
    blank(read.erased());
    if (!read.unreadable().isEmpty()) {
      setAside(connection, String.join("; ", read.unreadable()), message.body(), now);
    } else if (read.facts().isEmpty() && read.erased().isEmpty()) {
      wiring.log().event("event.ignored", Map.of("connection", connection));
    }
  }

  private void take(Fact fact, Instant now) {
    TakeIn.Taken taken = takeIn.take(fact, now);
    wiring.log().event("fact.taken", ids(fact, taken));
  }

  /** What the message did stays; nothing that follows from it changes, so nobody is woken. */
  private void blank(List<Normalised.Erased> erased) {
    boolean stored = false;
    for (Normalised.Erased one : erased) {
      stored |= blank(one.caseId(), one.fact());
    }
    if (!stored) {
      erased.stream()
          .filter(Normalised.Erased::elseOpening)
          .map(Normalised.Erased::caseId)
          .distinct()
          .forEach(this::blankOpening);
    }
  }

  private void blankOpening(CaseId caseId) {
    wiring.store().files().facts(caseId).stream()
        .filter(Fact.TicketOpened.class::isInstance)
        .forEach(opened -> blank(caseId, opened.id()));
  }

  private boolean blank(CaseId caseId, FactId fact) {
    boolean stored = wiring.store().files().blank(caseId, fact);
    if (stored) {
      wiring.log().event("words.blanked", Map.of("case", caseId.text(), "fact", fact.text()));
    }
    return stored;
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

  /** The same event has the same id, so that a redelivery counts instead of adding. */
  private void setAside(String connection, String reason, String body, Instant now) {
    Aside aside = wiring.store().aside();
    String id = hash(connection + "\n" + body);
    int times = 1 + aside.get(id).map(SetAside::times).orElse(0);
    aside.put(new SetAside(id, connection, reason, body, now, times));
    wiring.log().warning("event.set-aside", Map.of("connection", connection, "aside", id));
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Telephone numbers without a country are the connection's, else the business's own. */
  private static @Nullable String region(Connection connection, Policy policy) {
    String named = connection.region();
    String country = named == null ? policy.locale().getCountry() : named;
    return Numbers.knows(country) ? country : null;
  }
}
