package dev.kept.reading;

import dev.kept.reading.DueDay.Which;
import dev.kept.reading.DueHoursGrammar.Hours;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Moment;
import dev.kept.reading.DueSaid.Point;
import dev.kept.reading.DueSaid.Shade;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What has been read of one moment so far: a day, a time, a part of the day, each at most once. */
final class DueMomentWords {

  Lead lead;
  boolean approximate;
  @Nullable DueDay day;
  @Nullable DueDay lastDay;
  @Nullable Hours hours;
  @Nullable DuePart part;
  @Nullable Point point;
  DueTerm.@Nullable Zone zone;
  Shade shade = Shade.WHOLE;

  /** The week that was named ("next week, on Tuesday"), this one being 0; -1 if none was. */
  int week;

  DueMomentWords(Lead lead, int week) {
    this.lead = lead;
    this.week = week;
  }

  boolean isEmpty() {
    return day == null && hours == null && part == null && point == null;
  }

  /** Whether a weekday was named and nothing that says which one. */
  boolean hasBareWeekday() {
    return day instanceof DueDay.OfWeek(DayOfWeek of, Which which, int later)
        && which == Which.BARE
        && later == 0;
  }

  Moment build() {
    DueClock start = hours == null ? null : hours.start();
    DueClock end = hours == null ? null : hours.end();
    return new Moment(inNamedWeek(), lastDay, start, end, part, shade, point, zone);
  }

  private @Nullable DueDay inNamedWeek() {
    if (week < 0) {
      return day;
    }
    return day instanceof DueDay.OfWeek(DayOfWeek of, Which which, int later)
        ? new DueDay.OfWeek(of, Which.IN_WEEK, week)
        : day == null ? new DueDay.FirstOfWeek(week) : day;
  }
}
