package dev.kept.lambda.channel;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Recipient;
import dev.kept.desk.Told;
import dev.kept.fact.Fact;
import dev.kept.fact.Implied;
import dev.kept.fact.Statement;
import dev.kept.policy.Programs;
import dev.kept.policy.Wanted.Subscriber;
import dev.kept.words.Subjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes to programs in their way; to people, as the other writer does. An event says how a promise
 * stands, after what was said of it before, without a customer's word unless the policy says so.
 */
public final class EventWriter implements Letter.Writer {

  /** Under which a mail to a program carries the key of its statement, hashed. */
  static final String ID = "webhook-id";

  /** Under which it carries the case. */
  static final String CASE = "case";

  private final Letter.Writer people;

  public EventWriter(Letter.Writer people) {
    this.people = people;
  }

  @Override
  public Mail signIn(String id, Recipient reader, String business) {
    return people.signIn(id, reader, business);
  }

  @Override
  public Mail unclear(Letter.Unclear unclear) {
    return people.unclear(unclear);
  }

  @Override
  public Mail write(Letter letter) {
    return letter.reader().isProgram()
        ? written(letter, letter.told().getFirst())
        : people.write(letter);
  }

  private static Mail written(Letter letter, Told told) {
    Statement statement = told.notice().statement();
    Subscriber subscriber =
        Programs.subscriber(letter.policy(), letter.reader().address()).orElse(null);
    Commitment about = told.commitment();
    String type = statement.verdict();
    String body = statement.verdict();
    if (subscriber != null && about != null) {
      String before = before(told);
      type = EventType.of(statement.verdict(), before);
      body = body(told, about, type, before, subscriber.words());
    }
    return new Mail(
        letter.id(),
        letter.reader().address(),
        type,
        body,
        "",
        Map.of(ID, id(told), CASE, told.notice().caseId().text()));
  }

  /** The same however often it is tried, and telling nothing. */
  private static String id(Told told) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(told.notice().key().getBytes(StandardCharsets.UTF_8));
      return "msg_" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What the program was last told of this promise; null where nothing. */
  private static @Nullable String before(Told told) {
    Statement now = told.notice().statement();
    return told.facts().stream()
        .filter(Fact.NoticeSent.class::isInstance)
        .map(fact -> ((Fact.NoticeSent) fact).statement())
        .filter(it -> it.person().equals(now.person()))
        .filter(it -> Objects.equals(it.commitment(), now.commitment()) && it.n() < now.n())
        .map(Statement::verdict)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private static String body(
      Told told, Commitment it, String type, @Nullable String before, boolean words) {
    return Reaching.object(json -> {
      json.writeStringField("type", type);
      json.writeStringField("timestamp", told.notice().owedAt().toString());
      json.writeObjectFieldStart("data");
      json.writeStringField("promise", it.id().text());
      json.writeStringField("case", told.notice().caseId().text());
      json.writeNumberField("sequence", told.notice().statement().n());
      json.writeStringField("state", EventType.state(told.notice().statement().verdict()));
      text(json, "before", before == null ? null : EventType.state(before));
      json.writeStringField("action", it.action().name().toLowerCase(Locale.ROOT));
      Implied implied = it.id().implied();
      text(json, "implied", implied == null ? null : implied.name().toLowerCase(Locale.ROOT));
      text(json, "team", it.team().isEmpty() ? null : it.team());
      text(json, "owner", it.owner().id());
      time(json, "made", it.made());
      time(json, "due", it.due());
      time(json, "deadline", it.deadline());
      time(json, "broken", brokenAt(it.state()));
      time(json, "ended", it.state().isLive() ? null : it.state().endedAt());
      json.writeNumberField("chased", it.chased());
      if (words) {
        text(json, "quote", Subjects.quote(it));
        text(json, "customer", Subjects.customer(told.facts()));
        text(json, "maker", it.maker().name());
      }
      json.writeEndObject();
    });
  }

  private static @Nullable Instant brokenAt(State state) {
    return switch (state) {
      case State.Broken(Instant at) -> at;
      case State.KeptLate late -> late.brokenAt();
      default -> null;
    };
  }

  private static void time(JsonGenerator json, String name, @Nullable Instant at)
      throws IOException {
    text(json, name, at == null ? null : at.toString());
  }

  private static void text(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }
}
