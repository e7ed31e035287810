package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call.Outcome;
import dev.kept.sources.json.Look;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One state of one party of a RingCentral call. A party without an extension is outside, and its
 * direction is seen from the switch: {@code Outbound} rang us, {@code Inbound} was rung by us.
 *
 * @param sequence its place among the states of the call
 */
record RingCentralParty(JsonNode node, long sequence, @Nullable Instant at) {

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

  /** Menus have extensions too, and answer. They are named so unless somebody renamed them. */
  boolean isMenu() {
    String name = Look.name(node, "to", "name");
    return name != null && name.toLowerCase(Locale.ROOT).startsWith("ivr menu");
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
