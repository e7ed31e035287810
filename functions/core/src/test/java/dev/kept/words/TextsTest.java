package dev.kept.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Told;
import dev.kept.policy.Policy;
import dev.kept.policy.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a business says itself, in place of our sentences. */
class TextsTest {

  private static Policy saying(Policy p, Map<String, String> texts) {
    return new Policy(
        p.version(),
        p.business(),
        p.locale(),
        p.calendar(),
        p.calendars(),
        p.teams(),
        p.people(),
        p.owner(),
        p.manager(),
        p.connections(),
        p.timing(),
        p.ladder(),
        p.caps(),
        p.callbacks(),
        p.ownNumbers(),
        p.sharedNumbers(),
        p.dangerTags(),
        p.accounts(),
        texts,
        Wanted.NOTHING);
  }

  private static Mail mail(Scenes scenes, String step, String verdict, Map<String, String> texts) {
    Told told = scenes.told(step, verdict, Scenes.ALEX);
    Letter plain = scenes.letter(Scenes.ALEX, false, told);
    return new MailWriter(Links.under("https://kept.example"))
        .write(
            new Letter(
                plain.id(),
                plain.reader(),
                plain.told(),
                false,
                saying(plain.policy(), texts),
                plain.now()));
  }

  @Test
  void theBusinessSaysItItsOwnWay() {
    Map<String, String> texts =
        Map.of(
            "break.subject", "Please ring {customer}: {begun}",
            "break.lead.subject", "for the lead alone",
            "break.opening", "{customer} still waits for {awaited}, {waited} by now.",
            "apology", "I'm sorry. We said on {day} that we would {deed}, and we did not.");
    Mail mail = mail(new Scenes(), "maker", "broken", texts);
    assertThat(mail.subject()).isEqualTo("Please ring Dana Field: promised on Monday");
    assertThat(mail.text().replaceAll("\\s+", " "))
        .contains("Dana Field still waits for our call, two days by now.")
        .contains("I'm sorry. We said on Monday that we would call you, and we did not.")
        .contains("You wrote on Monday");
    assertThat(mail(new Scenes(), "lead", "broken", texts).subject())
        .isEqualTo("for the lead alone");
  }

  @Test
  void whatACustomerIsCalledIsNeverTakenForAVariable() {
    Scenes scenes = new Scenes();
    scenes.customer = "{due} $1 <b>";
    Mail mail = mail(scenes, "maker", "broken", Map.of("break.opening", "{customer} waits."));
    assertThat(mail.text()).contains("{due} $1 <b> waits.");
    assertThat(mail.html()).contains("&lt;b&gt; waits.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          fit                      | break.subject        | {customer} still waits for {awaited}        | -
          fit for a step           | break.lead.opening   | {customer} has waited {waited}.             | -
          a fit apology            | apology              | I'm sorry. We said on {day} that we would {deed}, and we did not. | -
          no such kind             | brake.subject        | words                                       | no text has this key
          no such part             | break.footer         | words                                       | no text has this key
          a variable of no meaning | break.subject        | {client} waits                              | nothing is known to fill in for '{client}'
          an agreement's name      | break.subject        | SLA of {customer}                           | 'SLA' scolds
          a breach                 | reminder.subject     | About to breach for {customer}              | 'breach' scolds
          a bare number            | break.subject        | Promise #4711 of {customer}                 | '#4711' scolds
          blame                    | break.opening        | You failed {customer}.                      | 'failed' scolds
          an apology that is none  | apology              | We said we would {deed}, and we did not.    | begin with "I'm sorry"
          an apology with a but    | apology              | I'm sorry we said we would {deed} but did not. | takes the apology back
          """)
  void aTextIsCheckedBeforeItIsUsed(String situation, String key, String text, String problem) {
    List<String> problems = TextLinter.check(key, text);
    if (problem == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).anySatisfy(one -> assertThat(one).contains(problem));
    }
  }

  @Test
  void aTextIsShort() {
    assertThat(TextLinter.check("break.subject", "x".repeat(121))).hasSize(1);
    assertThat(TextLinter.check("break.opening", "word ".repeat(61))).hasSize(1);
    assertThat(TextLinter.check("break.opening", "two\nlines")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "maker,broken",
    "lead,broken",
    "manager,broken",
    "maker,kept",
    "reminder,open",
    "stand-in,open",
    "held,open",
    "reassigned,open",
    "question,unconfirmed"
  })
  void ourOwnWordsPassTheSameCheck(String step, String verdict) {
    Item item =
        English.item(
            Scene.of(
                new Scenes().told(step, verdict, Scenes.ALEX),
                new Scenes()
                    .letter(Scenes.ALEX, false, new Scenes().told(step, verdict, Scenes.ALEX)),
                Links.under("https://kept.example")));
    List<String> problems = new ArrayList<>();
    TextLinter.scolding(item.subject(), problems);
    TextLinter.scolding(item.line(), problems);
    assertThat(problems).isEmpty();
    assertThat(item.subject()).hasSizeLessThanOrEqualTo(TextLinter.SUBJECT_CHARACTERS);
  }
}
