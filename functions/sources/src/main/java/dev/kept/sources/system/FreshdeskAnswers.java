package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the message of which the product's own body only says that it was written: the newest of
 * its kind up to when the event came in. It gets its own id and time, so that it is one fact
 * however often it is told.
 */
record FreshdeskAnswers(Asking asking) {

  /** How far the system's clock may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofMinutes(2);

  Fact complete(Fact fact) {
    return switch (fact) {
      case Fact.StaffReplied _ -> message(fact, false).orElse(fact);
      case Fact.StaffNoted _ -> message(fact, true).orElse(fact);
      default -> fact;
    };
  }

  private Optional<Fact> message(Fact fact, boolean internal) {
    CaseId caseId = fact.origin().matter().caseId();
    if (caseId == null || !Asking.isId(caseId.number())) {
      return Optional.empty();
    }
    return asking
        .found("/api/v2/tickets/" + caseId.number() + "?include=conversations")
        .map(answer -> answer.path("ticket").isObject() ? answer.path("ticket") : answer)
        .map(ticket -> newest(ticket, internal, fact.origin().received().plus(AHEAD)))
        .map(message -> written(fact.origin(), internal, message));
  }

  private static @Nullable JsonNode newest(JsonNode ticket, boolean internal, Instant until) {
    JsonNode newest = null;
    Instant last = Instant.MIN;
    for (JsonNode message : ticket.path("conversations")) {
      Instant at = Times.read(message.get("created_at"));
      boolean fits = Look.isTrue(message, "private") == internal && Look.id(message, "id") != null;
      if (fits && at != null && at.isAfter(last) && !at.isAfter(until)) {
        newest = message;
        last = at;
      }
    }
    return newest;
  }

  private static Fact written(Origin told, boolean internal, JsonNode message) {
    boolean theirs = Look.isTrue(message, "incoming") && !internal;
    String html = Look.text(message, "body");
    Format format = html == null ? Format.PLAIN : Format.HTML;
    String text = html == null ? Look.text(message, "body_text") : html;
    Words words = theirs ? Texts.theirs(format, text, null) : Texts.ours(format, text);
    Words whole = words.attached(message.path("attachments").size());
    Person who =
        new Person(theirs ? Role.CUSTOMER : Role.STAFF, Look.id(message, "user_id"), null, null);
    if (internal) {
      return new Fact.StaffNoted(origin(told, "ticket.internal_note", who, message), whole);
    }
    return theirs
        ? new Fact.CustomerWrote(origin(told, "ticket.customer_replied", who, message), whole)
        : new Fact.StaffReplied(origin(told, "ticket.agent_replied", who, message), whole);
  }

  private static Origin origin(Origin told, String kind, Person who, JsonNode message) {
    Instant at = Times.read(message.get("created_at"));
    Matter matter =
        Completed.needing(
            told.matter(), Completed.without(told.matter().needs(), "text", "author"));
    return new Origin(
        new FactId(told.id().source(), kind, String.valueOf(Look.id(message, "id"))),
        at == null ? told.at() : at,
        at == null && told.arrival(),
        told.received(),
        who,
        matter);
  }
}
