package dev.kept.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNamesTest {

  private static final Set<String> PROXY = Set.of("kept.firm.example");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          as it is told at the start,           127.0.0.1:8080,            true
          by its name,                          localhost:8080,            true
          in capitals,                          LOCALHOST,                 true
          by a name under it,                   kept.localhost,            true
          of version 6,                         [::1]:8080,                true
          without any name,                     '',                        true
          by the proxy's name,                  Kept.Firm.example,         true
          a page that means us by its own name, evil.example:8080,         false
          a name that only begins like ours,    localhost.evil.example,    false
          a name that only looks like a number, 127.0.0.1.evil.example,    false
          """)
  void areThoseOfThisMachineAndOfItsProxy(String situation, String host, boolean fits)
      throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();

    assertThat(OwnNames.at(loopback, PROXY).fit(host)).isEqualTo(fits);
    assertThat(OwnNames.at(InetAddress.getByName("0.0.0.0"), PROXY).fit(host)).isTrue();
  }

  @Test
  void pagesAreShownUnderNoOtherNameAndEventsAreTakenUnderAny() throws IOException {
    RequestStreamHandler says =
        (_, answer, _) ->
            answer.write(
                "{\"statusCode\":200,\"headers\":{},\"body\":\"shown\"}"
                    .getBytes(StandardCharsets.UTF_8));
    try (Door door = new Door("127.0.0.1", 0, says, says, Set.of())) {
      int port = URI.create(door.url()).getPort();

      assertThat(asked(port, "/", "localhost")).startsWith("HTTP/1.1 200").endsWith("shown");
      assertThat(asked(port, "/", "evil.example")).startsWith("HTTP/1.1 421");
      assertThat(asked(port, "/", "evil.example")).doesNotContain("shown");
      assertThat(asked(port, "/webhooks/desk", "tunnel.example")).endsWith("shown");
    }
  }

  private static String asked(int port, String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
                  .formatted(path, host, port)
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
