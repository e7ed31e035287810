package dev.kept.lambda;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.policy.Connection;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.sources.Systems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds until a policy is pushed: the defaults, and what the deployment itself says. */
final class FirstPolicy {

  private FirstPolicy() {}

  /**
   * Reads it.
   *
   * @param secrets the path under which each connection's secret is kept
   */
  static Policy read(Environment environment, String secrets) {
    ZoneId zone =
        environment.required(
            "ZONE", "a time zone, such as America/New_York", ZoneId::of, ZoneOffset.UTC);
    Instant since =
        environment.required(
            "SINCE",
            "the day on which watching begins, such as 2026-03-02",
            day -> LocalDate.parse(day).atStartOfDay(zone).toInstant(),
            Instant.EPOCH);
    BusinessCalendar hours =
        environment.optional(
            "HOURS",
            "opening hours, such as mon-fri 09:00-17:00",
            line -> OpeningHours.parse(line, zone),
            BusinessCalendar.nineToFive(zone));
    List<Connection> connections =
        environment.optional(
            "CONNECTIONS",
            "names of systems, such as zendesk,phones=twilio",
            line -> connections(line, since, secrets),
            List.of());
    return with(
        Defaults.policy(
            zone,
            environment.required(
                "OWNER", "the address of who answers for Kept", FirstPolicy::address, "")),
        environment.optional("BUSINESS"),
        hours,
        environment.optional("MANAGER", "an address", FirstPolicy::address, null),
        connections);
  }

  private static Policy with(
      Policy policy,
      @Nullable String business,
      BusinessCalendar hours,
      @Nullable String manager,
      List<Connection> connections) {
    return new Policy(
        0,
        Objects.requireNonNullElse(business, policy.business()),
        policy.locale(),
        hours,
        policy.calendars(),
        policy.teams(),
        policy.people(),
        policy.owner(),
        manager,
        connections,
        policy.timing(),
        policy.ladder(),
        policy.caps(),
        policy.callbacks(),
        policy.ownNumbers(),
        policy.sharedNumbers(),
        policy.dangerTags());
  }

  private static List<Connection> connections(String line, Instant since, String secrets) {
    List<Connection> connections = new ArrayList<>();
    for (String part : line.split(",", -1)) {
      String[] nameAndSystem = part.strip().split("=", -1);
      String name = nameAndSystem[0].strip();
      if (!name.matches("[a-z0-9-]{1,40}") || nameAndSystem.length > 2) {
        throw new IllegalArgumentException(
            "'%s' is no name; small letters, digits and hyphens".formatted(part.strip()));
      }
      String system = nameAndSystem[nameAndSystem.length - 1].strip();
      connections.add(
          new Connection(
              name,
              system,
              since,
              Set.of(secrets + "webhooks/" + name),
              null,
              Systems.shows(system)));
    }
    return connections;
  }

  /** An e-mail address as people are known by: lower case. */
  static String address(String text) {
    if (!text.matches("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+")) {
      throw new IllegalArgumentException("it is like dana@example.com");
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
