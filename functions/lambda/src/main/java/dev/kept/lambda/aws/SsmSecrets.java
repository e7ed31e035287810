package dev.kept.lambda.aws;

import dev.kept.lambda.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/**
 * Secrets from the parameter store: encrypted strings, or secrets of the Secrets Manager under
 * {@code /aws/reference/secretsmanager/}. Held for five minutes, so that a rotated one is soon
 * known; held longer while the store cannot be reached.
 */
public final class SsmSecrets implements Secrets {

  static final Duration HELD = Duration.ofMinutes(5);

  private final Supplier<SsmClient> ssm;
  private final InstantSource clock;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  private record Held(List<String> secrets, Instant at) {}

  public SsmSecrets(Supplier<SsmClient> ssm, InstantSource clock) {
    this.ssm = ssm;
    this.clock = clock;
  }

  /** With the credentials and the region of the environment. */
  public static SsmSecrets standard(InstantSource clock) {
    SsmClient client = SsmClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    return new SsmSecrets(() -> client, clock);
  }

  @Override
  public List<String> get(String reference) {
    Instant now = clock.instant();
    Held known = held.get(reference);
    if (known != null && now.isBefore(known.at().plus(HELD))) {
      return known.secrets();
    }
    List<String> secrets = fetch(reference, known);
    held.put(reference, new Held(secrets, now));
    return secrets;
  }

  private List<String> fetch(String reference, @Nullable Held known) {
    try {
      String value =
          ssm.get()
              .getParameter(parameter -> parameter.name(reference).withDecryption(true))
              .parameter()
              .value();
      List<String> secrets = Secrets.lines(value);
      if (secrets.isEmpty()) {
        throw new SecretMissing(reference, "the parameter is empty");
      }
      return secrets;
    } catch (ParameterNotFoundException e) {
      throw new SecretMissing(
          reference, "put a parameter of type SecureString there in the parameter store");
    } catch (SdkException e) {
      if (known == null) {
        throw e;
      }
      return known.secrets();
    }
  }
}
