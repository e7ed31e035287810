package dev.kept.policy;

import dev.kept.fact.Action;
import java.time.Duration;
import java.util.Map;

/**
 * How long things may take. The defaults are the humane ones of {@code docs/rules.md}.
 *
 * @param grace our tolerance after the due, by action; none where not named
 * @param settle how long the notices of a break wait for late events
 * @param reminderLead at most this long before the deadline
 * @param reminderShare and at most this share of the time from promise to deadline
 * @param answered how long people must talk for a call to count
 * @param reply how long after a promise a reply must come to keep it
 * @param missedWait how long a caller must have waited for a missed call to ask for one back
 * @param chaseHeadStart what a chase leaves the maker, before anyone else hears
 * @param quietLife how long a quiet or sleeping commitment lives
 * @param quietDays business days after the connection in which only lists go out
 * @param shieldDays how long a break shields the customer's next promises
 * @param noteAfterCall how soon after an answered call a note counts as said to the customer
 * @param callbackDue how long a requested or missed call may wait, in opening hours
 */
public record Timing(
    Map<Action, Duration> grace,
    Duration settle,
    Duration reminderLead,
    double reminderShare,
    Duration answered,
    Duration reply,
    Duration missedWait,
    Duration chaseHeadStart,
    Duration quietLife,
    int quietDays,
    int shieldDays,
    Duration noteAfterCall,
    Duration callbackDue) {

  public static final Timing DEFAULT =
      new Timing(
          Map.of(),
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          0.25,
          Duration.ofSeconds(20),
          Duration.ofMinutes(30),
          Duration.ofSeconds(15),
          Duration.ofMinutes(30),
          Duration.ofDays(30),
          5,
          90,
          Duration.ofMinutes(30),
          Duration.ofHours(4));

  public Timing {
    grace = Map.copyOf(grace);
  }

  public Duration grace(Action action) {
    return grace.getOrDefault(action, Duration.ZERO);
  }
}
