package dev.kept.lambda.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.kept.sources.fetch.Account;
import dev.kept.sources.fetch.Fetcher.Answer;
import dev.kept.sources.fetch.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each system gets to know who asks. */
class NetworkTest {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String base;

  @BeforeEach
  void starts() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(exchange.getRequestHeaders().entrySet() + " " + body);
          byte[] answer =
              "{\"access_token\":\"short\",\"expires_in\":600}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stops() {
    server.stop(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hubspot        |                |                  | tok      | Authorization=[Bearer tok]
          zendesk        | firm.zendesk.com |                | tok      | Authorization=[Bearer tok]
          zendesk        | firm.zendesk.com | jo@firm.example | tok     | Authorization=[Basic am9AZmlybS5leGFtcGxlL3Rva2VuOnRvaw==]
          freshdesk      | firm.freshdesk.com |              | tok      | Authorization=[Basic dG9rOlg=]
          jira-service-management | firm.atlassian.net | jo@firm.example | tok | Authorization=[Basic am9AZmlybS5leGFtcGxlOnRvaw==]
          twilio         |                | AC1              | tok      | Authorization=[Basic QUMxOnRvaw==]
          twilio         |                | AC1              | SK1:tok  | Authorization=[Basic U0sxOnRvaw==]
          zammad         | help.firm.example |               | tok      | Authorization=[Token token=tok]
          chatwoot       |                | 3                | tok      | Api_access_token=[tok]
          intercom       |                |                  | tok      | Intercom-version=[2.11]
          connectwise-psa | api-na.myconnectwise.net | app    | f+p:tok  | Clientid=[app]
          amazon-connect | connect.eu-west-2.amazonaws.com | i | AKID:tok | /eu-west-2/connect/aws4_request
          """)
  void asksAsEachSystemWantsToBeAsked(
      String system, @Nullable String host, @Nullable String name, String token, String header) {
    Reach reach = Reach.of(system).orElseThrow();
    Account account = new Account(reach, reach.host(host), name);
    Answer answer = new Network(it -> base).of(account, token).get("/a");
    assertThat(answer).isInstanceOf(Answer.Found.class);
    assertThat(asked.getFirst()).contains(header);
  }

  @Test
  void aKeyThatIsNotWhatASystemNeedsIsRefusedWithoutBeingRepeated() {
    for (String system : List.of("jobber", "google-calendar", "help-scout")) {
      Reach reach = Reach.of(system).orElseThrow();
      Account account = new Account(reach, reach.host(null), null);
      for (String kept : List.of("s3cret-plain", "{\"client_id\":\"s3cret\"}", "[]")) {
        assertThatThrownBy(() -> new Network().of(account, kept))
            .as(system)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("the kept token")
            .hasMessageNotContaining("s3cret");
      }
    }
  }

  @Test
  void aTokenIsExchangedOnceAndAgainShortlyBeforeItEnds() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
    InstantSource clock = now::get;
    Grant grant = new Grant(URI.create(base + "/token"), clock, _ -> Map.of("grant_type", "a b&c"));
    assertThat(grant.token()).isEqualTo("short");
    assertThat(grant.token()).isEqualTo("short");
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst()).endsWith(" grant_type=a+b%26c");

    now.set(now.get().plus(Duration.ofMinutes(9)));
    assertThat(grant.token()).isEqualTo("short");
    assertThat(asked).hasSize(2);
  }

  @Test
  void aTokenThatIsNotTakenIsARefusalAndNotAskedForAgainAtOnce() {
    server.removeContext("/");
    Grant grant = new Grant(URI.create(base + "/token"), InstantSource.system(), _ -> Map.of());
    HttpFetcher fetcher =
        new HttpFetcher(
            base,
            (method, uri, body) -> Login.bearer(grant.token()).headers(method, uri, body),
            new Wire(Duration.ofMinutes(1)));
    assertThat(fetcher.get("/a"))
        .isInstanceOfSatisfying(
            Answer.Refused.class, it -> assertThat(it.reason()).contains("not taken", "404"));
  }

  @Test
  void aServiceAccountSignsThatItWantsToReadEvents()
      throws NoSuchAlgorithmException, java.security.InvalidKeyException, SignatureException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    String assertion =
        GoogleKey.of("kept@firm.example", pem).assertion(Instant.ofEpochSecond(1_772_445_600));

    String signed = assertion.substring(0, assertion.lastIndexOf('.'));
    Signature check = Signature.getInstance("SHA256withRSA");
    check.initVerify(pair.getPublic());
    check.update(signed.getBytes(StandardCharsets.UTF_8));
    assertThat(
            check.verify(Base64.getUrlDecoder().decode(assertion.substring(signed.length() + 1))))
        .isTrue();
    assertThat(
            new String(
                Base64.getUrlDecoder().decode(signed.substring(signed.indexOf('.') + 1)),
                StandardCharsets.UTF_8))
        .contains("calendar.events.readonly", "kept@firm.example", "1772446200");
  }
}
