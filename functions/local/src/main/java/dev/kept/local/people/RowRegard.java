package dev.kept.local.people;

import dev.kept.fact.Regard;
import dev.kept.local.people.Columns.Meaning;
import dev.kept.local.people.CsvTable.Problem;
import dev.kept.local.people.CsvTable.Row;
import dev.kept.words.Redaction;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of a customer besides how to reach them. What is wrong with it is told, and the
 * rest of the row is taken.
 *
 * @param today after which nobody can have become a customer
 * @param problems takes what is wrong
 */
record RowRegard(Columns columns, LocalDate today, Consumer<Problem> problems) {

  /** Null where the table has no column for it. */
  @Nullable Regard of(Row row) {
    if (!columns.has(Meaning.SINCE) && !columns.has(Meaning.MATTERS)) {
      return null;
    }
    String since = columns.one(row, Meaning.SINCE);
    String note = columns.one(row, Meaning.MATTERS);
    Regard both = new Regard(fit(row, since, true), fit(row, note, false));
    Regard safe = Redaction.of(both);
    if (!safe.equals(both)) {
      problems.accept(
          new Problem(
              row.line(), "a card number, an account or a password was taken out of the note"));
    }
    return safe;
  }

  private @Nullable String fit(Row row, String written, boolean date) {
    try {
      Regard regard = date ? new Regard(written, null) : new Regard(null, written);
      if (regard.isAfter(today)) {
        throw new IllegalArgumentException("nobody is a customer since a day to come");
      }
      return date ? regard.since() : regard.note();
    } catch (IllegalArgumentException unfit) {
      String words = "'%s' was not taken: %s".formatted(Ways.shown(written), unfit.getMessage());
      problems.accept(new Problem(row.line(), words));
      return null;
    }
  }
}
