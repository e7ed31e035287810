package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much work a text can cause, counted in looks at words and in days of the calendar. */
class DueWorkTest {

  /** Looks at words that one word of a text may cause, whatever the text. */
  private static final int LOOKS_A_WORD = 250;

  /** Days and strides of open time that one message may cause to be worked out. */
  private static final int MOST_DAYS = 12_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latest ",
        "early ",
        "late the ",
        "or so ",
        "at the very latest ",
        "last ",
        "by about the next ",
        "between 5 and ",
        "7-",
        "11:5",
        "3/",
        "9.",
        "the first half of the ",
        "end of the ",
        "Q3 ",
        "half past ",
        "a week after ",
        "once the ",
        "at some point ",
        "soon ",
        "8 or ",
        "6 to ",
        "an hour and ",
        "Friday or ",
        "noonish",
        "a.m.",
        "day-end-",
        "(",
        "é’",
        "this time "
      })
  void looksAtEachWordSoManyTimesAtMost(String brick) {
    DueItems items = DueLexer.items(brick.repeat((1 << 16) / brick.length()), DueEnglish.WORDS);
    new DueGrammar(items, DueStyle.of(Locale.US)).phrases();

    assertThat(items.looks()).isLessThan((long) LOOKS_A_WORD * items.size());
  }

  @Test
  void looksAtRandomTimeWordsNoOftener() {
    String[] words =
        ("by latest early late the first last next this half quarter to past and or between 3 9:30"
                + " 4pm 6/7 day week month of Friday May noon tomorrow soon once when , - . ( end"
                + " business hour from at on in within morning 12th Q2")
            .split(" ", -1);
    Random random = new Random(20270503);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }
    DueItems items = DueLexer.items(text.toString(), DueEnglish.WORDS);
    List<DueSaid> phrases = new DueGrammar(items, DueStyle.of(Locale.UK)).phrases();

    assertThat(phrases).hasSize(DueGrammar.MOST_PHRASES);
    assertThat(items.looks()).isLessThan((long) LOOKS_A_WORD * items.size());
  }

  @Test
  void worksOutEachDayOnce() {
    assertThat(days(i -> "in " + (999 - i % 900) + " business days, ")).isLessThan(MOST_DAYS);
    assertThat(days(i -> "in " + (100 + i % 900) + " business hours, ")).isLessThan(MOST_DAYS);
    assertThat(days(i -> "in " + (i % 900) + " working weeks, ")).isLessThan(MOST_DAYS);
    assertThat(days(i -> "by the end of May " + (1950 + i % 200) + ", ")).isLessThan(MOST_DAYS);
    assertThat(days(i -> "before " + (1 + i % 28) + "/" + (1 + i % 12) + "/2031, "))
        .isLessThan(MOST_DAYS);
  }

  private static int days(IntFunction<String> phrase) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      text.append(phrase.apply(i));
    }
    DueScene clinic = DueScene.clinic();
    DueCalendar calendar = new DueCalendar(clinic.calendar(), clinic.instant(clinic.now()));
    DueResolver resolver = new DueResolver(calendar);
    DueItems items = DueLexer.items(text.toString(), DueEnglish.WORDS);
    List<DueSaid> phrases = new DueGrammar(items, DueStyle.of(Locale.UK)).phrases();
    phrases.forEach(said -> resolver.when("", said));
    assertThat(phrases).hasSize(DueGrammar.MOST_PHRASES);
    return calendar.work();
  }
}
