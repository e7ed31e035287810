package dev.kept.local.serve;

import dev.kept.lambda.Secrets;
import java.util.List;
import java.util.Map;

/**
 * Secrets from the command line, by the connection's name; the others are looked for elsewhere.
 *
 * @param given newest first
 */
record GivenSecrets(Map<String, List<String>> given, Secrets elsewhere) implements Secrets {

  GivenSecrets {
    given = Map.copyOf(given);
  }

  /** The last part of a reference is the connection's name: {@code /kept/webhooks/zendesk}. */
  @Override
  public List<String> get(String reference) {
    List<String> known = given.get(reference.substring(reference.lastIndexOf('/') + 1));
    return known == null ? elsewhere.get(reference) : known;
  }
}
