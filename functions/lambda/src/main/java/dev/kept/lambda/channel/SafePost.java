package dev.kept.lambda.channel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts a body to an address that a policy names. The host's name is looked up once, and the
 * machine that was found public is the one that we talk to, by its certificate for that name. No
 * redirect is followed, nothing of the answer is read but its first line, and nobody waits long.
 */
class SafePost {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
  private static final int LONGEST_LINE = 512;
  private static final int HTTPS = 443;

  private final Duration patience;

  SafePost() {
    this(Duration.ofSeconds(8));
  }

  SafePost(Duration patience) {
    this.patience = patience;
  }

  /**
   * Posts it.
   *
   * @return the status of the answer
   * @throws IOException if nothing was reached, or no answer came in time
   * @throws PublicHosts.NotPublic if it is not to be reached
   */
  int post(URI to, Map<String, String> headers, byte[] body) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    int port = to.getPort() < 0 ? HTTPS : to.getPort();
    try (Socket plain = connected(find(to.getHost()), port);
        Socket socket = secured(plain, to.getHost(), port)) {
      socket.setSoTimeout(left(end));
      socket.getOutputStream().write(request(to, headers, body));
      socket.getOutputStream().flush();
      return status(socket, end);
    }
  }

  InetAddress find(String host) throws IOException {
    return PublicHosts.find(host);
  }

  /**
   * The same machine, by a connection that only the holder of the name's certificate can answer.
   */
  Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private Socket connected(InetAddress address, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setSoTimeout((int) patience.toMillis());
      socket.connect(new InetSocketAddress(address, port), (int) patience.toMillis() / 2);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static byte[] request(URI to, Map<String, String> headers, byte[] body) {
    StringBuilder head = new StringBuilder(256);
    String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
    String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
    String port = to.getPort() < 0 ? "" : ":" + to.getPort();
    head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(to.getHost()).append(port).append("\r\n");
    new TreeMap<>(headers)
        .forEach(
            (name, value) -> head.append(name).append(": ").append(line(value)).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
    byte[] first = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[first.length + body.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    return all;
  }

  private static String line(String value) {
    if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new IllegalArgumentException("a header is one line of plain characters");
    }
    return value;
  }

  private static int status(Socket socket, long end) throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n' && line.size() < LONGEST_LINE; c = in.read()) {
      line.write(c);
      socket.setSoTimeout(left(end));
    }
    Matcher status = STATUS.matcher(line.toString(StandardCharsets.ISO_8859_1).strip());
    if (!status.matches()) {
      throw new IOException("what came back is no answer");
    }
    return Integer.parseInt(status.group(1));
  }

  private static int left(long end) throws InterruptedIOException {
    long millis = (end - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new InterruptedIOException("no answer in time");
    }
    return (int) millis;
  }
}
