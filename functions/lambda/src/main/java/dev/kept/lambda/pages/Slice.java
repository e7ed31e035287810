package dev.kept.lambda.pages;

import dev.kept.casefile.LedgerRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One page of the ledger's rows, those first whose time comes or came first.
 *
 * @param page from 1
 * @param more whether there are rows behind it
 */
record Slice(List<LedgerRow> rows, int page, boolean more) {

  /** As many rows fill a page of the board. */
  static final int SIZE = 40;

  /** As many are looked through for a name, of those past their time and of those ahead. */
  static final int SEARCHED = 3000;

  /** Nobody turns more pages; whoever asks for more gets the last of these. */
  static final int LAST = 250;

  /**
   * The page.
   *
   * @param sources each gives its first so many rows, by due
   * @param wanted which of them count
   * @param size as many fill a page
   */
  static Slice of(
      List<IntFunction<List<LedgerRow>>> sources, Predicate<LedgerRow> wanted, int page, int size) {
    int first = (page - 1) * size;
    List<LedgerRow> all =
        sources.stream()
            .flatMap(source -> enough(source, wanted, first + size + 1))
            .sorted(Comparator.comparing(Slice::time).thenComparing(row -> row.commitment().text()))
            .toList();
    int end = Math.min(all.size(), first + size);
    return new Slice(all.subList(Math.min(first, end), end), page, all.size() > end);
  }

  /** How many there are up to the end of this page, given how many of its own are shown. */
  int upTo(int shown) {
    return (page - 1) * SIZE + shown;
  }

  /** A page as an address names it. */
  static int page(String text) {
    return text.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(text), 1, LAST) : 1;
  }

  private static Instant time(LedgerRow row) {
    return Objects.requireNonNullElse(
        row.deadline(), Objects.requireNonNullElse(row.due(), row.made()));
  }

  /** Asks for more until there are so many that count, or no more. */
  static Stream<LedgerRow> enough(
      IntFunction<List<LedgerRow>> source, Predicate<LedgerRow> wanted, int number) {
    for (int limit = number; ; limit *= 2) {
      List<LedgerRow> rows = source.apply(limit);
      List<LedgerRow> fit = rows.stream().filter(wanted).limit(number).toList();
      if (fit.size() == number || rows.size() < limit) {
        return fit.stream();
      }
    }
  }
}
