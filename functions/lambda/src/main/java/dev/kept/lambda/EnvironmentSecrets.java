package dev.kept.lambda;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Secrets from environment variables, for one machine: {@code /kept/webhooks/zendesk} is read from
 * {@code KEPT_WEBHOOKS_ZENDESK}.
 */
public final class EnvironmentSecrets implements Secrets {

  private final Map<String, String> environment;

  public EnvironmentSecrets(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<String> get(String reference) {
    String name = variable(reference);
    List<String> secrets = Secrets.lines(environment.getOrDefault(name, ""));
    if (secrets.isEmpty()) {
      throw new SecretMissing(reference, "set " + name);
    }
    return secrets;
  }

  /** The variable that holds a reference's secrets. */
  static String variable(String reference) {
    return reference
        .replaceAll("^[^A-Za-z0-9]+", "")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toUpperCase(Locale.ROOT);
  }
}
