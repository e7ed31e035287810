package dev.kept.local.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.lambda.Accounts;
import dev.kept.lambda.Log;
import dev.kept.lambda.asking.Network;
import dev.kept.local.Complaint;
import dev.kept.local.Heard;
import dev.kept.local.Kept;
import dev.kept.policy.Connection;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** People and customers from a system on the loopback that answers well and badly. */
class FetchTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String STAFF = "/api/v2/agents?per_page=100";
  private static final String CUSTOMERS = "/api/v2/contacts?per_page=100";
  private static final Connection DESK =
      new Connection(
          "desk",
          "freshdesk",
          NOW,
          Set.of(),
          null,
          "GB",
          Set.of(),
          null,
          "/kept/tokens/desk",
          "firm.freshdesk.com",
          null,
          null);

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final List<Duration> waits = new ArrayList<>();

  /** What is answered, by path: the next of several, the last again and again. */
  private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();

  private HttpServer server;

  @BeforeEach
  void starts() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    Files.createFile(dir.resolve("kept.db"));
    Policy p = Defaults.policy(ZoneId.of("Europe/London"), "owner@firm.example");
    Policy policy =
        p.withConnections(List.of(DESK))
            .withPeople(List.of(Member.of("femi@firm.example", "Femi", null, "desk:61")));
    open(kept -> kept.store().policies().push(policy));
  }

  @AfterEach
  void stops() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Deque<String> next = answers.get(exchange.getRequestURI().toString());
    String answer = next == null ? "404" : next.size() > 1 ? next.poll() : next.getFirst();
    int status = answer.matches("[0-9]{3}") ? Integer.parseInt(answer) : 200;
    if (status == 429) {
      exchange.getResponseHeaders().add("Retry-After", "7");
    }
    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/elsewhere");
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void answers(String path, String... inTurn) {
    answers.put(path, new ArrayDeque<>(List.of(inTurn)));
  }

  private <T> T open(Function<OpenData, T> work) {
    return OpenedData.in(
        dir,
        CLOCK,
        kept ->
            work.apply(
                new OpenData(
                    kept.store(),
                    kept.takeIn(),
                    kept.hash(),
                    new Accounts(
                        () -> reference -> List.of("tok"),
                        new Network(host -> "http://127.0.0.1:" + server.getAddress().getPort()),
                        new Log(Heard.by(line -> {}), CLOCK)))));
  }

  private int people(boolean dry) {
    AllPages pages = new AllPages(waits::add);
    return open(
        kept -> new FetchedPeople(kept, dry, new PrintWriter(out), pages).all(List.of(DESK)));
  }

  private int customers(boolean dry) {
    AllPages pages = new AllPages(waits::add);
    return open(kept ->
        new FetchedCustomers(kept, dry, new PrintWriter(out), NOW, pages).all(List.of(DESK)));
  }

  private void forget(String customer) {
    CommandLine kept = Kept.commandLine(new PrintWriter(out), new PrintWriter(out));
    assertThat(kept.execute("forget", customer, "--data", dir.toString())).isZero();
  }

  private Policy policy() {
    return open(OpenData::policy);
  }

  private List<Fact> facts(String key) {
    return open(kept -> kept.store().files().facts(new CustomerKey(key)));
  }

  private static final String TWO_PEOPLE =
      """
      [{"id":61,"contact":{"name":"Femi Ade","email":"femi@firm.example","phone":"020 7946 0061"}},
       {"id":62,"contact":{"name":"Ola","email":"ola@firm.example"}},
       {"id":63,"contact":{"name":"Robot"}}]
      """;
  private static final String TWO_CUSTOMERS =
      """
      [{"id":77,"name":"Ida Lund","email":"ida@example.net","phone":"020 7946 0111"},
       {"id":78,"name":"Femi at home","email":"femi@firm.example","phone":"020 7946 0222"},
       {"id":79,"name":"No way to reach"}]
      """;

  @Test
  void peopleBecomePartOfThePolicyAndAgainNothingChanges() {
    answers(STAFF, TWO_PEOPLE);
    assertThat(people(false)).isZero();
    assertThat(policy().version()).isEqualTo(2);
    assertThat(policy().member("femi@firm.example").orElseThrow().ids())
        .contains("tel:+442079460061");
    assertThat(policy().memberKnownAs("desk", "62").map(Member::name)).contains("Ola");
    assertThat(out.toString()).contains("desk: 3 people, 1 are new, 1 know more now, 1 have no");

    assertThat(people(false)).isZero();
    assertThat(policy().version()).isEqualTo(2);
    assertThat(out.toString()).contains("version 2 stays");
  }

  @Test
  void aDryRunShowsWhatWouldChangeAndChangesNothing() {
    answers(STAFF, TWO_PEOPLE);
    answers(CUSTOMERS, TWO_CUSTOMERS);
    people(true);
    customers(true);
    assertThat(out.toString())
        .contains(
            "new:   Ola <ola@firm.example>", "1 would be new", "2 numbers and addresses would")
        .contains("Nothing was changed.");
    assertThat(policy().version()).isEqualTo(1);
    assertThat(facts("desk:77")).isEmpty();
  }

  @Test
  void customersAreJoinedAndStaffAddressesNeverBecomeCustomers() {
    answers(CUSTOMERS, TWO_CUSTOMERS);
    customers(false);
    assertThat(facts("tel:+442079460111")).hasSize(1);
    assertThat(facts("mailto:ida@example.net")).hasSize(1);
    assertThat(facts("desk:77")).hasSize(2);
    assertThat(facts("tel:+442079460222")).isEmpty();
    assertThat(facts("desk:78")).isEmpty();

    customers(false);
    assertThat(facts("desk:77")).hasSize(2);
    assertThat(out.toString()).contains("0 numbers and addresses joined, 2 were known already");
  }

  @Test
  void whoWasForgottenIsNotBroughtBackByTheList() {
    answers(CUSTOMERS, TWO_CUSTOMERS);
    forget("mailto:ida@example.net");
    customers(false);
    assertThat(facts("tel:+442079460111")).isEmpty();
    assertThat(facts("desk:77")).isEmpty();
    assertThat(out.toString()).contains("1 were forgotten");
  }

  @Test
  void whatWasFetchedOfACustomerIsForgottenWithThem() {
    answers(CUSTOMERS, TWO_CUSTOMERS);
    customers(false);
    forget("tel:+442079460111");
    assertThat(facts("desk:77")).isEmpty();
    assertThat(facts("mailto:ida@example.net")).isEmpty();
    assertThat(facts("tel:+442079460111")).isEmpty();

    customers(false);
    assertThat(facts("desk:77")).isEmpty();
  }

  @Test
  void aSystemThatIsAskedTooOftenIsWaitedFor() {
    answers(STAFF, "429", "429", TWO_PEOPLE);
    assertThat(people(false)).isZero();
    assertThat(waits).containsExactly(Duration.ofSeconds(8), Duration.ofSeconds(8));
    assertThat(policy().version()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          it fails                 | 500                    | answered 500, after 6 tries
          it is always busy        | 429                    | answered 429, after 6 tries
          it may not be read       | 403                    | answered 403. May the token read this?
          it leads elsewhere       | 302                    | answered 302. May the token read this?
          it is no JSON            | <html>                 | no JSON
          it is other JSON         | {"agents":"none"}  | something else than a list
          """)
  void aBadAnswerIsSaidAndChangesNothing(String situation, String answer, String said) {
    answers(STAFF, answer);
    assertThatThrownBy(() -> people(false))
        .as(situation)
        .isInstanceOf(Complaint.class)
        .hasMessageContaining("desk: ")
        .hasMessageContaining(said);
    assertThat(policy().version()).isEqualTo(1);
  }

  @Test
  void anAnswerThatIsTooLargeIsSaid() {
    answers(STAFF, "[\"" + "x".repeat(1 << 20) + "\"]");
    assertThatThrownBy(() -> people(false)).hasMessageContaining("more than 1 MiB");
  }

  @Test
  void whatIsNoPersonIsPassedOver() {
    answers(STAFF, "[7,null,{},[],{\"id\":{}},{\"id\":5,\"contact\":[1]}]");
    assertThat(people(false)).isZero();
    assertThat(policy().version()).isEqualTo(1);
  }

  @Test
  void whatWasTakenBeforeAFailureStaysTaken() {
    StringBuilder full = new StringBuilder("[");
    for (int i = 0; i < 100; i++) {
      full.append(i == 0 ? "" : ",")
          .append("{\"id\":%d,\"email\":\"c%d@example.net\"}".formatted(1000 + i, i));
    }
    answers(CUSTOMERS, full + "]");
    answers(CUSTOMERS + "&page=2", "500");
    assertThatThrownBy(() -> customers(false)).hasMessageContaining("what was taken stays taken");
    assertThat(facts("desk:1042")).hasSize(1);
    assertThat(out.toString()).contains("desk: 100 customers: 100 numbers and addresses joined");
  }

  @Test
  void aListThatLeadsInACircleIsLeft() {
    Connection talk =
        new Connection(
            "talk", "intercom", NOW, Set.of(), null, null, Set.of(), null, "/kept/tokens/talk");
    String next =
        "{\"data\":[{\"id\":\"i\",\"email\":\"ida@example.net\"}],"
            + "\"pages\":{\"next\":{\"starting_after\":\"a\"}}}";
    answers("/contacts?per_page=100", next);
    answers("/contacts?per_page=100&starting_after=a", next);
    AllPages pages = new AllPages(waits::add);
    assertThatThrownBy(() ->
            open(kept ->
                new FetchedCustomers(kept, false, new PrintWriter(out), NOW, pages)
                    .all(List.of(talk))))
        .isInstanceOf(Complaint.class)
        .hasMessageContaining("leads back to a page");
    assertThat(facts("talk:i")).hasSize(1);
  }
}
