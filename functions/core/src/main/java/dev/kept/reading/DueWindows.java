package dev.kept.reading;

import dev.kept.reading.DueClock.Half;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which hours a window of two means: the last am or pm covers both ends unless that makes it run
 * backwards, and a window inside the opening hours is likelier than one outside.
 */
record DueWindows(DueWall wall) {

  private static final int NOON = 12 * 60;

  /** Minutes after midnight of one date; the end may be on the next. */
  record Window(LocalDate date, int start, int end) {}

  Window window(DueClock start, DueClock end, @Nullable LocalDate day) {
    if (day != null) {
      return windowOn(day, start, end);
    }
    LocalDate today = wall.today();
    Window next = windowOn(today, start, end);
    next = wall.isAhead(today, next.end) ? next : windowOn(today.plusDays(1), start, end);
    if (start.isOpen() && end.isOpen()) {
      for (int ahead = 0; ahead <= DueHours.DAYS_AHEAD; ahead++) {
        Window later = windowOn(today.plusDays(ahead), start, end);
        if (wall.isAhead(later.date, later.end) && wall.isInHours(later.date, later.end)) {
          return later;
        }
      }
    }
    return next;
  }

  private Window windowOn(LocalDate date, DueClock start, DueClock end) {
    Window best = new Window(date, 0, 0);
    int bestScore = -1;
    for (int until : lasts(start, end)) {
      int from = lastBefore(starts(start, end, until), until);
      int to = until > from ? until : until + DueWall.DAY;
      int score =
          (wall.isInHours(date, to) ? 4 : 0)
              + (wall.isInHours(date, from) ? 4 : 0)
              + (until > from ? 2 : 0)
              + (to > NOON - 4 * 60 && to <= NOON + 8 * 60 ? 1 : 0);
      if (score > bestScore) {
        best = new Window(date, from, to);
        bestScore = score;
      }
    }
    return best;
  }

  /** What the end may mean; a start with am or pm says it too, unless that runs backwards. */
  private static List<Integer> lasts(DueClock start, DueClock end) {
    return end.isOpen() && start.half() != Half.OPEN && start.minutes().size() == 1
        ? List.of(firstAfter(end.minutes(), start.minutes().getFirst()))
        : end.minutes();
  }

  private static List<Integer> starts(DueClock start, DueClock end, int until) {
    if (start.isOpen() && !end.isOpen() && start.hour() > 0) {
      int same = end.half() == Half.AM ? start.minutes().getFirst() : start.minutes().getLast();
      boolean halved = end.half() == Half.AM || end.half() == Half.PM;
      if (halved && same < until) {
        return List.of(same);
      }
    }
    return start.minutes();
  }

  private static int firstAfter(List<Integer> choices, int start) {
    return choices.stream()
        .filter(minutes -> minutes > start)
        .findFirst()
        .orElse(choices.getFirst());
  }

  private static int lastBefore(List<Integer> choices, int until) {
    return choices.stream()
        .filter(minutes -> minutes < until)
        .reduce((earlier, later) -> later)
        .orElse(choices.getLast());
  }
}
