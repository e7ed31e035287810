package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.lambda.pages.Access;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every page, whole, as its reader gets it. {@code -Dgolden=write} writes the files anew, for a
 * person to read in the difference.
 */
class PagesAsTheyAreTest {

  private static final Path SOURCES = Path.of("src", "test", "resources", "pages");
  private static final CaseId ANNA = new CaseId("desk", "812");
  private static final CaseId OMAR = new CaseId("desk", "815");
  private static final CaseId PIA = new CaseId("desk", "820");

  private final Rig rig = WindowStory.told();
  private final Reader marek = Reader.at(rig, "marek@windows.example");
  private final Reader lena = Reader.at(rig, "lena@windows.example");

  private static String board(Reader reader, String path) {
    return path + "?t=" + reader.token(Access.BOARD);
  }

  @Test
  void boardDeskAndCustomer() throws IOException {
    compare("board", marek.page(board(marek, "/")));
    compare("board-searched", marek.page(board(marek, "/") + "&q=haddad"));
    compare("desk", marek.page(board(marek, "/desk")));
    compare("customer", marek.page(board(marek, "/customer/desk%3A812")));
  }

  @Test
  void caseAndItsForms() throws IOException {
    compare("case", marek.page(marek.link(ANNA)));
    compare("question", marek.page(marek.link(OMAR, "not-yet")));
    compare("hand-over", marek.page(marek.link(PIA, "hand-over")));
    String noted = marek.press(PIA, "I can’t make it", Map.of("whom", "lena@windows.example"));
    compare("noted", noted);
    compare("case-offered", marek.page(marek.link(PIA)));
    compare("offered", lena.page(lena.link(PIA, "accept")));
    compare("desk-asked", lena.page(board(lena, "/desk")));
    rig.now = rig.now.plusSeconds(5);
    compare("taken-back", marek.press(noted, "Undo", Map.of()));
    compare("case-taken-back", marek.page(marek.link(PIA)));
  }

  @Test
  void aPromiseAsItWasUnderstood() throws IOException {
    String desk = marek.page(board(marek, "/desk"));
    Map<String, String> fields =
        Map.of(
            "text", "I'll send her the drawing by noon tomorrow",
            "case", ANNA.text(),
            "press", Browser.token(desk, "Read it"));

    String address = "/promised?t=" + marek.token(Access.BOARD);
    compare("understood", marek.browser().post(address, fields).body());
  }

  @Test
  void pagesThatSayNo() throws IOException {
    compare("closed", marek.browser().get("/").body());
    compare("nowhere", marek.browser().get(board(marek, "/nowhere")).body());
    compare("refused", marek.browser().post("/answer", Map.of()).body());
    compare("sign-in", marek.browser().get("/sign-in").body());
    compare("sign-in-run-out", marek.browser().get("/signed-in?t=x").body());
  }

  static void compare(String name, String html) throws IOException {
    String text =
        html.replaceAll("[0-9a-f]{8}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+", "TOKEN")
            .replaceAll("\n{2,}", "\n");
    Path file = SOURCES.resolve(name + ".html");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(SOURCES);
      Files.writeString(file, text);
      assertThat(file).hasContent(text);
      return;
    }
    try (InputStream in =
        PagesAsTheyAreTest.class.getResourceAsStream("/pages/" + name + ".html")) {
      assertThat(in).as("%s: write it with -Dgolden=write", name).isNotNull();
      assertThat(text).as(name).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
