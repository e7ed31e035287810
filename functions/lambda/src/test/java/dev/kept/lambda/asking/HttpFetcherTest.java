package dev.kept.lambda.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.kept.sources.fetch.Fetcher;
import dev.kept.sources.fetch.Fetcher.Answer;
import dev.kept.sources.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch answered = new CountDownLatch(1);
  private HttpServer server;
  private Fetcher fetcher;

  @BeforeEach
  void starts() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + path);
          if (path.contains("slow")) {
            await();
          }
          int status = Integer.parseInt(path.replaceAll("[^0-9]", ""));
          byte[] body =
              (path.contains("huge")
                      ? "\"" + "x".repeat(1 << 20) + "\""
                      : path.contains("html") ? "<p>" : "{\"a\":1}")
                  .getBytes(StandardCharsets.UTF_8);
          if (path.contains("wait")) {
            exchange.getResponseHeaders().add("Retry-After", "30");
          }
          exchange.getResponseHeaders().add("Location", "/elsewhere/200");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    fetcher = waiting(Duration.ofMinutes(1));
  }

  private HttpFetcher waiting(Duration patience) {
    return new HttpFetcher(
        "http://127.0.0.1:" + server.getAddress().getPort(),
        Login.bearer("tok"),
        new Wire(patience));
  }

  private void await() {
    try {
      answered.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stops() {
    answered.countDown();
    server.stop(0);
  }

  @Test
  void readsWithItsToken() {
    assertThat(fetcher.get("/a/200?x=y"))
        .isInstanceOfSatisfying(
            Answer.Found.class, it -> assertThat(it.json().path("a").asInt()).isEqualTo(1));
    assertThat(asked).containsExactly("Bearer tok /a/200?x=y");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing there         | /a/404      | answered 404
          not for us            | /a/403      | answered 403
          somewhere else        | /a/302      | answered 302
          no JSON               | /html/200   | no JSON
          more than anybody reads | /huge/200 | more than 1 MiB
          """)
  void takesARefusalForAnAnswerAndFollowsNobody(String situation, String path, String reason) {
    assertThat(fetcher.get(path))
        .as(situation)
        .isInstanceOfSatisfying(
            Answer.Refused.class, it -> assertThat(it.reason()).contains(reason));
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void asksABusySystemOnceMoreAndThenLater(int status) {
    assertThatThrownBy(() -> fetcher.get("/a/" + status))
        .isInstanceOf(Fetcher.Later.class)
        .hasMessageContaining(String.valueOf(status));
    assertThat(asked).hasSize(2);
  }

  @Test
  void leavesASystemAloneForAsLongAsItSays() {
    assertThatThrownBy(() -> fetcher.get("/wait/429"))
        .isInstanceOfSatisfying(
            Fetcher.Later.class,
            later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(30)));
    assertThat(asked).hasSize(1);
  }

  @Test
  void waitsForNobodyForLong() {
    assertThatThrownBy(() -> waiting(Duration.ofMillis(50)).get("/slow/200"))
        .isInstanceOf(Fetcher.Later.class)
        .hasMessageContaining("no answer within");
  }

  @Test
  void asksWithAQuestionInABody() {
    assertThat(fetcher.post("/a/200", Json.parse("{\"q\":1}".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(Answer.Found.class);
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource({
    "30,30",
    "0,0",
    "99999999,3600",
    "'Sat, 01 Jan 2000 00:00:00 GMT',0",
    "soon,",
    "'',",
    "-5,",
    "99999999999999999999,",
  })
  void readsForHowLongToWait(String header, @Nullable Long seconds) {
    assertThat(Wire.pause(header)).isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
  }

  @Test
  void comesBackLaterWhereNobodyAnswers() {
    server.stop(0);
    assertThatThrownBy(() -> fetcher.get("/a/200")).isInstanceOf(Fetcher.Later.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/200",
        "//evil.example/200",
        "/a/../200",
        "/@evil.example/200",
        "/a\\200",
        "/a/200#x",
        "/a 200",
        "",
        "/a/200\r\nHost: b",
        "/a/%2e%2e/200",
        "/a%2Fb/200",
        "/a/%5Cb/200"
      })
  void asksNoPathThatLeadsElsewhere(String path) {
    assertThat(fetcher.get(path)).isInstanceOf(Answer.Refused.class);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "169.254.169.254",
        "[::1]",
        "api.example.com:8080",
        "a@b.example",
        "api.example.com/x",
        "",
        "API.example.com"
      })
  void asksNoHostButOneOfAPublicName(String host) {
    assertThatThrownBy(
            () -> HttpFetcher.of(host, it -> it, Login.bearer("tok"), new Wire(Wire.ANSWER)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no host name");
  }

  /** Whatever a name leads to when it is asked: here, to this machine. */
  @Test
  void asksNoNameThatLeadsInside() {
    HttpFetcher outside =
        new HttpFetcher(
            "http://localhost:" + server.getAddress().getPort(),
            Login.bearer("tok"),
            Wire.outside());

    assertThat(outside.get("/200"))
        .isInstanceOfSatisfying(
            Answer.Refused.class, it -> assertThat(it.reason()).contains("not public"));
    assertThat(asked).isEmpty();
  }

  @Test
  void takesTheHostOfAMaker() {
    assertThat(
            HttpFetcher.of("api.hubapi.com", it -> it, Login.bearer("tok"), new Wire(Wire.ANSWER)))
        .isInstanceOf(HttpFetcher.class);
  }
}
