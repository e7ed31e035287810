package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call;
import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import dev.kept.fact.Fact;
import dev.kept.fact.Kinds;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.AutoReply;
import dev.kept.sources.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Zammad, by a trigger that calls a webhook. The body holds the ticket as it is and the article
 * that set the trigger off; what happened has to be seen from those, for no event is named and the
 * state before is not sent.
 */
final class Zammad implements Source {

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      ZammadTicket ticket = ZammadTicket.of(body);
      JsonNode article = body.path("article");
      Told told = ticket.told(delivery, setting);
      if (ticket.isMergedBy(article)) {
        return Normalised.fact(ticket.merged(told));
      }
      // A trigger without an article sends an empty object in its place.
      return article.isObject() && !article.isEmpty()
          ? article(article, ticket, told)
          : Normalised.fact(ticket.state(told));
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised article(JsonNode article, ZammadTicket ticket, Told ofTicket) {
    String id = Look.id(article, "id");
    if (id == null) {
      return Normalised.unreadable("article.id is missing: which article is it?");
    }
    Told told = ofTicket.by(ZammadPeople.author(article)).at(Times.read(article.get("created_at")));
    List<Fact> facts = new ArrayList<>();
    facts.add(news(article, id, ticket, told));
    Fact ended = ticket.endedWith(article, told);
    if (ended != null) {
      facts.add(ended);
    }
    return Normalised.facts(facts);
  }

  private static Fact news(JsonNode article, String id, ZammadTicket ticket, Told told) {
    if (ticket.isNew()) {
      return new Fact.TicketOpened(
          told.origin("ticket.opened", id),
          Written.first(told, format(article), Look.text(article, "body")).attached(files(article)),
          null);
    }
    if ("phone".equals(Look.text(article, "type"))) {
      return call(article, id, told);
    }
    if (told.who().role() == Person.Role.CUSTOMER && isAutomatic(article)) {
      return Written.automatic(
          told, id, format(article), Look.text(article, "body"), files(article));
    }
    return Written.fact(
        told,
        !Look.isTrue(article, "internal"),
        id,
        format(article),
        Look.text(article, "body"),
        files(article));
  }

  /** Zammad has read the headers of a mail that say so. */
  private static boolean isAutomatic(JsonNode article) {
    return Look.isTrue(article, "preferences", "is-auto-response")
        || AutoReply.is(Look.name(article, "subject"), null);
  }

  /** A call that staff typed in; nobody measured it. Whose article it is tells who rang. */
  private static Fact call(JsonNode article, String id, Told told) {
    boolean theirs = "Customer".equals(Look.text(article, "sender"));
    Words note = Texts.ours(format(article), Look.text(article, "body")).attached(files(article));
    Call call =
        new Call(
                id,
                theirs ? Direction.INBOUND : Direction.OUTBOUND,
                Outcome.LOGGED,
                told.matter().customer().phone(),
                null,
                null,
                null,
                null)
            .noted(note);
    Told typed = told.by(ZammadPeople.typist(article));
    return new Fact.CallEnded(
        typed.origin(Kinds.ofCall(call.direction(), call.outcome()), id), call);
  }

  private static Format format(JsonNode article) {
    @Nullable String type = Look.text(article, "content_type");
    return type != null && type.startsWith("text/plain") ? Format.PLAIN : Format.HTML;
  }

  private static int files(JsonNode article) {
    return article.path("attachments").isArray() ? article.path("attachments").size() : 0;
  }
}
