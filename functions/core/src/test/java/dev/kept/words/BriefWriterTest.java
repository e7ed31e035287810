package dev.kept.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Brief;
import dev.kept.desk.Mail;
import dev.kept.desk.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefWriterTest {

  private static Mail mail(Scenes scenes, String base, boolean list, Told... told) {
    return new MailWriter(Links.naming(base)).write(scenes.letter(Scenes.ALEX, list, told));
  }

  private static Mail single(String customer, int baseLength) {
    Scenes scenes = new Scenes();
    scenes.customer = customer;
    String base = "https://kept.example/" + "x".repeat(baseLength);
    return mail(scenes, base, false, scenes.told("maker", "broken", Scenes.ALEX));
  }

  @Test
  void saysWhoWaitsForWhatAndWhereToGoOn() {
    Brief brief = single("Dana Field", 0).brief();
    assertThat(brief.sms())
        .startsWith("Dana Field is still waiting for our call (promised on Monday) https://")
        .contains("reader=alex");
    assertThat(brief.chat()).contains("Dana Field has waited", "https://");
    assertThat(brief.note()).startsWith(Brief.NOTE_BEGINS + "for Alex Moor. Dana Field has waited");
    assertThat(brief.note()).doesNotContain("reader=");
    assertThat(brief.caseId()).isEqualTo(Scenes.CASE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the usual                        | Dana Field | 0
          a link that leaves little room   | Dana Field | 170
          a link that leaves no room       | Dana Field | 230
          a link that is longer than all   | Dana Field | 400
          a long name                      | Dana-Maria Field of the Very Long House with Many Doors and Windows | 100
          a name of pairs of characters    | 𝒟𝒶𝓃𝒶𝒟𝒶𝓃𝒶𝒟𝒶𝓃𝒶𝒟𝒶𝓃𝒶𝒟𝒶𝓃𝒶𝒟𝒶𝓃𝒶𝒟𝒶𝓃𝒶 | 130
          """)
  void aTextMessageIsNeverLongerThanThreeHundredCharacters(
      String situation, String customer, int baseLength) {
    String sms = single(customer, baseLength).brief().sms();
    assertThat(sms).hasSizeLessThanOrEqualTo(Brief.SMS_CHARACTERS).doesNotContain("\n");
    assertThat(sms.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    if (baseLength < 170) {
      assertThat(sms).contains(" https://kept.example/");
    }
  }

  @Test
  void severalMattersLeadToTheDeskAndStandOnNoTicket() {
    Scenes scenes = new Scenes();
    Told told = scenes.told("maker", "broken", Scenes.ALEX);
    Brief brief = mail(scenes, "https://kept.example", false, told, told).brief();
    assertThat(brief.sms()).contains("/desk");
    assertThat(brief.note()).isNull();
  }

  @Test
  void aListGoesByMailAlone() {
    Scenes scenes = new Scenes();
    Told told = scenes.told("held", "open", Scenes.ALEX);
    assertThat(mail(scenes, "https://kept.example", true, told).brief()).isNull();
  }
}
