package dev.kept.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Mail;
import dev.kept.words.EveryMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail of every kind in a real browser, as a mail program would show it. */
class EveryMailTest {

  @Test
  void fitsItsWindowAndBarsNobodyNarrowAndWideLightAndDark(@TempDir Path dir) throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Chromium browser = new Chromium(InTheHouse.chromium(), dir.resolve("profile"))) {
      Tab tab = browser.tab();
      tab.scripts(false);
      for (Map.Entry<String, Mail> mail : EveryMail.all().entrySet()) {
        Path file = Files.writeString(dir.resolve("mail.html"), mail.getValue().html());
        for (int width : new int[] {390, 700}) {
          for (boolean dark : new boolean[] {false, true}) {
            tab.look(width, dark);
            tab.open(file.toUri().toString());
            String where = mail.getKey() + " at " + width + (dark ? ", dark: " : ": ");
            look(tab, width, where, wrong);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void look(Tab tab, int width, String where, List<String> wrong) {
    int sideways = Integer.parseInt(tab.ask("document.documentElement.scrollWidth"));
    if (sideways > width) {
      wrong.add(where + "scrolls sideways to " + sideways);
    }
    String low =
        tab.ask(
            "[...document.links].filter(a => a.getBoundingClientRect().height < 24)"
                + ".map(a => a.innerText).join(', ')");
    if (!low.isEmpty()) {
      wrong.add(where + "too low for a finger: " + low);
    }
    String barriers = Barriers.onMail(tab);
    if (!barriers.isEmpty()) {
      wrong.add(where + barriers);
    }
  }
}
