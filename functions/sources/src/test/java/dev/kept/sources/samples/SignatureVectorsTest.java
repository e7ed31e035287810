package dev.kept.sources.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.sources.Delivery;
import dev.kept.sources.verify.Scheme;
import dev.kept.sources.verify.Scheme.Place;
import dev.kept.sources.verify.Schemes;
import dev.kept.sources.verify.Secrets;
import dev.kept.sources.verify.Verdict;
import dev.kept.sources.verify.Verifier;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The signatures that the makers of the systems have published come out of the one verifier. */
class SignatureVectorsTest {

  @TestFactory
  Stream<DynamicTest> everyPublishedSignatureIsVerified() throws IOException {
    return Samples.eachVector(SignatureVectorsTest::check);
  }

  private static void check(JsonNode vector) {
    List<Scheme> schemes = schemes(vector);
    Map<String, String> headers = new HashMap<>();
    String url = vector.path("uri").asText(vector.path("url").asText(""));
    String signature = vector.path("expected").asText();
    for (Scheme scheme : schemes) {
      Scheme.Signature signed = (Scheme.Signature) scheme;
      switch (signed.place()) {
        case Place.Header header -> headers.put(header.name(), signature);
        case Place.Query query -> url += "?" + query.name() + "=" + signature;
        case Place.BodyField field -> throw new AssertionError(field);
      }
      if (signed.stamp() != null && !signed.stamp().header().isEmpty() && vector.has("timestamp")) {
        headers.put(signed.stamp().header(), vector.path("timestamp").asText());
      }
    }
    headers.put("webhook-id", vector.path("id").asText());
    Delivery delivery =
        new Delivery(
            vector.path("method").asText("POST"),
            url,
            headers,
            body(vector).getBytes(StandardCharsets.UTF_8),
            Instant.EPOCH);
    // Published secrets are refused as a connection's: here they are what is tested.
    Secrets published = new Secrets(List.of(vector.path("secret").asText()), 0);
    assertThat(new Verifier(schemes, published, null).verify(delivery, null))
        .isInstanceOf(Verdict.Verified.class);
    assertThat(new Verifier(schemes, Secrets.of("another"), null).verify(delivery, null).verified())
        .isFalse();
  }

  private static List<Scheme> schemes(JsonNode vector) {
    if (!vector.path("system").asText().equals("hubspot")) {
      return Schemes.of(vector.path("system").asText());
    }
    return switch (vector.path("scheme").asText().substring(0, 2)) {
      case "v1" -> List.of(Schemes.HUBSPOT_V1);
      case "v2" -> List.of(Schemes.HUBSPOT_V2);
      default -> Schemes.of("hubspot");
    };
  }

  private static String body(JsonNode vector) {
    List<String> fields = new ArrayList<>();
    vector
        .path("params")
        .properties()
        .forEach(field ->
            fields.add(
                field.getKey()
                    + "="
                    + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8)));
    return fields.isEmpty() ? vector.path("body").asText("") : String.join("&", fields);
  }
}
