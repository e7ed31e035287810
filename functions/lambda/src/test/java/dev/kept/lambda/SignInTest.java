package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Mail;
import dev.kept.lambda.pages.Access;
import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.words.MailWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way in by a mailed link. */
class SignInTest {

  private static final String LENA = "lena@windows.example";
  private static final Pattern LINK = Pattern.compile("https://kept\\.example(/signed-in\\S*)");

  private final SignedLinks seals = new SignedLinks(() -> List.of("k".repeat(40)));
  private final Rig rig = Firm.rig(WindowStory.at("2026-03-05T10:00"));
  private final Browser browser = new Browser(rig);

  SignInTest() {
    rig.access = Access.byLink(seals);
    rig.writer = new MailWriter(new SealedLinks("https://kept.example", seals, () -> rig.now));
  }

  private Answer ask(String address) {
    Answer answer = browser.post("/sign-in", Map.of("address", address));
    rig.work();
    return answer;
  }

  private String mailed() {
    Matcher link = LINK.matcher(rig.mails.getLast().mail().text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private Answer enter(String link) {
    return browser.post("/signed-in", Map.of("t", link.split("t=", 2)[1]));
  }

  @Test
  void aKnownAddressIsMailedALinkWhoseButtonOpensTheDesk() {
    assertThat(browser.get("/desk").body()).contains("/sign-in");
    assertThat(browser.get("/sign-in").body()).contains("Mail me a link");
    ask(" Lena@Windows.example ");
    Mail mail = rig.mails.getLast().mail();
    assertThat(mail.to()).isEqualTo(LENA);
    assertThat(mail.subject()).isEqualTo("Your link to the promises of Lakeside Windows");

    assertThat(browser.get(mailed()).body()).contains("Open my desk");
    assertThat(browser.get(mailed()).body()).as("looked at by a scanner").contains("Open my desk");
    Answer in = enter(mailed());
    rig.work();

    assertThat(in.status()).isEqualTo(303);
    String desk = in.headers().get("location");
    assertThat(browser.get(desk).body()).contains("Lena Brandt");
    rig.now = rig.now.plus(Duration.ofHours(13));
    assertThat(browser.get(desk).status()).isEqualTo(403);
  }

  @Test
  void knownAndUnknownAreToldTheSame() {
    Answer known = ask(LENA);
    Answer unknown = ask("mallory@elsewhere.example");

    assertThat(unknown).isEqualTo(known);
    assertThat(known.body()).contains("If we know this address");
    assertThat(rig.mails).extracting(Delivered::mail).extracting(Mail::to).containsExactly(LENA);
    assertThat(String.join("", rig.log)).doesNotContain("mallory");
  }

  @Test
  void aLinkWorksOnceAndSaysSo() {
    ask(LENA);
    enter(mailed());
    rig.work();
    assertThat(rig.store.aside().list(1)).isEmpty();

    for (Answer again : List.of(browser.get(mailed()), enter(mailed()))) {
      assertThat(again.status()).isEqualTo(403);
      assertThat(again.body()).contains("This link was used already", "Mail me a link");
    }
  }

  @Test
  void aLinkRunsOutAfterHalfAnHourAndOffersANewOne() {
    ask(LENA);
    String link = mailed();
    rig.now = rig.now.plus(Duration.ofMinutes(31));

    for (Answer late : List.of(browser.get(link), enter(link))) {
      assertThat(late.status()).isEqualTo(403);
      assertThat(late.body()).contains("This link has run out", "Mail me a link");
    }
  }

  @Test
  void isMailedOnceInTenMinutesAndSixTimesADay() {
    for (int i = 0; i < 5; i++) {
      ask(LENA);
    }
    assertThat(rig.mails).hasSize(1);
    for (int i = 0; i < 20; i++) {
      rig.now = rig.now.plus(Duration.ofMinutes(11));
      ask(LENA);
    }
    assertThat(rig.mails).hasSize(6);
    rig.now = rig.now.plus(Duration.ofDays(1));
    ask(LENA);
    assertThat(rig.mails).hasSize(7);
  }

  @Test
  void aFloodIsToldToWait() {
    PagesHandler one = new PagesHandler(rig.wiring);
    String event = Webhooks.event("POST", "/sign-in", Map.of(), "address=a%40b.example", true);
    for (int i = 0; i < 30; i++) {
      assertThat(Rig.ask(one, event)).contains("\"statusCode\":200");
    }

    assertThat(Rig.ask(one, event)).contains("\"statusCode\":429");
    assertThat(rig.queue).hasSize(30);
    rig.now = rig.now.plusSeconds(61);
    assertThat(Rig.ask(one, event)).contains("\"statusCode\":200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lena", "a b@c.example", "<script>@x.example", "@", "a@"})
  void saysWhatAnAddressIs(String nonsense) {
    Answer answer = ask(nonsense);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("name@example.com").doesNotContain("<script>");
    assertThat(rig.mails).isEmpty();
  }

  @Test
  void otherSealsOpenNothingHere() {
    ask(LENA);
    String token = mailed().split("t=", 2)[1];
    String board = seals.seal(new SignedLinks.Claim(LENA, Access.BOARD, rig.now.plusSeconds(99)));
    String stranger =
        seals.seal(
            new SignedLinks.Claim(
                "mallory@elsewhere.example", Access.toSignIn("1"), rig.now.plusSeconds(99)));

    for (String bad : List.of("", "x", token + "x", board, stranger)) {
      assertThat(browser.get("/signed-in?t=" + bad).status()).as(bad).isEqualTo(403);
      assertThat(enter("t=" + bad).status()).as(bad).isEqualTo(403);
    }
    assertThat(browser.get("/?t=" + token).status()).as("the link is no session").isEqualTo(403);
  }
}
