package dev.kept.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Fact;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Setting;
import dev.kept.sources.text.Numbers;
import dev.kept.sources.text.Texts;
import dev.kept.words.Redaction;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an event in our own form that somebody else wrote, and cleans what they could not. */
public final class Incoming {

  private static final int LONGEST_CASE = 256;

  /** Seven digits and more, as people write them, but no sign of a country. */
  private static final Pattern NATIONAL = Pattern.compile("[(]?[0-9](?:[ ()./-]{0,2}[0-9]){6,14}");

  private Incoming() {}

  /**
   * Reads one event.
   *
   * @throws IllegalArgumentException if it is none; the message says what would be right
   */
  public static Fact read(JsonNode event, Setting setting, Instant received) {
    return read(event, setting, received, false);
  }

  /** Reads one event that a mapping made: a system of its own does not ask what form we want. */
  public static Fact readMapped(JsonNode event, Setting setting, Instant received) {
    return read(event, setting, received, true);
  }

  private static Fact read(JsonNode event, Setting setting, Instant received, boolean mapped) {
    if (!(event instanceof ObjectNode given)) {
      return FactJson.fromEvent(event, setting.source(), received);
    }
    ObjectNode clean = given.deepCopy();
    if (Look.id(clean, "id") == null) {
      clean.put("id", Ids.hash(given));
    }
    Instant at = Times.read(given.get("at"));
    if (at == null) {
      clean.remove("at");
    } else {
      clean.put("at", at.toString());
    }
    blanks(clean);
    blanks(clean.path("customer"));
    blanks(clean.path("actor"));
    if (clean.path("case").asText().length() > LONGEST_CASE) {
      throw new IllegalArgumentException("case must be at most 256 characters long");
    }
    if (mapped) {
      anyCountry(clean.path("customer"), setting);
    } else {
      telephone(clean.path("customer"), "phone", setting);
    }
    telephone(clean.path("call"), "number", setting);
    telephone(clean.path("call"), "line", setting);
    return words(FactJson.fromEvent(clean, setting.source(), received), setting);
  }

  /** Some senders write an empty text for what they do not know. */
  private static void blanks(JsonNode holder) {
    if (holder instanceof ObjectNode object) {
      object.properties().removeIf(Incoming::isBlank);
    }
  }

  private static boolean isBlank(Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    return value.isTextual() && value.textValue().isBlank();
  }

  /**
   * A number that could be of any country can be shown and rung; it is no key of the customer, for
   * nobody can say whose it is.
   */
  private static void anyCountry(JsonNode customer, Setting setting) {
    String given = Look.name(customer, "phone");
    telephone(customer, "phone", setting);
    if (given != null
        && setting.region() == null
        && NATIONAL.matcher(given).matches()
        && customer instanceof ObjectNode object
        && !object.has("phone")) {
      object.put("phone", given.replaceAll("[^0-9]", ""));
    }
  }

  /** A number that is none would be a customer whom nobody can be. */
  private static void telephone(JsonNode holder, String key, Setting setting) {
    if (holder instanceof ObjectNode object && object.path(key).isValueNode()) {
      String number = Numbers.e164(object.path(key).asText(), setting.region());
      if (number == null) {
        object.remove(key);
      } else {
        object.put(key, number);
      }
    }
  }

  private static Fact words(Fact fact, Setting setting) {
    return switch (fact) {
      case Fact.TicketOpened it ->
          new Fact.TicketOpened(it.origin(), theirs(it.words(), setting), it.status());
      case Fact.CustomerWrote it ->
          new Fact.CustomerWrote(it.origin(), theirs(it.words(), setting));
      case Fact.StaffReplied it -> new Fact.StaffReplied(it.origin(), ours(it.words()));
      case Fact.StaffNoted it -> new Fact.StaffNoted(it.origin(), ours(it.words()));
      case Fact.CallEnded it when it.call().note().text() != null ->
          new Fact.CallEnded(it.origin(), it.call().noted(Texts.spoken(it.call().note().text())));
      case Fact.MessageSeen it -> new Fact.MessageSeen(it.origin(), ours(it.words()));
      case Fact.CustomerKnownAs it when it.regard() != null ->
          new Fact.CustomerKnownAs(it.origin(), it.key(), it.shared(), Redaction.of(it.regard()));
      default -> fact;
    };
  }

  /** What the sender has stripped is stripped already, and HTML that it says is cut is text. */
  private static Words ours(Words given) {
    return kept(given, Texts.ours(format(given), given.text()));
  }

  private static Words theirs(Words given, Setting setting) {
    return kept(given, Texts.theirs(format(given), given.text(), setting.region()));
  }

  private static Format format(Words given) {
    return given.stripped() && given.format() == Format.HTML ? Format.PLAIN : given.format();
  }

  private static Words kept(Words given, Words read) {
    return new Words(
        given.format(),
        read.text(),
        given.stripped() || read.stripped(),
        read.mentions(),
        null,
        given.attachments());
  }
}
