package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.lambda.SignedLinks.Claim;
import dev.kept.lambda.pages.Access;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesHandlerTest {

  private static final Rig RIG = WindowStory.told();

  private static Answer get(Rig rig, String pathAndQuery) {
    String[] parts = pathAndQuery.split("\\?", 2);
    String event =
        Webhooks.event("GET", parts[0], Map.of(), "", false)
            .replace(
                "\"rawQueryString\":\"\"",
                "\"rawQueryString\":\"" + (parts.length == 2 ? parts[1] : "") + "\"");
    return Answer.read(Rig.ask(new PagesHandler(rig.wiring), event));
  }

  private static String html(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void boardTellsWhoWaitsLongestFirstAndWhatIsDueNext() {
    String board = html(get(RIG, "/"));

    assertThat(board).contains("Two promises are past their time. One is due next.");
    assertThat(board.indexOf("Omar Haddad"))
        .isPositive()
        .isLessThan(board.indexOf("Anna Kowalska"));
    assertThat(board)
        .contains("we cannot see whether it was done")
        .contains("waits for a call, due Tuesday, 5 pm · Marek Novotny has it")
        .contains("asked for it once")
        .contains("href=\"/case/desk%3A812\"");
  }

  @Test
  void caseTellsItsStoryInOrder() {
    String page = html(get(RIG, "/case/desk%3A812"));

    assertThat(page.replaceAll("\\s+", " "))
        .containsSubsequence(
            "<h1 dir=\"auto\">Anna Kowalska</h1>",
            "has waited 41 hours longer than promised for a call and has asked for it once",
            "I&#39;m sorry. We said we would call you on Tuesday, and we did not.",
            "Anna Kowalska wrote to us",
            "Marek Novotny replied",
            "<mark>I&#39;ll call you tomorrow to set a day for the new seal</mark>",
            "Marek Novotny was reminded",
            "The promise broke. Nobody had called.",
            "Anna Kowalska wrote, and asked where it is",
            "Marek Novotny was told that it is broken");
  }

  @Test
  void escapesWhateverSomebodyWroteOrIsCalled() {
    for (String path : List.of("/", "/case/desk:820", "/mail")) {
      assertThat(html(get(RIG, path))).as(path).doesNotContain("<script", "<b>Larsson");
    }
    assertThat(html(get(RIG, "/case/desk:820")))
        .contains("Quote &amp; drawings", "&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void mailboxShowsAMailInASandbox() {
    String list = html(get(RIG, "/mail"));
    assertThat(list).contains("Anna Kowalska is still waiting for our call");

    Answer answer = get(RIG, "/mail/" + RIG.mails.getLast().mail().id());
    assertThat(html(answer)).contains("sandbox=", "srcdoc=\"&lt;base target");
    assertThat(answer.headers().get("content-security-policy"))
        .contains("default-src 'none'")
        .doesNotContain("script-src");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/case/desk:812", "/mail", "/nowhere", "/style.css"})
  void forbidsBrowsersEverythingButItsOwnStyles(String path) {
    Map<String, String> headers = get(RIG, path).headers();

    assertThat(headers.get("content-security-policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
    assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
    assertThat(headers.get("referrer-policy")).isEqualTo("no-referrer");
    assertThat(headers.get("strict-transport-security")).isEqualTo("max-age=31536000");
    assertThat(headers.get("cache-control"))
        .isEqualTo(path.endsWith(".css") ? "public, max-age=300" : "no-store");
    // No other page can use a cookie that there is not.
    assertThat(headers).doesNotContainKey("set-cookie");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an address that leads nowhere | /nowhere
          a case that nobody has heard of | /case/desk:1
          a case that is none           | /case/desk
          half a percent sign           | /case/desk%3
          no case                       | /case/
          a mail that was never sent    | /mail/1
          """)
  void explainsThatNothingIsThere(String situation, String path) {
    Answer answer = get(RIG, path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("There is nothing here");
  }

  @Test
  void onlyReads() {
    Store readOnly =
        new Store(
            new ReadOnlyFiles(RIG.store.files()),
            RIG.store.ledger(),
            RIG.store.desks(),
            RIG.store.policies(),
            RIG.store.wakes(),
            RIG.store.aside(),
            RIG.store.erasure(),
            RIG.store.tombstones(),
            RIG.store.phrases(),
            RIG.store.bookmarks());
    PagesHandler pages = new PagesHandler(RIG.wiringOver(readOnly));

    for (String path : List.of("/", "/case/desk:812")) {
      String answer = Rig.ask(pages, Webhooks.event("GET", path, Map.of(), "", false));
      assertThat(answer).as(path).contains("\"statusCode\":200");
    }
    assertThat(Rig.ask(pages, Webhooks.event("POST", "/", Map.of(), "", false)))
        .contains("\"statusCode\":405");
  }

  @Test
  void explainsWhatWentWrongWithoutSayingIt() {
    Store broken =
        new Store(
            new FailingFiles(RIG.store.files(), new CaseId("desk", "812")),
            RIG.store.ledger(),
            RIG.store.desks(),
            RIG.store.policies(),
            RIG.store.wakes(),
            RIG.store.aside(),
            RIG.store.erasure(),
            RIG.store.tombstones(),
            RIG.store.phrases(),
            RIG.store.bookmarks());

    String answer =
        Rig.ask(
            new PagesHandler(RIG.wiringOver(broken)),
            Webhooks.event("GET", "/", Map.of(), "", false));

    assertThat(answer)
        .contains("\"statusCode\":500", "Nothing is lost")
        .doesNotContain("throttled");
  }

  @Test
  void opensOnlyWhatALinkWasMadeFor() {
    Rig rig = WindowStory.told();
    SignedLinks seals = new SignedLinks(() -> List.of("k".repeat(40)));
    rig.access = Access.byLink(seals);
    String forCase = "?t=" + seals.seal(claim(rig, Access.toCase(new CaseId("desk", "812"))));
    String forBoard = "?t=" + seals.seal(claim(rig, Access.BOARD));

    assertThat(status(rig, "/")).isEqualTo(403);
    assertThat(status(rig, "/" + forCase)).isEqualTo(403);
    assertThat(status(rig, "/case/desk:812")).isEqualTo(403);
    assertThat(status(rig, "/case/desk:815" + forCase)).isEqualTo(403);
    assertThat(status(rig, "/case/desk:812" + forCase)).isEqualTo(200);
    assertThat(status(rig, "/" + forBoard)).isEqualTo(200);
    assertThat(status(rig, "/case/desk:815" + forBoard)).isEqualTo(200);
    assertThat(status(rig, "/mail" + forBoard)).isEqualTo(404);
    assertThat(html(get(rig, "/" + forBoard)).replace("&#x3D;", "="))
        .contains("/case/desk%3A812" + forBoard);
    rig.now = rig.now.plus(Duration.ofDays(15));
    assertThat(status(rig, "/" + forBoard)).isEqualTo(403);
  }

  private static Claim claim(Rig rig, String audience) {
    return new Claim("lena@windows.example", audience, rig.now.plus(Duration.ofDays(14)));
  }

  private static int status(Rig rig, String path) {
    return get(rig, path).status();
  }

  private static String about(String number) {
    LookAt lookAt = new LookAt(RIG.store.files(), RIG.store.policies(), CaseReading.RULES);
    return Browser.encoded(
        lookAt
            .run(new CaseId("desk", number), RIG.now)
            .reading()
            .commitments()
            .getFirst()
            .id()
            .text());
  }

  /** For looking at them: the pages as files, with their style sheet. */
  @Test
  void canBeLookedAtAsFiles() throws IOException {
    Path directory = Files.createDirectories(Path.of("target/pages"));
    Map<String, String> pages =
        Map.of(
            "board", "/",
            "case", "/case/desk:812",
            "mails", "/mail",
            "mail", "/mail/" + RIG.mails.get(1).mail().id(),
            "answer", "/case/desk:815?answer=not-yet&about=" + about("815"));
    Files.writeString(directory.resolve("style.css"), get(RIG, "/style.css").body());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      String html = html(get(RIG, page.getValue()));
      assertThat(html).contains("href=\"/style.css\"");
      Files.writeString(
          directory.resolve(page.getKey() + ".html"), html.replace("/style.css", "style.css"));
    }
  }
}
