package dev.kept.local.serve;

import dev.kept.lambda.Secrets;
import dev.kept.local.Complaint;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Secrets from the command line, by the connection's name; the others are looked for elsewhere.
 *
 * @param given newest first
 */
public record GivenSecrets(Map<String, List<String>> given, Secrets elsewhere) implements Secrets {

  public GivenSecrets {
    given = Map.copyOf(given);
  }

  /** Reads {@code NAME=SECRET}; a name may come twice. */
  public static Map<String, List<String>> parse(List<String> pairs) {
    Map<String, List<String>> secrets = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        throw new Complaint("--secret is NAME=SECRET, as zendesk=…; there is no secret in it.");
      }
      secrets
          .computeIfAbsent(pair.substring(0, equals), _ -> new ArrayList<>())
          .add(pair.substring(equals + 1));
    }
    return secrets;
  }

  /** The connections that cannot be taken yet, and what to do, a line each. */
  static List<String> missing(Policy policy, Secrets secrets) {
    if (policy.connections().isEmpty()) {
      return List.of("Nothing is connected yet: give --secret zendesk=…, or a --policy.");
    }
    List<String> missing = new ArrayList<>();
    for (Connection connection : policy.connections()) {
      for (String reference : connection.secrets()) {
        try {
          List<String> _ = secrets.get(reference);
        } catch (SecretMissing e) {
          missing.add(
              "%s is not taken yet, for %s, or give --secret %s=…"
                  .formatted(connection.name(), e.getMessage(), connection.name()));
        }
      }
    }
    return missing;
  }

  /** The last part of a reference is the connection's name: {@code /kept/webhooks/zendesk}. */
  @Override
  public List<String> get(String reference) {
    List<String> known = given.get(reference.substring(reference.lastIndexOf('/') + 1));
    return known == null ? elsewhere.get(reference) : known;
  }
}
