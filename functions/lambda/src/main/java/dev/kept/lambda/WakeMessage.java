package dev.kept.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.CustomerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "Look again", as it travels through a queue. */
sealed interface WakeMessage {

  /**
   * A case.
   *
   * @param told true where a notice of it was told or withdrawn, and nothing else happened
   */
  record OfCase(CaseId caseId, boolean told) implements WakeMessage {

    OfCase(CaseId caseId) {
      this(caseId, false);
    }
  }

  record OfDesk(String person) implements WakeMessage {}

  /**
   * Somebody asks for a link that signs them in: known or not, that is not the page's to say.
   *
   * @param asked when they did
   */
  record SignInAsked(String person, Instant asked) implements WakeMessage {}

  /**
   * A mail that came back, or whose reader called it unwanted: the provider takes no more for that
   * address.
   *
   * @param at when that was
   */
  record Undelivered(String person, Instant at) implements WakeMessage {}

  /**
   * Somebody answered a mail of ours and was not understood.
   *
   * @param about the commitment; null where the mail was about several
   */
  record ReplyUnclear(String person, String token, CaseId caseId, @Nullable CommitmentId about)
      implements WakeMessage {}

  /**
   * One of our own people texted us, and is to be answered.
   *
   * @param id of their message
   */
  record TextAnswer(String id, String number, String words) implements WakeMessage {}

  /**
   * The cases of a customer, a page at a time.
   *
   * @param after where the page before ended; null for the first
   */
  record OfCustomer(CustomerKey key, @Nullable String after) implements WakeMessage {}

  /**
   * Some shards of the index of wakes, where there are too many for one sweep.
   *
   * @param to behind the last
   * @param last the finished tick before; null after a gap
   */
  record OfShards(int from, int to, @Nullable Instant last) implements WakeMessage {}

  /** The message as text. */
  default String text() {
    return Json.object(json -> {
      switch (this) {
        case OfCase(CaseId caseId, boolean told) -> {
          json.writeStringField("case", caseId.text());
          if (told) {
            json.writeStringField("told", "true");
          }
        }
        case OfShards(int from, int to, var last) -> {
          json.writeStringField("from", Integer.toString(from));
          json.writeStringField("to", Integer.toString(to));
          if (last != null) {
            json.writeStringField("last", last.toString());
          }
        }
        case OfDesk(String person) -> json.writeStringField("desk", person);
        case SignInAsked(String person, Instant asked) -> {
          json.writeStringField("signIn", person);
          json.writeStringField("asked", asked.toString());
        }
        case Undelivered(String person, Instant at) -> {
          json.writeStringField("undelivered", person);
          json.writeStringField("at", at.toString());
        }
        case ReplyUnclear(String person, String token, CaseId caseId, var about) -> {
          json.writeStringField("unclear", person);
          json.writeStringField("token", token);
          json.writeStringField("caseId", caseId.text());
          if (about != null) {
            json.writeStringField("about", about.text());
          }
        }
        case TextAnswer(String id, String number, String words) -> {
          json.writeStringField("text", id);
          json.writeStringField("number", number);
          json.writeStringField("words", words);
        }
        case OfCustomer(CustomerKey key, var after) -> {
          json.writeStringField("customer", key.text());
          if (after != null) {
            json.writeStringField("after", after);
          }
        }
      }
    });
  }

  /**
   * Reads a message back.
   *
   * @throws IllegalArgumentException if it is none
   */
  static WakeMessage parse(String text) {
    Map<String, String> fields = fields(text);
    String desk = fields.get("desk");
    String caseId = fields.get("case");
    String customer = fields.get("customer");
    String signIn = fields.get("signIn");
    String asked = fields.get("asked");
    String undelivered = fields.get("undelivered");
    String at = fields.get("at");
    if (undelivered != null && at != null) {
      return new Undelivered(undelivered.toLowerCase(Locale.ROOT), Instant.parse(at));
    }
    if (signIn != null && asked != null) {
      return new SignInAsked(signIn, Instant.parse(asked));
    }
    String from = fields.get("from");
    String to = fields.get("to");
    if (from != null && to != null) {
      String last = fields.get("last");
      return new OfShards(
          Integer.parseInt(from), Integer.parseInt(to), last == null ? null : Instant.parse(last));
    }
    String unclear = fields.get("unclear");
    if (unclear != null) {
      String about = fields.get("about");
      return new ReplyUnclear(
          unclear,
          fields.getOrDefault("token", ""),
          CaseId.parse(fields.getOrDefault("caseId", "")),
          about == null ? null : CommitmentId.parse(about));
    }
    String of = fields.get("text");
    String number = fields.get("number");
    if (of != null && number != null) {
      return new TextAnswer(of, number, fields.getOrDefault("words", ""));
    }
    if (desk != null) {
      return new OfDesk(desk);
    }
    if (caseId != null) {
      return new OfCase(CaseId.parse(caseId), fields.containsKey("told"));
    }
    if (customer != null) {
      return new OfCustomer(new CustomerKey(customer), fields.get("after"));
    }
    throw new IllegalArgumentException("a wake names a case, a desk, a customer or shards");
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser in = Json.FACTORY.createParser(text)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("a wake is a JSON object");
      }
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        if (in.nextToken() == JsonToken.VALUE_STRING) {
          fields.put(name, in.getText());
        }
        in.skipChildren();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a wake is a JSON object", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fields;
  }
}
