package dev.kept.sources;

import dev.kept.fact.Action;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the systems by name alone. The function at the door asks for it, and must not
 * load what reads their events.
 */
public final class Systems {

  private static final Map<String, String> ALIASES = Map.of("twilio-voice", "twilio");

  private Systems() {}

  /** The names that others give to a system. */
  public static Set<String> aliases() {
    return ALIASES.keySet();
  }

  /** The one name under which a system's facts are kept. */
  public static String plain(String system) {
    return ALIASES.getOrDefault(system, system);
  }

  /**
   * For what a system can show the proof by itself, so that its silence means something. A diary
   * that knows bookings and no arrivals shows nothing, nor does one whose events name nobody until
   * more is fetched: of a promise that only they could see, people are asked.
   */
  public static Set<Action> shows(String system) {
    return switch (plain(system)) {
      case "twilio", "aircall", "ringcentral", "dialpad" -> Set.of(Action.CALL);
      case "housecall-pro" -> Set.of(Action.VISIT, Action.REFUND);
      case "amazon-connect", "calendly", "google-calendar", "jobber", "pandadoc" -> Set.of();
      default -> Set.of(Action.MESSAGE, Action.RESOLVE);
    };
  }
}
