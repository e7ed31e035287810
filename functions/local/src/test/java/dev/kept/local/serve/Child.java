package dev.kept.local.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A {@code kept serve} in a process of its own, and a sender that signs as Zendesk does. */
final class Child {

  private static final String SECRET = "only-for-this-test";
  private static final Pattern URL = Pattern.compile("Board: +(http://\\S+?)/");

  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;
  private String url = "";

  void start(Path data, Path policy) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                "dev.kept.local.Kept",
                "serve",
                "--port=0",
                "--data=" + data,
                "--policy=" + policy,
                "--secret=zendesk=" + SECRET)
            .redirectErrorStream(true)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      Matcher found = URL.matcher(line);
      if (found.find()) {
        url = found.group(1);
        return;
      }
    }
    throw new IllegalStateException("serve did not start:\n" + said);
  }

  int post(String body) throws IOException, InterruptedException {
    String timestamp = Instant.now().toString();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/webhooks/zendesk"))
            .timeout(Duration.ofSeconds(30))
            .header("content-type", "application/json")
            .header("x-zendesk-webhook-signature", signature(timestamp + body))
            .header("x-zendesk-webhook-signature-timestamp", timestamp)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** As SIGKILL does: nothing gets a chance to finish. */
  void kill() {
    if (process != null) {
      process.destroyForcibly();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
