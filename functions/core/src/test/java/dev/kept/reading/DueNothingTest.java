package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are no times, times that are no promise, and texts that are no language. */
class DueNothingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t",
        "Reference 11/8 has shipped",
        "Our line is staffed 24/7.",
        "I can take 3 of them",
        "Dial 1800 200 4455 for help",
        "That will be $7 or £5.50",
        "Please install version 3.2.1",
        "We have offices at 4 sites",
        "by 20% at least",
        "the 3rd floor",
        "You may keep it",
        "They sat down in the sun",
        "since Monday we have had no water",
        "We spoke last Tuesday and 3 days ago",
        "He has waited 2 weeks",
        "we are open every Friday",
        "a 14 day trial",
        "Take one twice a day",
        "When would suit you?",
        "we close your account on request of",
        "on the 31st of June",
        "at 27:80",
        "We look after the little ones",
        "Good morning Mr Fox",
        "Ask for a second opinion",
        "I'd like a second one",
        "Wait for the first one",
        "The night nurse has your notes",
        "Read the Tuesday bulletin",
        "The visit was at 3 yesterday",
        "He was here at 9 last Thursday",
        "the next 5th floor",
        "We text you 30 minutes before we arrive",
        "for the two hours you were without heat",
        "Take a later train",
        "two hours back we were full",
        "I finish the form",
        "Q: how are you?",
        "Ring extension 1430",
        "The last week was hard"
      })
  void findsNoTime(String text) {
    assertThat(DueScene.clinic().find(text)).isEmpty();
  }

  @Test
  void findsEachPhraseWhereItStands() {
    String text = "Hi! I’ll call tomorrow at 9:30. If not, Jo writes by Friday — asap anyway.";
    List<DueReader.Found> found = DueScene.clinic().find(text);

    assertThat(found)
        .extracting(each -> text.substring(each.start(), each.end()))
        .containsExactly("tomorrow at 9:30", "by Friday", "asap");
    assertThat(found).extracting(each -> each.when().phrase()).contains("by Friday");
  }

  @Test
  void readsAnyJumbleOfTimeWordsWithoutFailing() {
    String[] words =
        ("by before after at on in within between from to and or the a next this last 3 12/5 14th"
                + " 9:30 pm half past quarter hour days week weekend month of Friday May tomorrow"
                + " morning first thing end business , - ( ) . soon once when 2027 99999999999 ' 5")
            .split(" ", -1);
    Random random = new Random(20270428);
    DueScene clinic = DueScene.clinic();
    int texts = 20_000;
    int read = 0;
    for (int i = 0; i < texts; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 12; word++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
      }
      read += inOrder(clinic.find(text.toString()), text.length()) ? 1 : 0;
    }
    assertThat(read).isEqualTo(texts);
  }

  @Test
  void readsAMegabyteOfNearlyTimes() {
    DueScene clinic = DueScene.clinic().at(LocalDateTime.of(2027, 12, 31, 23, 59));
    List<String> bricks =
        List.of(
            "by ",
            "once ",
            "1",
            "a.",
            "the next ",
            "12-",
            "between 2 and ",
            "(",
            "’s",
            "𝟛 ",
            "\n");
    for (String brick : bricks) {
      String text = brick.repeat((1 << 20) / brick.length());
      assertThat(inOrder(clinic.find(text), text.length())).as("repeated \"%s\"", brick).isTrue();
    }
  }

  private static boolean inOrder(List<DueReader.Found> found, int length) {
    int end = 0;
    for (DueReader.Found each : found) {
      if (each.start() < end || each.end() <= each.start() || each.end() > length) {
        return false;
      }
      end = each.end();
    }
    return true;
  }
}
