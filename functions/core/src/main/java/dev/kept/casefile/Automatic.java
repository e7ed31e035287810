package dev.kept.casefile;

import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Messages under the customer's name that no customer wrote: nobody asked for anything, and nobody
 * thanked us. A machine is told as such, or it answers faster than anybody reads.
 */
final class Automatic {

  private static final Duration FASTER_THAN_ANYBODY = Duration.ofSeconds(5);

  /** What machines say too; whatever else is said, a person says. */
  private static final Set<Signal.Kind> POLITE = Set.of(Signal.Kind.THANKS, Signal.Kind.ACCEPTANCE);

  private Automatic() {}

  /** Whether a machine wrote it, as far as the facts of its case show. */
  static boolean is(Fact.CustomerWrote wrote, List<Fact> facts) {
    Role role = wrote.origin().who().role();
    return role == Role.SYSTEM || role == Role.BOT || (saysLittle(wrote) && atOnce(wrote, facts));
  }

  private static boolean saysLittle(Fact.CustomerWrote wrote) {
    Heard heard = wrote.words().heard();
    return heard != null && heard.signals().stream().map(Signal::kind).allMatch(POLITE::contains);
  }

  private static boolean atOnce(Fact.CustomerWrote wrote, List<Fact> facts) {
    return facts.stream()
        .filter(Fact.StaffReplied.class::isInstance)
        .map(reply -> Duration.between(reply.happened(), wrote.happened()))
        .anyMatch(after -> !after.isNegative() && after.compareTo(FASTER_THAN_ANYBODY) <= 0);
  }
}
