package dev.kept.reading;

import dev.kept.reading.DueTerm.Mark;

/**
 * Which words matter on their own. Most texts hold few or none of them, so that most of a text is
 * passed over without a closer look.
 */
final class DueCore {

  private DueCore() {}

  /** Whether a time phrase may stand on this word: without one of these there is none. */
  static boolean isCore(DueTerm term) {
    return switch (term) {
      case DueTerm.Other other -> false;
      case DueTerm.Symbol symbol -> false;
      case Mark mark ->
          switch (mark) {
            case JUST_AFTER, LATER, FIRST_THING, CLOSE, CLOSING, DAY_END, OVERNIGHT, WEEK_OF ->
                true;
            case NOON, MIDNIGHT, HALF, EVENT, WHEN, AFTER, QUARTER_LETTER -> true;
            default -> false;
          };
      default -> true;
    };
  }

  /** Whether a time phrase may begin with the word at {@code i}. */
  static boolean mayBegin(DueItems items, int i) {
    return switch (items.term(i)) {
      case DueTerm.Other other -> false;
      case DueTerm.Symbol symbol -> false;
      case DueTerm.Zone zone -> false;
      case DueTerm.Figures figures -> mayBeTime(items, i);
      case Mark mark ->
          switch (mark) {
            case TO, AND, OR, OF, FOR, TIME, OCLOCK, AM, PM, ORDINAL_SUFFIX, OR_SO -> false;
            case HOPE, NOW, AGO, BACK, LASTED, TENDS, HAPPENING, WILL, WHO, FILLER -> false;
            default -> isCore(mark) || !(items.term(i + 1) instanceof DueTerm.Other);
          };
      default -> true;
    };
  }

  /** Whether a length of time may begin with this word. */
  static boolean mayCount(DueTerm term) {
    return switch (term) {
      case DueTerm.Figures figures -> true;
      case DueTerm.Count count -> true;
      case DueTerm.Unit unit -> true;
      case Mark mark ->
          mark == Mark.A
              || mark == Mark.THE
              || mark == Mark.NEXT
              || mark == Mark.ANOTHER
              || mark == Mark.HALF
              || mark == Mark.BUSINESS;
      default -> false;
    };
  }

  /** Whether a week, a month or the like may begin with this word. */
  static boolean maySpan(DueTerm term) {
    return switch (term) {
      case DueTerm.Ending ending -> true;
      case DueTerm.Unit unit -> true;
      case DueTerm.MonthName month -> true;
      case DueTerm.Ordinal ordinal -> true;
      case Mark mark ->
          switch (mark) {
            case THE, THIS, NEXT, LAST, IN, ON, OF, BUSINESS, QUARTER_LETTER, WEEK_OF -> true;
            case EARLY, START, MIDDLE, LATE, LATER, END -> true;
            default -> false;
          };
      default -> false;
    };
  }

  /** Whether a day may begin with this word. */
  static boolean mayBeDay(DueTerm term) {
    return switch (term) {
      case DueTerm.Other other -> false;
      case DueTerm.Symbol symbol -> false;
      case DueTerm.Unit unit -> false;
      case DueTerm.Part part -> false;
      case DueTerm.Count count -> false;
      case Mark mark ->
          mark == Mark.THE || mark == Mark.THIS || mark == Mark.NEXT || mark == Mark.LAST;
      default -> true;
    };
  }

  /** Whether the figures at {@code i} have something beside them that makes them a time or date. */
  private static boolean mayBeTime(DueItems items, int i) {
    return switch (items.term(i + 1)) {
      case DueTerm.Other other -> false;
      case DueTerm.Figures figures -> false;
      case DueTerm.Symbol(char value) -> value == '(' || isJoin(items, i + 1, value);
      default -> true;
    };
  }

  /** A mark between two figures, or a dash between two words. */
  private static boolean isJoin(DueItems items, int i, char value) {
    return switch (value) {
      case ':', '/', '.' -> items.glued(i) && items.term(i + 1) instanceof DueTerm.Figures;
      case '-', ',' -> true;
      default -> false;
    };
  }
}
