package dev.kept.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** What a deployment finds beside the table and the queues: secrets, mail, and the mails sent. */
final class Surroundings {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI endpoint;
  private final int before;

  /**
   * What is at an endpoint.
   *
   * @param mails whether it takes mail, which can be read back
   */
  Surroundings(URI endpoint, boolean mails) {
    this.endpoint = endpoint;
    this.before = mails ? all().size() : 0;
  }

  /** A mail as the provider has it. */
  record Sent(String to, String subject, String body) {}

  /** A secret as the template has one generated. */
  void secret(String name, String value) {
    ObjectNode secret = JSON.createObjectNode().put("Name", name).put("SecretString", value);
    secret.put("ClientRequestToken", "00000000-0000-4000-8000-000000000000");
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("content-type", "application/x-amz-json-1.1")
            .header("x-amz-target", "secretsmanager.CreateSecret")
            .header(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=emulator/20260302/%s/secretsmanager/aws4_request,"
                        .formatted(Stack.REGION)
                    + " SignedHeaders=host, Signature=00")
            .POST(BodyPublishers.ofString(secret.toString()))
            .build();
    String answer = send(request).body();
    if (!answer.contains("\"ARN\"") && !answer.contains("ResourceExists")) {
      throw new IllegalStateException("no secret can be made: " + answer);
    }
  }

  /** Secrets that a person puts there. */
  static void parameters(SsmClient ssm, Map<String, String> values) {
    values.forEach((name, value) -> {
      var _ =
          ssm.putParameter(parameter ->
              parameter.name(name).value(value).type(ParameterType.SECURE_STRING).overwrite(true));
    });
  }

  /** The identity and the configuration set of the template. */
  static void mail(SesV2Client ses, String sender, String set) {
    try {
      var _ = ses.createEmailIdentity(identity -> identity.emailIdentity(sender));
      var _ = ses.createConfigurationSet(configuration -> configuration.configurationSetName(set));
    } catch (SesV2Exception e) {
      // An endpoint that has had this deployment before; a stand-in says so in words alone.
      if (!String.valueOf(e.getMessage()).contains("already exists")) {
        throw e;
      }
    }
  }

  /** Every mail that the provider took since this was made, in order. */
  List<Sent> mails() {
    List<Sent> all = all();
    return all.subList(before, all.size());
  }

  private List<Sent> all() {
    HttpResponse<String> moto = get("/moto-api/data.json");
    if (moto.statusCode() != 200) {
      throw new IllegalStateException("the mails cannot be read back: " + moto.statusCode());
    }
    List<Sent> sent = new ArrayList<>();
    try {
      for (JsonNode mail : JSON.readTree(moto.body()).path("ses").path("Message")) {
        JsonNode to = mail.path("destinations").path("ToAddresses").path(0);
        sent.add(new Sent(to.asText(), mail.path("subject").asText(), mail.path("body").asText()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sent;
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(endpoint.resolve(path)).GET().build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
