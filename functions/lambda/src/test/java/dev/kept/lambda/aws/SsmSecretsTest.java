package dev.kept.lambda.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.lambda.Secrets.SecretMissing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

class SsmSecretsTest {

  private final Map<String, String> parameters = new HashMap<>();
  private int asked;
  private boolean reachable = true;
  private Instant now = Instant.parse("2026-03-03T15:00:00Z");

  private final SsmClient ssm =
      new SsmClient() {
        @Override
        public GetParameterResponse getParameter(GetParameterRequest request) {
          asked++;
          if (!reachable) {
            throw SdkClientException.create("no route");
          }
          String value = parameters.get(request.name());
          if (value == null || !request.withDecryption()) {
            throw ParameterNotFoundException.builder().build();
          }
          return GetParameterResponse.builder().parameter(it -> it.value(value)).build();
        }

        @Override
        public String serviceName() {
          return "ssm";
        }

        @Override
        public void close() {}
      };

  private final SsmSecrets secrets = new SsmSecrets(() -> ssm, () -> now);

  @Test
  void readsOneSecretALineNewestFirst() {
    parameters.put("/kept/webhooks/desk", " next \n\nbefore\n");

    assertThat(secrets.get("/kept/webhooks/desk")).containsExactly("next", "before");
  }

  @Test
  void asksAgainAfterFiveMinutes() {
    parameters.put("/a", "one");
    secrets.get("/a");
    parameters.put("/a", "two");

    now = now.plus(SsmSecrets.HELD).minusNanos(1);
    assertThat(secrets.get("/a")).containsExactly("one");
    now = now.plusNanos(1);
    assertThat(secrets.get("/a")).containsExactly("two");
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void goesOnWithWhatItKnowsWhileTheStoreCannotBeReached() {
    parameters.put("/a", "one");
    secrets.get("/a");
    reachable = false;
    now = now.plus(Duration.ofHours(1));

    assertThat(secrets.get("/a")).containsExactly("one");
    assertThatThrownBy(() -> secrets.get("/b")).isInstanceOf(SdkClientException.class);
  }

  @Test
  void saysWhatIsMissingAndWhatToDo() {
    parameters.put("/empty", "\n");

    assertThatThrownBy(() -> secrets.get("/none"))
        .isInstanceOf(SecretMissing.class)
        .hasMessageContainingAll("/none", "SecureString");
    assertThatThrownBy(() -> secrets.get("/empty"))
        .isInstanceOf(SecretMissing.class)
        .hasMessageContaining("empty");
  }
}
