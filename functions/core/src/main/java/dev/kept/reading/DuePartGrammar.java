package dev.kept.reading;

import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Shade;
import dev.kept.reading.DueTerm.Mark;
import org.jspecify.annotations.Nullable;

/** Reads parts of a day: "this afternoon", "early evening", "late on Friday", "Thursday pm". */
final class DuePartGrammar {

  private final DueItems items;
  private final DueDayGrammar days;

  DuePartGrammar(DueItems items, DueDayGrammar days) {
    this.items = items;
    this.days = days;
  }

  /**
   * Reads one into its place, if that is free; the item after it, or -1.
   *
   * @param cued a small word or another piece stands before it
   */
  int part(DueMomentWords words, int i, boolean cued) {
    int at = items.skip(i, Mark.THE);
    Shade shade = shade(at);
    return shade == Shade.WHOLE
        ? named(words, at, cued)
        : words.shade == Shade.WHOLE ? shaded(words, at, shade) : -1;
  }

  /** "early", "late" and the like, and the part or day that they are of. */
  private int shaded(DueMomentWords words, int at, Shade shade) {
    int next = items.skip(items.skip(items.skip(at + 1, Mark.OF), Mark.IN), '-');
    int part = items.skip(next, Mark.THE);
    int rest = shade(part) == Shade.WHOLE ? named(words, part, true) : -1;
    if (rest < 0 && words.day == null && shade != Shade.END) {
      DueParsed<DueDay> day = days.day(items.skip(next, Mark.ON), true);
      words.day = day == null ? null : day.value();
      rest = day == null ? -1 : day.next();
    }
    if (rest >= 0) {
      words.shade = shade;
      words.lead = shade == Shade.END && words.lead == Lead.NONE ? Lead.BY : words.lead;
    }
    return rest;
  }

  private int named(DueMomentWords words, int i, boolean cued) {
    if (words.part != null) {
      return -1;
    }
    DuePart half = half(words, i);
    if (half != null) {
      return take(words, half, null, i);
    }
    boolean today = items.is(i, Mark.THIS);
    boolean next = items.is(i, Mark.NEXT);
    int at = today || next ? i + 1 : i;
    if (!(items.term(at) instanceof DueTerm.Part(DuePart part, boolean tonight))) {
      return -1;
    }
    if (next) {
      return words.day == null ? take(words, part, new DueDay.FromToday(1), at) : -1;
    }
    if (today || tonight) {
      return words.day == null || words.day instanceof DueDay.FromToday
          ? take(words, part, new DueDay.FromToday(0), at)
          : -1;
    }
    return words.isEmpty() && !cued && !items.is(at + 1, Mark.OF)
        ? -1
        : take(words, part, null, at);
  }

  /** "Thursday pm": a half of a day, where no hour stands before it. */
  private @Nullable DuePart half(DueMomentWords words, int i) {
    if (words.day == null || words.hours != null || words.point != null) {
      return null;
    }
    return items.is(i, Mark.AM) ? DuePart.MORNING : items.is(i, Mark.PM) ? DuePart.AFTERNOON : null;
  }

  private static int take(DueMomentWords words, DuePart part, @Nullable DueDay day, int at) {
    words.part = part;
    words.day = day == null ? words.day : day;
    return at + 1;
  }

  private Shade shade(int i) {
    if (!(items.term(i) instanceof Mark mark)) {
      return Shade.WHOLE;
    }
    return switch (mark) {
      case EARLY -> Shade.EARLY;
      case MIDDLE -> Shade.MIDDLE;
      case LATE -> Shade.LATE;
      case LATER -> Shade.LATER;
      case END -> Shade.END;
      default -> Shade.WHOLE;
    };
  }
}
