package dev.kept.desk;

import dev.kept.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a person's list is made up: at opening for who sees promises through; half an hour later for
 * who watches others, so that a maker can act first; once a week, on its first open day, for who
 * only hears of gaps.
 */
final class ListTimes {

  private static final Duration MAKERS_FIRST = Duration.ofMinutes(30);

  private ListTimes() {}

  /**
   * The first list that a line can stand in.
   *
   * @param listedOn the day of the last list; there is one a day at most
   * @param from when the line became owed
   * @param weekly true where it can wait for the weekly list
   */
  static Instant first(Recipient who, @Nullable LocalDate listedOn, Instant from, boolean weekly) {
    BusinessCalendar calendar = who.calendar();
    LocalDate day = calendar.dateOf(from);
    if (listedOn != null && !day.isAfter(listedOn)) {
      day = listedOn.plusDays(1);
    }
    Optional<LocalDate> open = calendar.nextOpenDay(day);
    while (open.isPresent()) {
      Optional<Instant> list = on(who, open.get(), weekly);
      if (list.isPresent() && !list.get().isBefore(from)) {
        return list.get();
      }
      open = calendar.nextOpenDay(open.get().plusDays(1));
    }
    // A business that never opens again makes up no list: its last lines go as they come.
    return from;
  }

  private static Optional<Instant> on(Recipient who, LocalDate day, boolean weekly) {
    if (weekly && !isFirstOfWeek(who.calendar(), day)) {
      return Optional.empty();
    }
    Duration wait = who.watchesOthers() ? MAKERS_FIRST : Duration.ZERO;
    return who.calendar().opening(day).map(open -> QuietHours.over(who, open.plus(wait)));
  }

  private static boolean isFirstOfWeek(BusinessCalendar calendar, LocalDate day) {
    return calendar.nextOpenDay(calendar.week().firstDay(day)).filter(day::equals).isPresent();
  }
}
