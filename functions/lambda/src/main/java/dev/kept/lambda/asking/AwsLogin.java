package dev.kept.lambda.asking;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Signs each question to AWS.
 *
 * @param service and region as the host names them
 */
record AwsLogin(String service, String region, Supplier<AwsCredentialsIdentity> keys)
    implements Login {

  /**
   * Who asks a host such as {@code connect.eu-west-2.amazonaws.com}.
   *
   * @param kept an access key, {@code id:secret}; empty for what the environment may do
   * @throws IllegalArgumentException if it is neither; it is not repeated
   */
  static AwsLogin of(String host, String kept) {
    String[] parts = host.split("[.]", 3);
    return new AwsLogin(parts[0], parts[1], keys(kept));
  }

  private static Supplier<AwsCredentialsIdentity> keys(String kept) {
    if (kept.isEmpty()) {
      DefaultCredentialsProvider environment = DefaultCredentialsProvider.builder().build();
      return environment::resolveCredentials;
    }
    int colon = kept.indexOf(':');
    if (colon < 1 || colon == kept.length() - 1) {
      throw new IllegalArgumentException("the kept access key is not id:secret");
    }
    AwsCredentialsIdentity key =
        AwsCredentialsIdentity.create(kept.substring(0, colon), kept.substring(colon + 1));
    return () -> key;
  }

  @Override
  public Map<String, String> headers(String method, URI uri, String body) {
    AwsCredentialsIdentity key;
    try {
      key = keys.get();
    } catch (SdkException e) {
      throw new NotTaken("the environment has no right to ask: " + e.getMessage());
    }
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(it ->
                it.identity(key)
                    .request(
                        SdkHttpRequest.builder()
                            .uri(uri)
                            .method(SdkHttpMethod.fromValue(method))
                            .build())
                    .payload(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    Map<String, String> headers = new HashMap<>();
    signed
        .request()
        .forEachHeader(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    // The client writes the host itself, and does not let us.
    headers.remove("host");
    return headers;
  }

  @Override
  public String toString() {
    return service + " in " + region;
  }
}
