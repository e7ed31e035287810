package dev.kept.lambda.channel;

import dev.kept.desk.Brief;
import dev.kept.lambda.Secrets;
import dev.kept.policy.Accounts;
import dev.kept.policy.Accounts.Notes;
import dev.kept.policy.Accounts.Sms;
import dev.kept.policy.Channels;
import dev.kept.policy.Channels.Way;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What each way sends, and where. Of a secret that is being rotated, the newest.
 *
 * @param scheme {@code https://}, and another in no deployment
 * @param twilio the host that takes text messages
 */
record Requests(Secrets secrets, String scheme, String twilio) {

  Requests(Secrets secrets) {
    this(secrets, "https://", "api.twilio.com");
  }

  /** The request, or empty where this way cannot carry this. */
  Optional<Reaching> of(Way way, Brief brief, Channels person, Accounts accounts) {
    return switch (way) {
      case EMAIL -> Optional.empty();
      case SMS -> sms(brief, person, accounts);
      case SLACK -> Optional.ofNullable(person.chat()).map(reference -> chat(brief, reference));
      case NOTE -> note(brief, accounts);
    };
  }

  private Optional<Reaching> sms(Brief brief, Channels person, Accounts accounts) {
    Sms account = accounts.sms();
    String number = person.sms();
    return account == null || number == null
        ? Optional.empty()
        : Optional.of(text(account, number, brief.sms()));
  }

  /** A text message to a number. */
  Reaching text(Sms account, String number, String words) {
    URI to =
        URI.create(
            scheme + twilio + "/2010-04-01/Accounts/" + account.account() + "/Messages.json");
    String form =
        "To=%s&From=%s&Body=%s"
            .formatted(
                Reaching.encoded(number),
                Reaching.encoded(account.from()),
                Reaching.encoded(words));
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Authorization",
            Reaching.basic(account.account(), secret(account.secret())));
    return new Reaching("POST", to, headers, form);
  }

  /** The address of the webhook is the secret. What looks like its markup is taken as it stands. */
  private Reaching chat(Brief brief, String reference) {
    String text = brief.chat().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return Reaching.json(
        "POST",
        URI.create(secret(reference)),
        "",
        json -> {
          json.writeStringField("text", text);
          json.writeBooleanField("mrkdwn", false);
        });
  }

  private Optional<Reaching> note(Brief brief, Accounts accounts) {
    String text = brief.note();
    if (text == null || brief.caseId() == null) {
      return Optional.empty();
    }
    String ticket = Reaching.encoded(brief.caseId().number());
    return accounts
        .notesOf(brief.caseId().source())
        .flatMap(account -> note(account, ticket, text));
  }

  private Optional<Reaching> note(Notes account, String ticket, String text) {
    String token = secret(account.secret());
    String user = account.user() == null ? "" : account.user();
    String base = scheme + account.host();
    return switch (account.system()) {
      case "zendesk" -> {
        String who = user.isEmpty() ? "Bearer " + token : Reaching.basic(user + "/token", token);
        URI to = URI.create(base + "/api/v2/tickets/" + ticket + ".json");
        yield Optional.of(
            Reaching.json(
                "PUT",
                to,
                who,
                json -> {
                  json.writeObjectFieldStart("ticket");
                  json.writeObjectFieldStart("comment");
                  json.writeStringField("body", text);
                  json.writeBooleanField("public", false);
                  json.writeEndObject();
                  json.writeEndObject();
                }));
      }
      case "freshdesk" ->
          Optional.of(
              Reaching.json(
                  "POST",
                  URI.create(base + "/api/v2/tickets/" + ticket + "/notes"),
                  Reaching.basic(token, "X"),
                  json -> {
                    json.writeStringField("body", html(text));
                    json.writeBooleanField("private", true);
                  }));
      case "intercom" ->
          Optional.of(
              Reaching.json(
                  "POST",
                  URI.create(base + "/conversations/" + ticket + "/reply"),
                  "Bearer " + token,
                  json -> {
                    json.writeStringField("message_type", "note");
                    json.writeStringField("type", "admin");
                    json.writeStringField("admin_id", user);
                    json.writeStringField("body", html(text));
                  }));
      default -> Optional.empty();
    };
  }

  /** These two take HTML. */
  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }

  private String secret(String reference) {
    return secrets.get(reference).getFirst();
  }
}
