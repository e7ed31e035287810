package dev.kept.sources.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Fact;
import dev.kept.json.Trees;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.FactJson;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Times;
import dev.kept.sources.mapping.MappedSource;
import dev.kept.sources.mapping.Mapping;
import dev.kept.sources.system.Sources;
import dev.kept.sources.verify.Schemes;
import dev.kept.sources.verify.Secrets;
import dev.kept.sources.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one kept request after another. A line is {@code {"id","url"?,"method"?,"received"?,
 * "headers":{…},"body":"raw text"}}, or {@code bodyBase64} for a body that is no text; the answer
 * is {@code {"id","facts":[…],"verified":true|false|null}}, and {@code {"id","error":"…"}} for a
 * line that is wrong. It never throws for anything that a line may hold.
 */
public final class NormaliseLine {

  private final String system;
  private final Source source;
  private final @Nullable MappedSource mapped;
  private final Setting setting;
  private final @Nullable Verifier verifier;

  /**
   * Reads the requests of one system.
   *
   * @param secret with which the requests were signed; null to leave signatures alone
   * @param region the country of telephone numbers without a country code; null for none
   * @throws IllegalArgumentException for a system or a region that is not known
   */
  public NormaliseLine(String system, @Nullable String secret, @Nullable String region) {
    this(system, builtIn(system), null, secret, region);
  }

  /**
   * Reads the requests of a system by a mapping, and says what that leaves out.
   *
   * @param system the name of the connection, and how it signs where that is built in
   * @param mapping in JSONata
   * @throws IllegalArgumentException for a mapping or a region that is none
   */
  public static NormaliseLine mapped(
      String system, String mapping, @Nullable String secret, @Nullable String region) {
    MappedSource source = new MappedSource(Mapping.compile(mapping));
    return new NormaliseLine(system, source, source, secret, region);
  }

  private NormaliseLine(
      String system,
      Source source,
      @Nullable MappedSource mapped,
      @Nullable String secret,
      @Nullable String region) {
    this.system = system;
    this.source = source;
    this.mapped = mapped;
    this.setting = new Setting(Sources.plain(system), region);
    this.verifier =
        secret == null ? null : new Verifier(Schemes.of(system), Secrets.of(secret), null);
  }

  private static Source builtIn(String system) {
    return Sources.named(system)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is no source that is built in; they are %s"
                    .formatted(system, String.join(", ", Sources.names()))));
  }

  /**
   * Reads one line.
   *
   * @param now when it counts as received, where the line does not say
   */
  public String read(String line, Instant now) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try {
      JsonNode request = parse(line);
      answer.set("id", request.get("id"));
      if (request.path("id").isMissingNode()) {
        answer.putNull("id");
      }
      read(request, now, answer);
    } catch (IllegalArgumentException e) {
      answer.putIfAbsent("id", JsonNodeFactory.instance.nullNode());
      answer.put("error", e.getMessage());
    }
    return Trees.write(answer);
  }

  private static JsonNode parse(String line) {
    JsonNode request;
    try {
      request = Json.parse(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the line is no JSON: " + Json.why(e), e);
    }
    if (!request.isObject()) {
      throw new IllegalArgumentException("a line must be an object with id, headers and body");
    }
    return request;
  }

  private void read(JsonNode request, Instant now, ObjectNode answer) {
    Instant received = Times.read(request.get("received"));
    Delivery delivery =
        new Delivery(
            request.path("method").asText("POST"),
            request.path("url").asText(""),
            headers(request.path("headers")),
            body(request),
            received == null ? now : received);
    Boolean verified = verifier == null ? null : verifier.verify(delivery, received).verified();
    Normalised result = source.read(delivery, setting);
    var facts = answer.putArray("facts");
    answer.put("verified", verified);
    switch (result) {
      case Normalised.Read it -> {
        for (Fact fact : it.facts()) {
          facts.add(FactJson.event(fact));
        }
        texts(answer, "ignored", it.ignored());
        texts(answer, "erased", it.erased());
        if (!it.unreadable().isEmpty()) {
          answer.put("error", String.join("; ", it.unreadable()));
        }
      }
      case Normalised.Unreadable it -> answer.put("error", system + ": " + it.reason());
    }
    if (mapped != null) {
      texts(answer, "missing", mapped.missing(delivery));
    }
  }

  private static void texts(ObjectNode answer, String key, Iterable<?> values) {
    values.forEach(value -> answer.withArrayProperty(key).add(value.toString()));
  }

  private static Map<String, String> headers(JsonNode headers) {
    if (!headers.isObject() && !headers.isMissingNode() && !headers.isNull()) {
      throw new IllegalArgumentException("headers must be an object of names and values");
    }
    Map<String, String> found = new LinkedHashMap<>();
    headers.properties().forEach(header -> found.put(header.getKey(), header.getValue().asText()));
    return found;
  }

  private static byte[] body(JsonNode request) {
    JsonNode coded = request.path("bodyBase64");
    JsonNode body = request.path("body");
    if (coded.isTextual()) {
      return decoded(coded.textValue());
    }
    if (!body.isTextual()) {
      throw new IllegalArgumentException("body must be the raw text of the request");
    }
    return body.textValue().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("bodyBase64 must be base64", e);
    }
  }
}
