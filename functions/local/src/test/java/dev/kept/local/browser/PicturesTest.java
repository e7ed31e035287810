package dev.kept.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.lambda.pages.Mailbox.Delivered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the demo's pages and mails, made where somebody asks for them. */
class PicturesTest {

  /** What the documentation shows; the others are for looking at. */
  private static final List<String> SHOWN =
      List.of("board", "case", "case-open", "desk", "answer", "customer", "coverage", "sign-in");

  private static final List<String> MAILS =
      List.of("Call Dana", "Dana Whitlock is still", "Did you reach", "Good news", "Your list");

  /**
   * {@code -Dpictures=shown} for those of the documentation, {@code -Dpictures=all} for all.
   *
   * @param dir where the system is
   */
  @Test
  void areMadeOfEveryPageNarrowAndWideLightAndDark(@TempDir Path dir) throws IOException {
    String wanted = System.getProperty("pictures", "");
    assumeTrue(!wanted.isEmpty(), "skipped: nobody asked for pictures with -Dpictures");
    Path to = wanted.equals("shown") ? Path.of("../../docs/pictures") : Path.of("target/pictures");
    Files.createDirectories(to);
    try (InTheHouse in = InTheHouse.asInTheDemo(dir)) {
      for (boolean dark : new boolean[] {false, true}) {
        for (int width : new int[] {390, 1280}) {
          pages(in, width, dark, wanted.equals("all"), to);
        }
        for (int width : new int[] {390, 700}) {
          mails(in, width, dark, to);
        }
      }
    }
    assertThat(to.resolve("board-390-dark.png")).exists();
  }

  private static void pages(InTheHouse in, int width, boolean dark, boolean all, Path to)
      throws IOException {
    in.tab().look(width, dark);
    for (Map.Entry<String, Consumer<Tab>> room : Rooms.of(in).entrySet()) {
      if (all || SHOWN.contains(room.getKey())) {
        room.getValue().accept(in.tab());
        picture(in.tab(), room.getKey(), width, dark, to);
      }
    }
  }

  private static void mails(InTheHouse in, int width, boolean dark, Path to) throws IOException {
    in.tab().look(width, dark);
    for (String subject : MAILS) {
      Delivered mail =
          in.house().mails().reversed().stream()
              .filter(sent -> sent.mail().subject().startsWith(subject))
              .findFirst()
              .orElseThrow();
      Path file = Files.writeString(to.resolve("mail.html"), mail.mail().html());
      in.tab().open(file.toUri().toString());
      String name = subject.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
      picture(in.tab(), "mail-" + name, width, dark, to);
      Files.delete(file);
    }
  }

  private static void picture(Tab tab, String name, int width, boolean dark, Path to)
      throws IOException {
    tab.picture(to.resolve(name + "-" + width + (dark ? "-dark" : "") + ".png"));
  }
}
