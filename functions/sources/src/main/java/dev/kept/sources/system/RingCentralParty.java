package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call.Outcome;
import dev.kept.sources.json.Look;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One state of one party of a RingCentral call. A party without an extension is outside, and its
 * direction is seen from the switch: {@code Outbound} rang us, {@code Inbound} was rung by us.
 *
 * @param sequence its place among the states of the call
 */
record RingCentralParty(JsonNode node, long sequence, @Nullable Instant at) {

  /** What machines that pick up are called, in the languages of the product. */
  private static final Set<String> MENUS =
      Set.of(
          "ivr",
          "menu",
          "menü",
          "menú",
          "auto receptionist",
          "auto attendant",
          "announcement",
          "announcements",
          "voicemail",
          "ansage",
          "annonce",
          "anuncio",
          "annuncio");

  boolean isOutside() {
    return Look.person(node, "extensionId") == null;
  }

  /** Both sides have extensions: colleagues among themselves. */
  boolean isInternal() {
    String other = came() ? "from" : "to";
    return !isOutside() && Look.person(node, other, "extensionId") != null;
  }

  /** The call came in at this party. */
  boolean came() {
    return "Inbound".equals(Look.text(node, "direction"));
  }

  boolean is(String code) {
    return code.equals(Look.text(node, "status", "code"));
  }

  /**
   * Menus have extensions too, and answer. No field says that they are none of our people, so their
   * names have to: a whole word of them.
   */
  boolean isMenu() {
    String name = Look.name(node, "to", "name");
    if (name == null) {
      return false;
    }
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    return MENUS.stream().anyMatch(menu -> (" " + words + " ").contains(" " + menu + " "));
  }

  /** A telephone of ours rang and was not taken. */
  boolean isNotTaken() {
    return is("Disconnected")
        && (Look.isTrue(node, "missedCall")
            || "NoAnswer".equals(Look.text(node, "status", "reason")));
  }

  /** How a call of ours failed; null where this state does not say that it did. */
  @Nullable Outcome notReached() {
    if (!is("Disconnected")) {
      return null;
    }
    return switch (Look.text(node, "status", "reason")) {
      case "NoAnswer" -> Outcome.NO_ANSWER;
      case "Busy" -> Outcome.BUSY;
      case null, default -> Look.isTrue(node, "missedCall") ? Outcome.NO_ANSWER : null;
    };
  }
}
