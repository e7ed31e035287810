package dev.kept.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallestTest {

  @Test
  void leavesWhatItTakesToFail() {
    List<Integer> story = IntStream.range(0, 40).boxed().toList();
    assertThat(Smallest.of(story, some -> some.contains(7) && some.contains(31)))
        .containsExactly(7, 31);
  }

  @Test
  void leavesNothingOfWhatAlwaysFails() {
    assertThat(Smallest.of(List.of("a", "b"), some -> true)).isEmpty();
  }
}
