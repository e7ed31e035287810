package dev.kept.lambda.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as people write them, on Wednesday, 4 March 2026, at 10 am in Chicago. */
class SaidReaderTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant TEN =
      LocalDateTime.parse("2026-03-04T10:00").atZone(CHICAGO).toInstant();
  private static final SaidReader READER =
      new SaidReader(BusinessCalendar.nineToFive(CHICAGO), Locale.US);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Done                                              | done
          done.                                             | done
          DONE!!                                            | done
          Done, thanks                                      | done
          Done - rang from my own phone                     | done rang from my own phone
          It's done                                         | done
          Yes, it is done.                                  | done
          All done, spoke to her husband                    | done spoke to her husband
          I've done it                                      | done
          Sorted                                            | done
          Already dealt with                                | done
          Called her this morning                           | done called her this morning
          I just called him                                 | done i just called him
          Hi Kept,\\nDone.\\nMarek                          | done
          Good morning,\\n\\ndone, thank you\\n             | done
          Not yet                                           | not yet
          No, not yet.                                      | not yet
          It is not done                                    | not yet
          Not a promise                                     | no promise
          That was not a promise                            | no promise
          that wasn’t a promise                             | no promise
          No, this is no promise                            | no promise
          I have it                                         | has it
          I've got it, thanks                               | has it
          On it                                             | has it
          I'll take this                                    | has it
          Leave it with me                                  | has it
          I have it till 3 pm                               | has it until 15:00
          I have it, until 3pm                              | has it until 15:00
          till 3 pm                                         | has it until 15:00
          by noon                                           | has it until 12:00
          Until 15:30                                       | has it until 15:30
          Can't make it                                     | cannot
          Sorry, I can’t make it today                      | cannot
          I can't do this                                   | cannot
          I won't be able to make it                        | cannot
          Can't either                                      | cannot
          Yes                                               | yes
          ok                                                | yes
          No                                                | no
          """)
  void isUnderstood(String text, String said) {
    assertThat(words(read(text))).isEqualTo(said);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a question                    | Done?
          a question below              | Done\\nor did you mean the other one?
          a promise of it               | Will be done tomorrow
          it will be                    | I'll have it done by noon
          nearly                        | Almost done
          a half                        | Half done
          on a condition                | Done if she calls back
          a but                         | Done, but she wants a refund
          an attempt                    | Called her, no answer
          a voicemail                   | Called her and left a voicemail
          an attempt in other words     | Tried calling him
          somebody else's               | Bo has done it I think
          the wrong one                 | Called the wrong number
          what it does not hold         | I have it on my list for next week
          no time                       | till later
          a time and more               | till 3 pm unless Bo is faster
          no word of ours               | Who is Dana Field?
          thanks alone                  | Thanks
          got it, which may mean read   | Got it
          a long story                  | Done and she told me that the whole house is full of ants and that the neighbours have them as well and that somebody should really look at the garden
          a promise that is one         | That was a promise
          nothing                       | ''
          a greeting alone              | Hi
          an order                      | Stop sending me these
          in another language           | Erledigt
          """)
  void isNotGuessedAt(String situation, String text) {
    assertThat(words(read(text))).isEqualTo("unclear");
  }

  private static Said read(String text) {
    return READER.read(text.replace("\\n", "\n"), TEN);
  }

  private static String words(Said said) {
    return switch (said) {
      case Said.Done(String how) -> how.isEmpty() ? "done" : "done " + how;
      case Said.NotYet _ -> "not yet";
      case Said.NotAPromise _ -> "no promise";
      case Said.HaveIt(var until) ->
          until == null ? "has it" : "has it until " + until.atZone(CHICAGO).toLocalTime();
      case Said.Cannot _ -> "cannot";
      case Said.Yes _ -> "yes";
      case Said.No _ -> "no";
      case Said.Unclear _ -> "unclear";
    };
  }
}
