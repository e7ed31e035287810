package dev.kept.reading;

import java.time.LocalTime;
import java.util.List;

/**
 * A time of day as said.
 *
 * @param hour 0 to 24
 * @param half which half of the day, as far as it was said
 */
record DueClock(int hour, int minute, Half half) {

  /** Which half of the day a time lies in. */
  enum Half {
    AM,
    PM,
    /** Said in 24 hours, or noon: nothing is open. */
    EXACT,
    /** The midnight that ends the day. */
    DAY_END,
    OPEN
  }

  static final DueClock NOON = new DueClock(12, 0, Half.EXACT);
  static final DueClock MIDNIGHT = new DueClock(24, 0, Half.DAY_END);

  DueClock in(Half other) {
    return new DueClock(hour, minute, other);
  }

  boolean isOpen() {
    return half == Half.OPEN;
  }

  /** Minutes after midnight that this may mean, the earlier first. */
  List<Integer> minutes() {
    int twelve = hour % 12 * 60 + minute;
    return switch (half) {
      case AM -> List.of(twelve);
      case PM -> List.of(twelve + 720);
      case EXACT, DAY_END -> List.of(hour * 60 + minute);
      case OPEN -> List.of(twelve, twelve + 720);
    };
  }

  /** The wall-clock time of so many minutes after midnight, on whatever day. */
  static LocalTime time(int minutes) {
    return LocalTime.of(minutes / 60 % 24, minutes % 60);
  }
}
