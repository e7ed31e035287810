package dev.kept.policy;

import dev.kept.fact.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A system that sends us events.
 *
 * @param name part of the webhook's path, and the source of its facts: {@code zendesk}
 * @param system which built-in source reads it, and how it signs
 * @param since when we began to watch; promises due before are history
 * @param secrets where the signing secrets are kept; two, either of which will do, while one is
 *     rotated
 * @param publicUrl the address that the sender signs; null where the scheme signs none
 * @param region the country whose local telephone numbers this source tells, as {@code US}; null
 *     for the business's own
 * @param shows the actions for which this source can show the proof
 * @param mapping an expression that reads it in place of the built-in source; null for that
 * @param token where a read token is kept, for systems whose events say little; null where nothing
 *     is to be fetched
 * @param host which host of the system is asked, as {@code firm.zendesk.com}; null where it has one
 *     for all
 * @param account whose data is asked for there, where the host does not say it: an instance, a
 *     calendar, or the address that the token belongs to; null where none is needed
 * @param silence after how long without an event, in opening hours, it counts as silent; null for
 *     what its own custom teaches
 */
public record Connection(
    String name,
    String system,
    Instant since,
    Set<String> secrets,
    @Nullable String publicUrl,
    @Nullable String region,
    Set<Action> shows,
    @Nullable String mapping,
    @Nullable String token,
    @Nullable String host,
    @Nullable String account,
    @Nullable Duration silence) {

  public Connection {
    secrets = Set.copyOf(secrets);
    shows = Set.copyOf(shows);
  }

  /** One that asks, if at all, the one host of its system, and whose custom teaches its silence. */
  public Connection(
      String name,
      String system,
      Instant since,
      Set<String> secrets,
      @Nullable String publicUrl,
      @Nullable String region,
      Set<Action> shows,
      @Nullable String mapping,
      @Nullable String token) {
    this(name, system, since, secrets, publicUrl, region, shows, mapping, token, null, null, null);
  }

  /** One that a built-in source reads, with the telephone numbers of the business's own country. */
  public Connection(
      String name,
      String system,
      Instant since,
      Set<String> secrets,
      @Nullable String publicUrl,
      Set<Action> shows) {
    this(name, system, since, secrets, publicUrl, null, shows, null, null);
  }
}
