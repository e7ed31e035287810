package dev.kept.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Mailpit has caught. */
record MailCatcher(URI address) {

  /** To whom and about what, in the order in which they came. */
  List<Map.Entry<String, String>> mails() {
    try (InputStream answer = address.resolve("/api/v1/messages?limit=100").toURL().openStream()) {
      JsonNode caught = new ObjectMapper().readTree(answer);
      List<Map.Entry<String, String>> mails = new ArrayList<>();
      for (JsonNode mail : caught.path("messages")) {
        mails.add(
            Map.entry(
                mail.path("To").path(0).path("Address").asText(), mail.path("Subject").asText()));
      }
      return mails.reversed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
