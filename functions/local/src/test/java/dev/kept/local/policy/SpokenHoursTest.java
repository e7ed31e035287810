package dev.kept.local.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenHoursTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the usual week        | mon-fri 9-17            | {mon=[09:00-17:00], tue=[09:00-17:00], wed=[09:00-17:00], thu=[09:00-17:00], fri=[09:00-17:00]}
          a lunch break         | Mon 8:00-12:30 14-18    | {mon=[08:00-12:30, 14:00-18:00]}
          two kinds of day      | mon 9-17, sat 9-noon    | {mon=[09:00-17:00], sat=[09:00-12:00]}
          days with one time    | mon, wed 9-17           | {mon=[09:00-17:00], wed=[09:00-17:00]}
          American times        | tuesday 9am - 5:30pm    | {tue=[09:00-17:30]}
          noon and midnight     | mon 12am-12pm           | {mon=[00:00-12:00]}
          over the weekend      | sat-mon 9 to 17         | {mon=[09:00-17:00], sat=[09:00-17:00], sun=[09:00-17:00]}
          a whole day           | sun 0-24                | {sun=[00:00-00:00]}
          into the night        | fri 18-2                | {fri=[18:00-02:00]}
          """)
  void readsHoursAsPeopleWriteThem(String what, String text, String week) {
    StringBuilder read = new StringBuilder();
    SpokenHours.read(text)
        .forEach((day, slots) ->
            read.append(read.isEmpty() ? "" : ", ")
                .append(day)
                .append('=')
                .append(slots.stream().map(slot -> slot.start() + "-" + slot.end()).toList()));
    assertThat("{" + read + "}").as(what).isEqualTo(week);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9-17",
        "mon",
        "mon-fri",
        "mon 9",
        "mon 9-25",
        "mon 13pm-2pm",
        "xyz 9-17",
        "mon 9:75-17",
        "mon-",
        "mon 24:30-25",
        "weekdays 9-17",
        "mon 9-17,"
      })
  void saysWhatWouldBeRight(String text) {
    assertThatThrownBy(() -> SpokenHours.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mon-fri 9-17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mon-fri 9-5", "mon 8:30-4:30", "mon 12-8", "mon 8-12 1-5", "mon 9-9"})
  void readsNoAfternoonAsTheNextMorning(String text) {
    assertThatThrownBy(() -> SpokenHours.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("right would be hours up to 24, such as 9-17, or 9am-5pm");
  }
}
