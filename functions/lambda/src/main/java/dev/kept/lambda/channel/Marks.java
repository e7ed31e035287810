package dev.kept.lambda.channel;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kept.casefile.Marked;
import dev.kept.fact.CaseId;
import dev.kept.policy.Accounts.Notes;
import dev.kept.policy.Wanted.Mark;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Requests that mark a ticket, each of which sets the mark as a whole: made twice, it changes
 * nothing.
 *
 * @param scheme {@code https://}, and another in no deployment
 */
record Marks(String scheme) {

  Marks() {
    this("https://");
  }

  /** The request. */
  Reaching of(Notes account, String token, Mark mark, CaseId caseId, Marked marked) {
    String ticket = Reaching.encoded(caseId.number());
    String base = scheme + account.host();
    String field = mark.field();
    String value = marked == Marked.NONE ? null : marked.word();
    return switch (account.system()) {
      case "zendesk" -> {
        String user = account.user() == null ? "" : account.user();
        String who = user.isEmpty() ? "Bearer " + token : Reaching.basic(user + "/token", token);
        yield field == null
            ? Reaching.json(
                "PUT",
                URI.create(base + "/api/v2/tickets/update_many.json?ids=" + ticket),
                who,
                json -> tags(json, marked))
            : Reaching.json(
                "PUT",
                URI.create(base + "/api/v2/tickets/" + ticket + ".json"),
                who,
                json -> zendeskField(json, Long.parseLong(field), value));
      }
      case "freshdesk" ->
          Reaching.json(
              "PUT",
              URI.create(base + "/api/v2/tickets/" + ticket),
              Reaching.basic(token, "X"),
              json -> fields(json, "custom_fields", named(field), value));
      case "intercom" ->
          Reaching.json(
              "PUT",
              URI.create(base + "/conversations/" + ticket),
              "Bearer " + token,
              json -> fields(json, "custom_attributes", named(field), value));
      default -> throw new IllegalArgumentException("no marks in " + account.system());
    };
  }

  private static String named(@Nullable String field) {
    if (field == null) {
      throw new IllegalArgumentException("a mark needs a field here");
    }
    return field;
  }

  /** Ours is put on and the others of ours taken off; other people's tags stay. */
  private static void tags(JsonGenerator json, Marked marked) throws IOException {
    json.writeObjectFieldStart("ticket");
    json.writeArrayFieldStart("additional_tags");
    if (marked != Marked.NONE) {
      json.writeString(marked.tag());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("remove_tags");
    for (Marked other : Marked.values()) {
      if (other != marked && other != Marked.NONE) {
        json.writeString(other.tag());
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void zendeskField(JsonGenerator json, long field, @Nullable String value)
      throws IOException {
    json.writeObjectFieldStart("ticket");
    json.writeArrayFieldStart("custom_fields");
    json.writeStartObject();
    json.writeNumberField("id", field);
    json.writeStringField("value", value);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void fields(JsonGenerator json, String all, String field, @Nullable String value)
      throws IOException {
    json.writeObjectFieldStart(all);
    json.writeStringField(field, value);
    json.writeEndObject();
  }
}
