package dev.kept.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Skipped;
import dev.kept.desk.Mail;
import dev.kept.desk.Told;
import dev.kept.policy.Role;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next is told who has not heard, so that nobody thinks somebody else has it. */
class SkippedWordsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          a maker without address   | maker   | MAKER   | Alex Moor | NO_ADDRESS   | Alex Moor has not heard: we know no address.
          a maker nobody can name   | maker   | MAKER   | -         | NO_ADDRESS   | A colleague has not heard: we know no address.
          a maker on holiday        | maker   | MAKER   | Alex Moor | AWAY         | Alex Moor is away and has not heard.
          standing in at this step  | manager | MANAGER | Ruth Okoye | AWAY        | Ruth Okoye is away, and you stand in.
          a team without a lead     | lead    | LEAD    | -         | NOBODY_NAMED | Nobody is named as lead.
          an address that is gone   | lead    | LEAD    | Jo Park   | REFUSED      | Jo Park has not heard: our mail came back.
          """)
  void saysWhoHasNotHeard(
      String situation, String step, Role target, String who, Skipped.Why why, String words) {
    Scenes scenes = new Scenes();
    Told told = scenes.told("manager", "broken", Scenes.RUTH);
    Skipped skipped = new Skipped(scenes.commitment().id(), step, target, who, why, scenes.now);
    Told after =
        new Told(
            told.notice(),
            told.commitment(),
            told.commitments(),
            told.facts(),
            told.next(),
            List.of(skipped));
    Mail mail =
        new MailWriter(Links.under("https://kept.firm.example"))
            .write(scenes.letter(Scenes.RUTH, false, after));
    assertThat(mail.text().replaceAll("\\s+", " ")).contains(words);
  }
}
