package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kept.casefile.Head;
import dev.kept.fact.CaseId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The watcher is watched: its heart beats while the audit passes, and not otherwise. */
class SweepHandlerTest {

  private static final Instant QUARTER = Instant.parse("2026-03-03T15:15:00Z");

  private final Rig rig = Firm.rig(QUARTER);
  private final AtomicInteger beats = new AtomicInteger();

  private void sweep() {
    new SweepHandler(rig.wiring, beats::incrementAndGet)
        .handleRequest(
            java.io.InputStream.nullInputStream(),
            java.io.OutputStream.nullOutputStream(),
            new TestContext());
  }

  private String logged(String event) {
    return rig.log.stream().filter(line -> line.contains(event)).findFirst().orElse("");
  }

  @Test
  void theHeartBeatsEachQuarterOfAnHourWhileAllIsWell() {
    sweep();
    assertThat(beats).hasValue(1);
    assertThat(logged("audit.done")).contains("\"Heartbeat\":1", "\"NoticesWaiting\":0");
    assertThat(logged("silence.done")).contains("\"SilentSources\":0");
    rig.now = QUARTER.plus(Duration.ofMinutes(1));
    sweep();
    assertThat(beats).hasValue(1);
  }

  @Test
  void itStopsWhileAWakeIsLongOverdue() {
    rig.store
        .files()
        .replace(
            new CaseId("desk", "812"),
            new Head(1, QUARTER, "", 1, List.of(), QUARTER.minus(Duration.ofMinutes(11))),
            0);
    sweep();
    assertThat(beats).hasValue(0);
    assertThat(logged("audit.done")).contains("\"Heartbeat\":0");
    assertThat(logged("sweep.done")).contains("\"OldestWakeSeconds\":660");
  }

  @Test
  void anAddressIsAskedAndItsFaultsDisturbNobody() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/kept",
        exchange -> {
          exchange.sendResponseHeaders(asked.incrementAndGet() == 1 ? 200 : 500, -1);
          exchange.close();
        });
    server.start();
    try {
      String url =
          URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/kept").toString();
      Heartbeat heartbeat = Heartbeat.of(Map.of(Heartbeat.VARIABLE, url), rig.wiring.log());
      heartbeat.beat();
      assertThat(rig.log).isEmpty();
      heartbeat.beat();
      assertThat(rig.log).singleElement().asString().contains("heartbeat.refused", "500");
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void anAddressThatIsNoneIsRefusedAtTheStart() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Heartbeat.of(Map.of(Heartbeat.VARIABLE, "ftp:x"), rig.wiring.log()))
        .hasMessageContaining("HEARTBEAT_URL")
        .hasMessageContaining("https://");
  }

  @Test
  void whatWasAcceptedAndWhatWasReadIsCounted() {
    Rig.ask(new WebhookHandler(rig.wiring), Webhooks.signed("/webhooks/desk", "{}", rig.now));
    rig.work();
    assertThat(rig.log.stream().filter(line -> line.contains("\"EventsAccepted\":1"))).hasSize(1);
    assertThat(rig.log.stream().filter(line -> line.contains("\"EventsRead\":1"))).hasSize(1);
  }

  /** It came by no door that counts it, and would hide an event that is missing. */
  @Test
  void aMailBySesCountsAsNoneThatWasRead() {
    String receipt =
        "{\"notificationType\":\"Received\",\"receipt\":{\"recipients\":[]},\"content\":\"\"}";
    Rig.ask(new TicketEventsHandler(rig.wiring), SqsEvents.of(receipt));
    assertThat(rig.store.aside().list(10)).as("it holds no mail").hasSize(1);
    assertThat(rig.log).noneMatch(line -> line.contains("EventsRead"));
  }
}
