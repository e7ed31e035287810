package dev.kept.waking;

import static dev.kept.testing.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of customs does. */
public abstract class CustomsContract {

  private static final Custom FULL =
      new Custom(2, NINE, Map.of(LocalDate.of(2026, 3, 2), Duration.ofMinutes(90)), NINE);

  /** A store with nothing in it. */
  protected abstract Customs empty();

  @Test
  void knowsNothingAtFirst() {
    assertThat(empty().get("phone")).isEmpty();
  }

  @Test
  void tellsWhatWasWrittenLast() {
    Customs customs = empty();
    assertThat(customs.replace("phone", Custom.first(NINE), 0)).isTrue();
    assertThat(customs.get("phone")).contains(Custom.first(NINE));
    assertThat(customs.replace("phone", FULL, 1)).isTrue();

    assertThat(customs.get("phone")).contains(FULL);
    assertThat(customs.get("desk")).isEmpty();
  }

  @Test
  void refusesWhoDidNotReadWhatStands() {
    Customs customs = empty();
    customs.replace("phone", Custom.first(NINE), 0);
    assertThat(customs.replace("phone", Custom.first(NINE), 0)).isFalse();
    customs.replace("phone", FULL, 1);

    assertThat(customs.replace("phone", FULL, 1)).isFalse();
  }
}
