package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.reading.DueTerm.Day;
import dev.kept.reading.DueTerm.Mark;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A made-up language of five phrases, and texts in it. */
class DueWordsTest {

  private static final DueWords WORDS =
      new DueWordsBuilder()
          .hedge("ish")
          .say(new Day(1), "morrow, ill't day")
          .say(new Day(2), "morrow but one")
          .say(Mark.PM, "pm")
          .say(Mark.END, "day end, 9 9")
          .build();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a word                          | morrow          | 0-6 Day[offset=1]
          in capitals                     | MoRRoW          | 0-6 Day[offset=1]
          the longest phrase counts       | morrow but one  | 0-14 Day[offset=2]
          a phrase that breaks off        | morrow but two  | 0-6 Day[offset=1], 7-10 Other[], 11-14 Other[]
          a hyphen inside a compound      | day-end         | 0-7 END
          dots of an abbreviation         | 5 p.m.          | 0-1 Figures[value=5, digits=1], 2-6 PM
          the last dot may be missing     | p.m now         | 0-3 PM, 4-7 Other[]
          a curly apostrophe              | ill’t day       | 0-9 Day[offset=1]
          figures in a phrase             | 9-9             | 0-3 END
          the ending that makes it rough  | morrowish       | 0-6 Day[offset=1], 6-9 Other[]
          not on a word that is unknown   | fetish          | 0-6 Other[]
          an emoji is one sign            | 😀 pm           | 0-2 Symbol[value=?], 3-5 PM
          """)
  void findsTheMeaningsOfAText(String situation, String text, String meanings) {
    DueItems items = DueLexer.items(text, WORDS);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String term = items.term(i).toString().replaceAll("\\p{Cs}", "?");
      found.add(items.start(i) + "-" + items.end(i) + " " + term);
    }

    assertThat(String.join(", ", found)).isEqualTo(meanings);
  }

  @Test
  void aPhraseHasOneMeaning() {
    DueWordsBuilder words = new DueWordsBuilder().say(Mark.BY, "by, not after");

    assertThatThrownBy(() -> words.say(Mark.AFTER, "past, not after"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"not after\"");
  }

  @Test
  void beforeAndBehindATextALineEnds() {
    DueItems items = DueLexer.items("morrow", WORDS);

    assertThat(items.is(-1, '\n')).isTrue();
    assertThat(items.is(1, '\n')).isTrue();
    assertThat(items.isSentenceEnd(7)).isTrue();
  }
}
