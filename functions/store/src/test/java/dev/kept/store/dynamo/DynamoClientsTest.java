package dev.kept.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class DynamoClientsTest {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "aws.region", "eu-central-1",
          "aws.accessKeyId", "none",
          "aws.secretAccessKey", "none");

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer broken;

  @BeforeEach
  void startsAServiceThatIsDown() throws IOException {
    SETTINGS.forEach(System::setProperty);
    broken = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    broken.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    broken.start();
  }

  @AfterEach
  void stops() {
    broken.stop(0);
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  @Test
  void triesAFewTimesAndGivesUp() {
    URI endpoint = URI.create("http://localhost:" + broken.getAddress().getPort());
    try (DynamoDbClient client = DynamoClients.client(endpoint)) {
      assertThatThrownBy(client::listTables).isInstanceOf(DynamoDbException.class);
    }
    assertThat(asked).hasValueBetween(2, 6);
  }
}
