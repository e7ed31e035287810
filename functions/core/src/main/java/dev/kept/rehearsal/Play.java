package dev.kept.rehearsal;

import dev.kept.casefile.Skipped;
import dev.kept.policy.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's promise, broken, and who would hear of it.
 *
 * @param team {@link Team#NONE} for who belongs to none
 * @param maker address of who made the promise; null for somebody whom the policy does not know
 * @param zone that the team works in
 * @param brokenAt when it counts as broken
 * @param heard in the order in which they hear
 */
public record Play(
    String team,
    @Nullable String maker,
    ZoneId zone,
    Instant brokenAt,
    List<Heard> heard,
    List<Skipped> skipped) {

  /**
   * Somebody hears.
   *
   * @param step of the ladder
   * @param address where
   * @param owedAt when the step comes
   * @param at when it goes out, by this person's hours
   */
  public record Heard(String step, String address, Instant owedAt, Instant at) {}

  public Play {
    heard = List.copyOf(heard);
    skipped = List.copyOf(skipped);
  }
}
