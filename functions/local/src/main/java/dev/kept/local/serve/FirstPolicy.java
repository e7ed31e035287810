package dev.kept.local.serve;

import dev.kept.local.Complaint;
import dev.kept.policy.Connection;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.sources.system.Sources;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds on the first day without a policy file: the defaults, and what was connected. */
final class FirstPolicy {

  private FirstPolicy() {}

  /**
   * The built-in policy with a connection for each system that a secret was given for.
   *
   * @param since from when promises are watched
   * @throws Complaint if nobody reads one of the systems, or the owner has no address
   */
  static Policy of(ZoneId zone, @Nullable String owner, Collection<String> systems, Instant since) {
    for (String system : systems) {
      if (!Sources.names().contains(system)) {
        throw new Complaint(
            "--secret: without a policy that names the connection '%s', right would be one of %s."
                .formatted(system, String.join(", ", Sources.names())));
      }
    }
    if (owner != null && owner.indexOf('@') < 1) {
      throw new Complaint(
          "--owner: '%s' is no e-mail address such as ana@example.com.".formatted(owner));
    }
    List<Connection> connections =
        systems.stream().sorted().map(system -> connection(system, since)).toList();
    return Defaults.policy(zone, owner).withConnections(connections);
  }

  private static Connection connection(String system, Instant since) {
    return new Connection(
        system, system, since, Set.of("/kept/webhooks/" + system), null, Sources.shows(system));
  }
}
