package dev.kept.lambda;

import dev.kept.fact.Action;
import dev.kept.policy.Caps;
import dev.kept.policy.Connection;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A small firm of window makers. */
final class Firm {

  static final ZoneId ZONE = ZoneId.of("America/Chicago");
  static final Instant SINCE = Instant.parse("2026-01-05T15:00:00Z");

  private Firm() {}

  /** Two connections, {@code desk} and {@code phones}, that speak our own event form. */
  static Policy policy() {
    return policyWith(
        connection("desk", Set.of(Action.MESSAGE, Action.RESOLVE)),
        connection("phones", Set.of(Action.CALL)));
  }

  /** The firm with other systems. */
  static Policy policyWith(Connection... connections) {
    Policy it = Defaults.policy(ZONE, "olga@windows.example");
    return new Policy(
        0,
        "Lakeside Windows",
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(
            new Team("office", "Office", Set.of("desk:20"), "lena@windows.example", null, null)),
        List.of(
            Member.of("marek@windows.example", "Marek Novotny", "office", "desk:7"),
            Member.of("lena@windows.example", "Lena Brandt", "office", "desk:8"),
            Member.of("olga@windows.example", "Olga Simms", null)),
        it.owner(),
        it.manager(),
        List.of(connections),
        it.timing(),
        it.ladder(),
        // What is told in one moment is told at that moment: BurstTest has the collecting.
        new Caps(4, 6, 3, 2, Duration.ZERO),
        it.callbacks(),
        it.ownNumbers(),
        it.sharedNumbers(),
        it.dangerTags());
  }

  private static Connection connection(String name, Set<Action> shows) {
    return new Connection(name, "generic", SINCE, Set.of("/kept/webhooks/" + name), null, shows);
  }

  /** The firm's functions, with a secret for each connection. */
  static Rig rig(Instant now) {
    Rig rig = new Rig(policy(), now);
    rig.secrets.put("/kept/webhooks/desk", List.of(Webhooks.SECRET));
    rig.secrets.put("/kept/webhooks/phones", List.of(Webhooks.SECRET));
    return rig;
  }
}
