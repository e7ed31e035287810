package dev.kept.casefile;

import dev.kept.casefile.Notice.Urgency;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import dev.kept.policy.Role;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For the first five business days lists only, to maker and lead: trust is earned before managers
 * hear.
 *
 * @param until when it ends; null where the source has no start line
 */
record QuietWeek(@Nullable Instant until) {

  static QuietWeek of(Policy policy, String source) {
    return new QuietWeek(
        policy
            .connection(source)
            .map(Connection::since)
            .map(since -> end(policy, since))
            .orElse(null));
  }

  private static Instant end(Policy policy, Instant since) {
    int days = policy.timing().quietDays();
    return days == 0 ? since : policy.calendar().addBusinessDays(since, days).orElse(since);
  }

  /** The telling as this week allows it; empty where it is not made at all. */
  Optional<Telling> allow(Telling telling, Directory directory) {
    if (until == null || !telling.at().isBefore(until)) {
      return Optional.of(telling);
    }
    boolean above = mayHear(telling, directory, Role.MANAGER) || isForAnAddress(telling);
    if (above && !isMakerOrLead(telling, directory)) {
      return Optional.empty();
    }
    return Optional.of(telling.urgency() == Urgency.NOW ? telling.inList() : telling);
  }

  private static boolean isForAnAddress(Telling telling) {
    Tracked about = telling.about();
    return about != null
        && about.policy.ladder().stream()
            .anyMatch(
                step -> step.name().equals(telling.step()) && telling.to().equals(step.address()));
  }

  private static boolean isMakerOrLead(Telling telling, Directory directory) {
    return mayHear(telling, directory, Role.MAKER) || mayHear(telling, directory, Role.LEAD);
  }

  private static boolean mayHear(Telling telling, Directory directory, Role role) {
    Tracked about = telling.about();
    return about != null && directory.mayHear(role, about).contains(telling.to());
  }
}
