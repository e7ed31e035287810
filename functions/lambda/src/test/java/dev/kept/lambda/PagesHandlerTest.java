package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesHandlerTest {

  private static final Rig RIG = WindowStory.told();

  private static JsonNode get(Rig rig, String pathAndQuery) {
    String[] parts = pathAndQuery.split("\\?", 2);
    String event =
        Webhooks.event("GET", parts[0], Map.of(), "", false)
            .replace(
                "\"rawQueryString\":\"\"",
                "\"rawQueryString\":\"" + (parts.length == 2 ? parts[1] : "") + "\"");
    return read(Rig.ask(new PagesHandler(rig.wiring), event));
  }

  private static JsonNode read(String answer) {
    try {
      return new ObjectMapper().readTree(answer);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String html(JsonNode answer) {
    assertThat(answer.get("statusCode").asInt()).isEqualTo(200);
    return answer.get("body").asText();
  }

  @Test
  void dump() throws IOException {
    Path dir = Files.createDirectories(Path.of("target/pages"));
    String css = get(RIG, "/style.css").get("body").asText();
    Files.writeString(dir.resolve("style.css"), css);
    for (Map.Entry<String, String> page :
        Map.of(
                "board",
                "/",
                "case",
                "/case/desk%3A812",
                "case820",
                "/case/desk:820",
                "mails",
                "/mail",
                "mail",
                "/mail/" + RIG.mails.getLast().mail().id(),
                "nowhere",
                "/nowhere")
            .entrySet()) {
      Files.writeString(
          dir.resolve(page.getKey() + ".html"),
          (page.getKey().equals("nowhere")
                  ? get(RIG, page.getValue()).get("body").asText()
                  : html(get(RIG, page.getValue())))
              .replace("/style.css", "style.css"));
    }
    assertThat(RIG.log).isNotEmpty();
    System.out.println(String.join("\n", RIG.log.subList(0, Math.min(20, RIG.log.size()))));
    RIG.mails.forEach(
        m -> System.out.println(m.at() + " " + m.mail().to() + " " + m.mail().subject()));
  }
}
