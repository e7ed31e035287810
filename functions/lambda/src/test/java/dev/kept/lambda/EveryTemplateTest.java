package dev.kept.lambda;

import static dev.kept.lambda.PagesAsTheyAreTest.compare;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.lambda.pages.Access;
import dev.kept.words.MailWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages that one seldom comes to, whole; and that no template is without a page that was read. */
class EveryTemplateTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/dev/kept/lambda/pages");
  private static final Path GOLDEN = Path.of("src/test/resources/pages");
  private static final CaseId PIA = new CaseId("desk", "820");
  private static final Pattern LINK = Pattern.compile("https://kept\\.example(/signed-in\\S+)");

  /** A page of each template, as these tests and their neighbours compare it. */
  private static final Map<String, String> READ =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("answer", "question"),
              Map.entry("board", "board"),
              Map.entry("case", "case"),
              Map.entry("coverage", "coverage"),
              Map.entry("customer", "customer"),
              Map.entry("desk", "desk"),
              Map.entry("mail", "mail"),
              Map.entry("mails", "mails"),
              Map.entry("message", "nowhere"),
              Map.entry("noted", "noted"),
              Map.entry("receipt", "receipt-open"),
              Map.entry("receipt-closed", "receipt-closed"),
              Map.entry("sentences", "sentences"),
              Map.entry("sign-in", "sign-in"),
              Map.entry("signed-in", "signed-in"),
              Map.entry("stand-in", "stand-in"),
              Map.entry("understood", "understood")));

  private final Rig rig = WindowStory.told();
  private final Reader marek = Reader.at(rig, "marek@windows.example");

  @Test
  void calls() throws IOException {
    compare("coverage", marek.page("/coverage?t=" + marek.token(Access.BOARD)));
  }

  @Test
  void mails() throws IOException {
    Browser atHome = new Browser(rig);
    rig.access = Access.open();
    compare("mails", atHome.get("/mail").body());
    compare("mail", atHome.get("/mail/" + rig.mails.getFirst().mail().id()).body());
  }

  @Test
  void aPressThatComesTooLate() throws IOException {
    String page = marek.page(marek.link(PIA));
    String noted = marek.press(page, "I have it", Map.of());
    rig.now = rig.now.plusSeconds(5);
    marek.press(noted, "Undo", Map.of());
    Answer late = marek.browser().press(page, "I have it", Map.of());
    assertThat(late.status()).isEqualTo(409);
    compare("late", late.body());
  }

  @Test
  void aLinkThatHasRunOut() throws IOException {
    compare("run-out", marek.browser().get("/case/desk%3A820?t=old").body());
  }

  @Test
  void theWayInAndThatItWorksOnce() throws IOException {
    rig.writer =
        new MailWriter(new SealedLinks("https://kept.example", marek.seals(), () -> rig.now));
    Answer asked = marek.browser().post("/sign-in", Map.of("address", "lena@windows.example"));
    compare("sign-in-asked-for", asked.body());
    rig.work();
    Matcher link = LINK.matcher(rig.mails.getLast().mail().text());
    assertThat(link.find()).isTrue();
    compare("signed-in", marek.browser().get(link.group(1)).body());
    marek.browser().post("/signed-in", Map.of("t", link.group(1).split("t=", 2)[1]));
    rig.work();
    compare("sign-in-used", marek.browser().get(link.group(1)).body());
  }

  @Test
  void whatNobodyKnownHasStandsOnTheDeskOfTheLead() throws IOException {
    Reader lena = Reader.at(Heap.ofCustomers(3, "99"), "lena@windows.example");
    compare("desk-of-a-lead", lena.page("/desk?t=" + lena.token(Access.BOARD)));
  }

  @Test
  void noTemplateIsWithoutAPageThatWasRead() throws IOException {
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".mustache")).toList()) {
        if (Files.readString(file).startsWith("{{>top}}")) {
          pages.add(file.getFileName().toString().replace(".mustache", ""));
        }
      }
    }
    assertThat(READ.keySet()).isEqualTo(pages);
    for (String golden : READ.values()) {
      assertThat(GOLDEN.resolve(golden + ".html")).exists();
    }
  }
}
