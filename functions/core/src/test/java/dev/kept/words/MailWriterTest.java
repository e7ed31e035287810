package dev.kept.words;

import static dev.kept.words.Scenes.ALEX;
import static dev.kept.words.Scenes.RUTH;
import static dev.kept.words.Scenes.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Recipient;
import dev.kept.desk.Told;
import dev.kept.fact.Regard;
import dev.kept.fact.Signal;
import dev.kept.policy.Role;
import dev.kept.words.Samples.Sample;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of mail, whole, as its reader gets it. */
class MailWriterTest {

  private static final MailWriter WRITER =
      new MailWriter(Links.under("https://kept.firm.example/"));

  static List<Sample> samples() {
    return Samples.ALL;
  }

  static List<Sample> breaks() {
    return Samples.ALL.stream().filter(sample -> sample.name().startsWith("break-")).toList();
  }

  private static Letter letter(String name) {
    return Samples.named(name).letter();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noMailScoldsOrShowsItsMachinery(Sample sample) {
    Mail mail = WRITER.write(sample.letter());
    String words = withoutLinks(mail.subject() + "\n" + mail.text()).toLowerCase(Locale.ROOT);
    assertThat(words)
        .doesNotContain(
            "sla", "breach", "violation", "5158", "#", "null", "failed", "fault", "  \n");
    assertThat(mail.subject()).hasSizeLessThan(120);
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void anEscalationIsReadInTwentySeconds(Sample sample) {
    Mail mail = WRITER.write(sample.letter());
    int words = withoutLinks(mail.text()).strip().split("\\s+").length;
    assertThat(words).isBetween(40, 110);
  }

  @Test
  void aManagersMailIsReadAloudInLessThanTwentySecondsAndNamesAPerson() {
    Mail mail = WRITER.write(letter("break-to-manager"));
    assertThat(ReadAloud.seconds(mail.text())).isLessThan(20);
    assertThat(mail.text()).startsWith("Dana Field has waited three days");
  }

  @Test
  void whoeverKnowsThemHearsItOnceAndShortly() {
    String lead = WRITER.write(letter("break-of-one-we-know-to-lead")).text();
    String manager = WRITER.write(letter("break-of-one-we-know-to-manager")).text();
    String line =
        "A customer since 2014. Good to know: she works nights, so please ring after noon.";
    assertThat(lead).containsOnlyOnce(line);
    assertThat(manager).containsOnlyOnce(line);
    assertThat(WRITER.write(letter("break-of-one-we-know-to-maker")).text())
        .doesNotContain("since 2014", "nights");
  }

  @Test
  void sinceWhenAloneLeavesAManagersMailUnderTwentySeconds() {
    Scenes scene = new Scenes();
    scene.wrote("w1", at("2026-03-03T18:20"), null, "");
    scene.wrote("w2", at("2026-03-04T08:40"), Signal.Kind.CHASE, "is anybody going to call me?");
    scene.now = at("2026-03-05T11:00");
    scene.regard = new Regard("2014", null);
    Mail mail = WRITER.write(scene.letter(RUTH, false, scene.told("manager", "broken", RUTH)));
    assertThat(mail.text()).contains("\n\nA customer since 2014.\n\n");
    assertThat(ReadAloud.seconds(mail.text())).isLessThan(20);
  }

  private static String withoutLinks(String text) {
    return text.replaceAll("https?://\\S+", "");
  }

  @Test
  void whoseAnswerWasUnclearIsToldWhatWouldBeUnderstood() {
    assertThat(EveryMail.named("unclear").headers())
        .containsEntry("Auto-Submitted", "auto-replied")
        .containsEntry("Reply-To", Scenes.RUTH);
  }

  @ParameterizedTest
  @MethodSource("dev.kept.words.EveryMail#names")
  void htmlHasNoImageNoScriptAndNothingFromOutside(String name) {
    assertThat(EveryMail.named(name).html().toLowerCase(Locale.ROOT))
        .doesNotContain("<img", "<script", "<link", "url(", "http-equiv", "onclick")
        .contains("color-scheme");
  }

  @Test
  void fiveHundredAreCountedAndNotAllShown() {
    Scenes scene = new Scenes();
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      told.add(EveryMail.inCase(scene.told("manager", "broken", RUTH), "c" + i));
    }
    Mail mail = WRITER.write(scene.letter(RUTH, false, told.toArray(Told[]::new)));
    assertThat(mail.subject()).isEqualTo("Dana Field and 499 others are still waiting for us");
    assertThat(mail.text()).contains("And 480 more, all on your page.");
    assertThat(mail.text().length()).isLessThan(12_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "Dana\r\nBcc: everybody@example.com",
        "Dana\u202Eevil\u0000",
        "&lt;b&gt;",
        "\uD83D\uDE00\uD83D\uDE00"
      })
  void whateverTheCustomerIsCalledTheMailStaysWhole(String name) {
    Scenes scene = new Scenes();
    scene.customer = name;
    scene.quote = name + " we'll call";
    Mail mail = WRITER.write(scene.letter(ALEX, false, scene.told("maker", "broken", ALEX)));
    assertThat(mail.subject().lines()).hasSize(1);
    assertThat(mail.subject()).doesNotContain("\u0000", "\u202E", "\n", "\r");
    assertThat(mail.html()).doesNotContain("<script", "<img", "<b>");
  }

  @Test
  void aHugeQuoteIsCutAndSecretsAreTakenOut() {
    Scenes scene = new Scenes();
    scene.quote = "we'll call you about card 4111 1111 1111 1111 " + "really ".repeat(500);
    scene.wrote(
        "w", at("2026-03-04T08:40"), Signal.Kind.CHASE, "my password is hunter2, any update?");
    Mail mail = WRITER.write(scene.letter(ALEX, false, scene.told("maker", "broken", ALEX)));
    assertThat(mail.text()).doesNotContain("4111", "hunter2").contains("[number removed]", "…");
    assertThat(mail.text().split("\\s+").length).isLessThan(140);
  }

  @Test
  void theReadersZoneIsUsed() {
    Letter chicago = letter("break-to-maker");
    Letter tokyo =
        new Letter(
            chicago.id(),
            new Recipient(
                ALEX,
                "Alex",
                Role.MAKER,
                ZoneId.of("Asia/Tokyo"),
                chicago.reader().calendar(),
                null,
                null,
                false,
                6),
            chicago.told(),
            false,
            chicago.policy(),
            chicago.now());
    assertThat(WRITER.write(chicago).text()).contains("on Monday at 3 pm");
    assertThat(WRITER.write(tokyo).text()).contains("on Tuesday at 6 am");
  }

  @Test
  void laterMailsOnOneCommitmentStandInOneThread() {
    Mail first = WRITER.write(letter("break-to-maker"));
    Mail second = WRITER.write(letter("correction-kept"));
    assertThat(first.headers().get("References")).isEqualTo(second.headers().get("References"));
    assertThat(first.headers())
        .containsEntry("Auto-Submitted", "auto-generated")
        .containsEntry("Reply-To", Scenes.RUTH)
        .containsEntry("In-Reply-To", first.headers().get("References"));
  }
}
