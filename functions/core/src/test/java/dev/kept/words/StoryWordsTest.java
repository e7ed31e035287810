package dev.kept.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The weekly mail of somebody who works far from customers. */
class StoryWordsTest {

  @Test
  void itLeadsNowhereAndTellsNothingByWhichAStrangerCouldFindThem() {
    assertThat(EveryMail.named("listener").html())
        .doesNotContain("href", "Elm Street", "555", "4111", "Field", "Lee<", "5158");
  }
}
