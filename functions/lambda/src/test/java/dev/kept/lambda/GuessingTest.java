package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.lambda.pages.Access;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever guesses gets nowhere, and always the same answer. */
class GuessingTest {

  private static final long SEED = 20260305;

  @Test
  void noGuessOpensAnything() {
    Rig rig = WindowStory.told();
    Reader marek = Reader.at(rig, "marek@windows.example");
    String real = marek.token(Access.BOARD);
    String refused = marek.browser().get("/?t=x").body();
    Random random = new Random(SEED);

    for (int guess = 0; guess < 400; guess++) {
      String token = changed(real, random);
      Answer board = marek.browser().get("/?t=" + token);
      assertThat(board.status()).as("seed %d, guess %d: %s", SEED, guess, token).isEqualTo(403);
      assertThat(board.body()).isEqualTo(refused);
      assertThat(marek.browser().post("/signed-in", Map.of("t", token)).status()).isEqualTo(403);
      assertThat(marek.browser().post("/answer?t=" + real, Map.of("press", token)).status())
          .isEqualTo(403);
    }
    assertThat(rig.queue).noneMatch(waiting -> waiting.channel() == Channel.TICKETS);
  }

  /** One to three characters are others, and are not what they were. */
  private static String changed(String token, Random random) {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    StringBuilder changed = new StringBuilder(token);
    do {
      for (int i = 0; i <= random.nextInt(3); i++) {
        changed.setCharAt(
            random.nextInt(token.length() - 1), letters.charAt(random.nextInt(letters.length())));
      }
    } while (changed.toString().contentEquals(token));
    return changed.toString();
  }
}
