package dev.kept.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.desk.Mail;
import dev.kept.words.EveryMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of all pages and mails, made where somebody asks for them; and none is missing. */
class PicturesTest {

  private static final Path SHOWN = Path.of("../../docs/pictures");
  private static final Path TEMPLATES =
      Path.of("../lambda/src/main/resources/dev/kept/lambda/pages");

  /** A mail is as high as its words. */
  private static final int LOW = 120;

  private static final int HIGH = 900;

  /** A list of hundreds of mails shows no more than its beginning. */
  private static final Set<String> ENDLESS = Set.of("mails");

  /**
   * {@code -Dpictures=shown} for those of the documentation, {@code -Dpictures=look} to look at
   * them first.
   *
   * @param dir where the system is
   */
  @Test
  void areMadeOfEveryPageAndMailNarrowAndWideLightAndDark(@TempDir Path dir) throws IOException {
    String wanted = System.getProperty("pictures", "");
    assumeTrue(!wanted.isEmpty(), "skipped: nobody asked for pictures with -Dpictures");
    Path to = wanted.equals("shown") ? SHOWN : Path.of("target/pictures");
    Files.createDirectories(to.resolve("mails"));
    try (InTheHouse in = InTheHouse.asInTheDemo(dir)) {
      for (boolean dark : new boolean[] {false, true}) {
        for (int width : new int[] {390, 1280}) {
          pages(in, width, dark, to);
        }
        for (int width : new int[] {390, 700}) {
          mails(in.tab(), width, dark, to.resolve("mails"), dir.resolve("mail.html"));
        }
      }
      paper(in, to);
    }
    assertThat(to.resolve("board-390-dark.png")).exists();
  }

  private static void pages(InTheHouse in, int width, boolean dark, Path to) throws IOException {
    for (Map.Entry<String, Consumer<Tab>> room : Rooms.of(in).entrySet()) {
      in.tab().look(width, HIGH, dark);
      room.getValue().accept(in.tab());
      in.tab().ask("document.activeElement.blur()");
      if (ENDLESS.contains(room.getKey())) {
        in.tab()
            .ask("document.querySelectorAll('main li:nth-child(n+9)').forEach(e => e.remove())");
      }
      in.tab().picture(to.resolve(room.getKey() + ending(width, dark)));
    }
  }

  private static void mails(Tab tab, int width, boolean dark, Path to, Path file)
      throws IOException {
    tab.look(width, LOW, dark);
    for (Map.Entry<String, Mail> mail : EveryMail.all().entrySet()) {
      Files.writeString(file, mail.getValue().html());
      tab.open(file.toUri().toString());
      tab.picture(to.resolve(mail.getKey() + ending(width, dark)));
    }
  }

  /** The sheet for a meeting, as it comes out of the printer: a page of A4 at 96 dots an inch. */
  private static void paper(InTheHouse in, Path to) throws IOException {
    in.tab().look(794, 1123, false);
    WantedRooms.standIn(in, in.tab());
    in.tab().print();
    in.tab().picture(to.resolve("stand-in-on-paper.png"));
  }

  private static String ending(int width, boolean dark) {
    return "-" + width + (dark ? "-dark" : "") + ".png";
  }

  /** A new page without a room, and a room or mail without pictures, stand here by name. */
  @Test
  void noneIsMissingAndNoneIsOfWhatIsNoMore() throws IOException {
    Set<String> wanted = new TreeSet<>(Set.of("stand-in-on-paper.png"));
    for (String dark : new String[] {"", "-dark"}) {
      Rooms.names()
          .forEach(name -> {
            wanted.add(name + "-390" + dark + ".png");
            wanted.add(name + "-1280" + dark + ".png");
          });
      EveryMail.all()
          .keySet()
          .forEach(name -> {
            wanted.add("mails/" + name + "-390" + dark + ".png");
            wanted.add("mails/" + name + "-700" + dark + ".png");
          });
    }
    assertThat(there()).isEqualTo(wanted);
    for (String template : templates()) {
      assertThat(Rooms.names())
          .as("a room whose name begins with that of the template " + template)
          .anyMatch(name -> name.equals(template) || name.startsWith(template + "-"));
    }
  }

  private static Set<String> there() throws IOException {
    try (Stream<Path> files = Files.walk(SHOWN)) {
      return files
          .map(file -> SHOWN.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".png"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Those that begin a page. */
  private static Set<String> templates() throws IOException {
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".mustache")).toList()) {
        if (Files.readString(file).startsWith("{{>top}}")) {
          pages.add(file.getFileName().toString().replace(".mustache", ""));
        }
      }
    }
    return pages;
  }
}
