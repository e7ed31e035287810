package dev.kept.lambda.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kept.casefile.Marked;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer.MailRefused;
import dev.kept.lambda.Heard;
import dev.kept.lambda.Log;
import dev.kept.lambda.Secrets;
import dev.kept.policy.Accounts;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.policy.Wanted;
import dev.kept.policy.Wanted.Mark;
import dev.kept.policy.Wanted.Subscriber;
import dev.kept.sources.Delivery;
import dev.kept.sources.verify.Schemes;
import dev.kept.sources.verify.Verifier;
import dev.kept.testing.InMemoryPolicies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves for programs, against a server on this machine that behaves well or badly. */
class ProgramMailerTest {

  private static final Instant NOW = Instant.parse("2026-03-03T12:05:00Z");
  private static final String NEW_KEY = key("the newest key, long enough");
  private static final String OLD_KEY = key("the key before, long enough");

  private record Came(String method, String path, Map<String, String> headers, String body) {}

  private final List<Came> came = new CopyOnWriteArrayList<>();
  private final List<Mail> mails = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private HttpServer server;
  private volatile int status = 200;

  private static String key(String text) {
    return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().toString();
    came.add(new Came(exchange.getRequestMethod(), path, headers, body));
    if (status == 0) {
      return;
    }
    exchange.getResponseHeaders().add("Location", "http://127.0.0.1/elsewhere");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** As deployed, but for the certificate, and for where a public name leads. */
  private ProgramMailer mailer(String url, String system, String field) {
    Subscriber crm = new Subscriber("crm", url, "/k/crm", NOW, false);
    Mark mark = new Mark("desk", field, NOW);
    Policy plain = Defaults.policy(ZoneId.of("UTC"), null);
    Policy policy = plain.wanting(new Wanted(List.of(crm), List.of(mark), null, false, List.of()));
    String host = "127.0.0.1:" + server.getAddress().getPort();
    Accounts accounts =
        new Accounts(
            null, List.of(new Accounts.Notes("desk", system, host, "a@firm.example", "/z")));
    Secrets secrets =
        reference -> reference.equals("/z") ? List.of("token") : List.of(NEW_KEY, OLD_KEY);
    SafePost plainly =
        new SafePost(Duration.ofSeconds(2)) {
          @Override
          InetAddress find(String name) throws IOException {
            return name.equals("crm.example") ? InetAddress.getLoopbackAddress() : super.find(name);
          }

          @Override
          Socket secured(Socket plain, String name, int port) {
            return plain;
          }
        };
    Web web =
        new Web(Duration.ofSeconds(20)) {
          @Override
          boolean isAllowed(URI to) {
            return true;
          }
        };
    return new ProgramMailer(
        mails::add,
        new InMemoryPolicies(policy.with(accounts)),
        () -> secrets,
        () -> plainly,
        () -> web,
        new Marks("http://"),
        () -> NOW,
        new Log(Heard.by(logged::add), () -> NOW));
  }

  private ProgramMailer mailer() {
    return mailer(
        "https://crm.example:" + server.getAddress().getPort() + "/in?a=1", "zendesk", null);
  }

  private static Mail event() {
    return new Mail(
        "batch",
        "events:crm",
        "promise.broken",
        "{\"type\":\"promise.broken\",\"quote\":\"wir rufen Sie an, Zoë\"}",
        "",
        Map.of(EventWriter.ID, "msg_1", EventWriter.CASE, "desk:81"));
  }

  private static Mail mark(Marked marked) {
    return new Mail(
        "b", "marks:desk", "mark", marked.word(), "", Map.of(EventWriter.CASE, "desk:81"));
  }

  @ParameterizedTest
  @CsvSource({"new", "old"})
  void whatComesIsSignedSoThatEitherKeyOfARotationOpensIt(String which) {
    mailer().send(event());
    Came it = came.getFirst();
    assertThat(it.method() + " " + it.path()).isEqualTo("POST /in?a=1");
    Delivery delivery =
        new Delivery(
            "POST",
            "https://crm.example/in?a=1",
            it.headers(),
            it.body().getBytes(StandardCharsets.UTF_8),
            NOW);
    var secrets =
        dev.kept.sources.verify.Secrets.of(List.of(which.equals("new") ? NEW_KEY : OLD_KEY));
    Verifier verifier = new Verifier(List.of(Schemes.standardWebhooks()), secrets, null);
    assertThat(verifier.verify(delivery, NOW).verified()).isTrue();
    assertThat(it.headers()).containsEntry("webhook-id", "msg_1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          no content is taken too,          204, taken
          a redirect is followed nowhere,   307, later
          not allowed may be mended,        401, later
          gone is gone,                     410, refused
          what it cannot read it never will, 422, refused
          too many,                         429, later
          broken,                           500, later
          no answer,                        0,   later
          """)
  void whatIsTriedAgainAndWhatIsNot(String situation, int answer, String outcome) {
    status = answer;
    switch (outcome) {
      case "taken" -> mailer().send(event());
      case "refused" ->
          assertThatThrownBy(() -> mailer().send(event())).isInstanceOf(MailRefused.class);
      default ->
          assertThatThrownBy(() -> mailer().send(event())).isNotInstanceOf(MailRefused.class);
    }
    assertThat(came).as(situation).hasSize(1);
  }

  @Test
  void aNameThatLeadsInsideIsAskedNothing() {
    String inside = "https://localhost:" + server.getAddress().getPort() + "/";
    assertThatThrownBy(() -> mailer(inside, "zendesk", null).send(event()))
        .isInstanceOf(MailRefused.class);
    assertThat(came).isEmpty();
    assertThat(logged.getFirst()).contains("program.refused", "not public");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zendesk   |     | PUT /api/v2/tickets/update_many.json?ids=81 | {"ticket":{"additional_tags":["kept-broken"],"remove_tags":["kept-done","kept-open","kept-at-risk"]}}
          zendesk   | 360 | PUT /api/v2/tickets/81.json                 | {"ticket":{"custom_fields":[{"id":360,"value":"broken"}]}}
          freshdesk | cf_kept | PUT /api/v2/tickets/81                  | {"custom_fields":{"cf_kept":"broken"}}
          intercom  | kept    | PUT /conversations/81                   | {"custom_attributes":{"kept":"broken"}}
          """)
  void aTicketIsMarkedInTheWayOfItsSystem(String system, String field, String line, String body) {
    mailer("https://crm.example/", system, field).send(mark(Marked.BROKEN));
    Came it = came.getFirst();
    assertThat(it.method() + " " + it.path()).isEqualTo(line);
    assertThat(it.body()).isEqualTo(body);
    assertThat(it.headers()).containsKey("authorization");
  }

  @Test
  void aTicketThatIsClosedIsLeftAloneAndOneThatWeMayNotTouchIsTriedAgain() {
    status = 422;
    mailer().send(mark(Marked.DONE));
    assertThat(logged.getFirst()).contains("mark.refused");
    status = 403;
    assertThatThrownBy(() -> mailer().send(mark(Marked.DONE))).isNotInstanceOf(MailRefused.class);
  }

  @Test
  void whatIsForAPersonGoesOnToTheirMailer() {
    Mail mail = new Mail("m", "tom@firm.example", "s", "t", "h", Map.of());
    mailer().send(mail);
    assertThat(mails).containsExactly(mail);
    assertThat(came).isEmpty();
  }
}
