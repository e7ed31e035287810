package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.reading.Message.Writer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any text: scraps of service talk thrown together at random. */
class MessageReaderLawsTest {
  private static final List<String> SCRAPS =
      List.of(
          "we'll",
          "I will",
          "call you",
          "send you the form",
          "tomorrow",
          "once the part is here",
          "if you",
          "and",
          ",",
          ".",
          "?",
          "\n",
          "> we'll call",
          "not",
          "our team",
          "the fitter",
          "let me",
          "\uD83D\uDE00",
          "’ll",
          "will be",
          "mended",
          "\u0000",
          "é",
          "\u202E",
          "(",
          "\"",
          "please",
          "should",
          "are",
          "looking into",
          "it",
          "http://a.b/c",
          "@ann",
          "12:30",
          "...");

  @Test
  void everyQuoteIsInTheTextAndEveryReadingTheSame() {
    long seed = 20260303;
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      String text = scraps(random);
      Heard heard = Reading.of(text, Writer.STAFF, null);
      assertThat(heard)
          .as("seed %d, %s", seed, text)
          .isEqualTo(Reading.of(text, Writer.STAFF, null));
      for (Promise promise : heard.promises()) {
        assertThat(text).as("seed %d", seed).contains(promise.quote());
        assertThat(promise.why()).as("seed %d, %s", seed, text).isNotEmpty();
      }
    }
  }

  @Test
  void blanksBeforeTheTextChangeNothing() {
    long seed = 20260304;
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      String text = "So " + scraps(random);
      assertThat(Reading.promises("  \t " + text))
          .as("seed %d, %s", seed, text)
          .isEqualTo(Reading.promises(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we will call you ", "> ", "\"", "x", "will ", "(", "if you ", "and then ", "let ",
            "can't ",
        "1 2 3 ", "a,", "http://", "call ", "send us your, ", "?", "\n> ", "@", "é", "on the way "
      })
  void readsAMebibyteOfAnythingToItsEnd(String scrap) {
    String text = scrap.repeat((1 << 20) / scrap.length());
    for (Writer writer : Writer.values()) {
      assertThat(Reading.of(text, writer, null).reader()).isEqualTo(MessageReader.VERSION);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wann kommt der Techniker? Wir warten seit drei Tagen auf einen Anruf.",
        "Nous attendons toujours votre appel, merci de nous rappeler demain.",
        "Можете ли вы позвонить мне завтра?",
        "お電話お待ちしております。"
      })
  void aLanguageItCannotReadIsUnread(String text) {
    Heard heard = Reading.of(text, Writer.STAFF, null);
    assertThat(heard.unread()).isTrue();
    assertThat(heard.promises()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ok", "\uD83D\uDC4D", "Sarah Miller", "\uD83D", "312 555 0142"})
  void littleIsReadAsLittle(String text) {
    Heard heard = Reading.of(text, Writer.STAFF, null);
    assertThat(heard.unread()).isFalse();
    assertThat(heard.promises()).isEmpty();
  }

  private static String scraps(Random random) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      text.append(SCRAPS.get(random.nextInt(SCRAPS.size())))
          .append(random.nextInt(5) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
