package dev.kept.lambda.smtp;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes mail.
 *
 * @param secured from the first byte on (smtps); else the connection is secured before anything is
 *     said, and there is no mail without
 * @param user null where it asks for none
 * @param password in the address; null where it is kept elsewhere
 */
public record SmtpServer(
    String host, int port, boolean secured, @Nullable String user, @Nullable String password) {

  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_SECURED = 465;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Shorter than the time-out of the function that sends. */
  private static final String PATIENCE_MILLIS = "15000";

  /**
   * Reads {@code smtp://user@host:587} or {@code smtps://user@host:465}; user and port may be left
   * out.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static SmtpServer parse(String text) {
    URI uri = URI.create(text.strip());
    boolean secured = "smtps".equals(uri.getScheme());
    if (uri.getHost() == null || !(secured || "smtp".equals(uri.getScheme()))) {
      throw new IllegalArgumentException("it begins with smtp:// or smtps:// and a host");
    }
    int port = uri.getPort() > 0 ? uri.getPort() : secured ? SUBMISSION_SECURED : SUBMISSION;
    String info = uri.getRawUserInfo();
    int colon = info == null ? -1 : info.indexOf(':');
    String user = info == null ? null : decoded(colon < 0 ? info : info.substring(0, colon));
    String password = info == null || colon < 0 ? null : decoded(info.substring(colon + 1));
    return new SmtpServer(uri.getHost(), port, secured, user, password);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "%s://%s:%d".formatted(protocol(), host, port);
  }

  String protocol() {
    return secured ? "smtps" : "smtp";
  }

  /** How the library is to speak with it. */
  Properties properties() {
    String prefix = "mail." + protocol() + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol());
    properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "auth", String.valueOf(user != null));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (!secured && !THIS_MACHINE.contains(host)) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return properties;
  }
}
