package dev.kept.lambda.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kept.desk.Brief;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.fact.CaseId;
import dev.kept.lambda.Heard;
import dev.kept.lambda.Log;
import dev.kept.lambda.Secrets;
import dev.kept.policy.Accounts;
import dev.kept.policy.Channels;
import dev.kept.policy.Channels.Way;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Wanted;
import dev.kept.testing.InMemoryPolicies;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One way after the other, against a server on this machine that behaves well or badly. */
class RoutesTest {

  private static final String TOM = "tom@firm.example";
  private static final String ACCOUNT = "AC" + "0123456789abcdef".repeat(2);

  /** A request as it came. */
  private record Came(String method, String path, String authorization, String body) {}

  private final List<Came> came = new CopyOnWriteArrayList<>();
  private final List<Mail> mails = new ArrayList<>();
  private final List<String> texted = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private HttpServer server;
  private volatile String behaviour = "200";

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

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    came.add(
        new Came(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            authorization == null ? "" : authorization,
            body));
    switch (behaviour) {
      case "hang" -> {} // The answer never comes.
      case "huge" -> {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
          byte[] block = new byte[1 << 16];
          for (int i = 0; i < 1 << 14; i++) {
            out.write(block);
          }
        } catch (IOException e) {
          // Nobody reads that much.
        }
      }
      case "redirect" -> {
        exchange.getResponseHeaders().add("Location", "http://" + host() + "/elsewhere");
        exchange.sendResponseHeaders(307, -1);
        exchange.close();
      }
      default -> {
        exchange.sendResponseHeaders(Integer.parseInt(behaviour), -1);
        exchange.close();
      }
    }
  }

  /** As deployed, but for the scheme and the patience. */
  private Routes routes(Way... order) {
    Accounts accounts =
        new Accounts(
            new Accounts.Sms(ACCOUNT, "+12025550100", "/kept/channels/twilio"),
            List.of(
                new Accounts.Notes("zendesk", "zendesk", host(), "kept@firm.example", "/z"),
                new Accounts.Notes("fresh", "freshdesk", host(), null, "/f"),
                new Accounts.Notes("inter", "intercom", host(), "77", "/i")));
    Channels channels = new Channels(List.of(order), "+12025550143", "/kept/channels/tom");
    Secrets secrets =
        reference ->
            reference.endsWith("tom") ? List.of("http://" + host() + "/hook") : List.of("token");
    Web web =
        new Web(Duration.ofMillis(400)) {
          @Override
          boolean isAllowed(URI to) {
            return "127.0.0.1".equals(to.getHost());
          }
        };
    Mailer mailer = mails::add;
    return new Routes(
        mailer,
        new InMemoryPolicies(policy(accounts, channels)),
        () -> new Requests(secrets, "http://", host()),
        () -> web,
        (person, brief) -> texted.add(person + " " + brief.sms()),
        new Log(Heard.by(logged::add), () -> Instant.EPOCH));
  }

  private static Policy policy(Accounts accounts, Channels channels) {
    Policy it = Defaults.policy(ZoneId.of("UTC"), null);
    Member tom =
        new Member(TOM, "Tom", Set.of(), null, null, null, null, null, List.of(), channels);
    return new Policy(
        1,
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        it.teams(),
        List.of(tom),
        null,
        null,
        it.connections(),
        it.timing(),
        it.ladder(),
        it.caps(),
        true,
        it.ownNumbers(),
        it.sharedNumbers(),
        it.dangerTags(),
        accounts,
        Map.of(),
        Wanted.NOTHING);
  }

  private static Mail mail(String source) {
    CaseId caseId = new CaseId(source, "81");
    Brief brief = new Brief("Call Zoë & Co +1", "Call <Zoë>", "Kept: call Zoë\nhttps://k", caseId);
    return new Mail("m1", TOM, "Call Zoë", "text", "html", Map.of(), brief);
  }

  @Test
  void aTextMessageGoesToTheNumberAndNoMailGoes() {
    routes(Way.SMS).send(mail("zendesk"));
    assertThat(mails).isEmpty();
    Came sms = came.getFirst();
    assertThat(sms.path()).isEqualTo("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");
    assertThat(sms.authorization()).isEqualTo(Reaching.basic(ACCOUNT, "token"));
    assertThat(URLDecoder.decode(sms.body(), StandardCharsets.UTF_8))
        .isEqualTo("To=+12025550143&From=+12025550100&Body=Call Zoë & Co +1");
    assertThat(sms.body()).contains("%26+Co+%2B1");
  }

  @Test
  void aChatMessageIsPlainTextWhateverItHolds() {
    routes(Way.SLACK).send(mail("zendesk"));
    assertThat(came)
        .containsExactly(
            new Came("POST", "/hook", "", "{\"text\":\"Call &lt;Zoë&gt;\",\"mrkdwn\":false}"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zendesk | PUT  | /api/v2/tickets/81.json     | "public":false
          fresh   | POST | /api/v2/tickets/81/notes    | "private":true
          inter   | POST | /conversations/81/reply     | "message_type":"note"
          """)
  void aNoteOnTheTicketIsNeverSeenByTheCustomer(
      String source, String method, String path, String part) {
    routes(Way.NOTE).send(mail(source));
    assertThat(mails).isEmpty();
    assertThat(came)
        .singleElement()
        .satisfies(note -> {
          assertThat(note.method() + " " + note.path()).isEqualTo(method + " " + path);
          assertThat(note.body()).contains(part, "Kept: call Zoë");
        });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a server in trouble, which may have taken it | 500      | 1
          a server that is busy is asked once more     | 503      | 2
          too many requests                            | 429      | 2
          a token that is not good                     | 401      | 1
          nothing there                                | 404      | 1
          no answer within our patience                | hang     | 1
          it sends us elsewhere                        | redirect | 1
          """)
  void whatAWayDoesNotTakeTheNextOneDoes(String situation, String server, int asked) {
    behaviour = server;
    routes(Way.SMS).send(mail("zendesk"));
    assertThat(came).hasSize(asked).allMatch(one -> one.path().startsWith("/2010"));
    assertThat(mails).hasSize(1);
    assertThat(logged)
        .isNotEmpty()
        .allMatch(line -> !line.contains("Zoë") && !line.contains("token"));
  }

  @Test
  void aHugeAnswerIsNotRead() {
    behaviour = "huge";
    routes(Way.SLACK).send(mail("zendesk"));
    assertThat(mails).isEmpty();
  }

  @Test
  void waysAreTriedInOrderUpToEmail() {
    behaviour = "403";
    routes(Way.SLACK, Way.SMS, Way.EMAIL, Way.NOTE).send(mail("zendesk"));
    assertThat(came).extracting(Came::path).hasSize(2).first().isEqualTo("/hook");
    assertThat(mails).hasSize(1);
  }

  @Test
  void aTicketOfAnotherSystemGetsNoNoteAndAListGoesByMail() {
    routes(Way.NOTE).send(mail("other"));
    routes(Way.SMS).send(new Mail("m2", TOM, "Your list", "text", "html", Map.of()));
    assertThat(came).isEmpty();
    assertThat(mails).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not secured            | http://hooks.example/x       | false
          a file                 | file:///etc/hosts            | false
          a user in the address  | https://a:b@hooks.example/x  | false
          no host                | https:///x                   | false
          as it should be        | https://hooks.example/x      | true
          """)
  void onlySecuredAddressesAreAskedAtAll(String situation, String to, boolean allowed) {
    assertThat(new Web().isAllowed(URI.create(to))).isEqualTo(allowed);
  }
}
