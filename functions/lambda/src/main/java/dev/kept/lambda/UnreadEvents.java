package dev.kept.lambda;

import dev.kept.waking.Aside;
import dev.kept.waking.Aside.SetAside;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/** Events that could not be read: put by whole, with the reason. */
record UnreadEvents(Wiring wiring) {

  /** The same event has the same id, so that a redelivery counts instead of adding. */
  void put(String connection, String reason, String body, Instant now) {
    Aside aside = wiring.store().aside();
    String id = hash(connection + "\n" + body);
    int times = 1 + aside.get(id).map(SetAside::times).orElse(0);
    aside.put(new SetAside(id, connection, reason, body, now, times));
    wiring
        .log()
        .warning(
            "event.set-aside",
            Map.of("connection", connection, "aside", id, "mark", EventMark.of(body)));
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
