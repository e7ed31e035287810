package dev.kept.local.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.kept.local.Complaint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A table as other programs export it: a header, then rows, with commas, semicolons or tabs
 * between.
 *
 * @param broken what could not be read at all; empty for nothing
 */
record CsvTable(List<String> header, List<Row> rows, List<Problem> broken) {

  /** After so many a file is something else than a table. */
  private static final int MOST_BROKEN = 100;

  /**
   * A row.
   *
   * @param line on which it begins, from 1
   */
  record Row(long line, List<String> fields) {

    Row {
      fields = List.copyOf(fields);
    }

    /** The field of a column; empty where the row is too short. */
    String at(int column) {
      return column < fields.size() ? fields.get(column).strip() : "";
    }

    boolean isBlank() {
      return fields.stream().allMatch(String::isBlank);
    }
  }

  /** What is wrong on a line, and what would be right. */
  record Problem(long line, String words) {

    @Override
    public String toString() {
      return "line %d: %s".formatted(line, words);
    }
  }

  CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    broken = List.copyOf(broken);
  }

  /**
   * Reads a file.
   *
   * @throws Complaint if there is no such file, it is not UTF-8, or holds no header
   */
  static CsvTable read(Path file) {
    try {
      String text = Files.readString(file);
      return of(text.startsWith("\uFEFF") ? text.substring(1) : text, file.toString());
    } catch (CharacterCodingException e) {
      throw new Complaint("%s is not UTF-8 text: export it as “CSV UTF-8”.".formatted(file), e);
    } catch (IOException e) {
      throw new Complaint("there is no file '%s' that can be read.".formatted(file), e);
    }
  }

  private static CsvTable of(String text, String name) {
    List<String> lines = text.lines().toList();
    List<Row> rows = new ArrayList<>();
    List<Problem> broken = new ArrayList<>();
    char separator = separator(text);
    int next = 0;
    while (next < lines.size() && broken.size() < MOST_BROKEN) {
      next = readFrom(next, lines, separator, rows);
      if (next < lines.size()) {
        broken.add(new Problem(next + 1L, "its quotation marks do not match, so it was not read"));
        next++;
      }
    }
    if (rows.isEmpty()) {
      throw new Complaint(
          "%s holds no header: its first line names the columns, as name,email,phone."
              .formatted(name));
    }
    int columns = rows.getFirst().fields().size();
    rows.stream()
        .filter(row -> row.fields().stream().skip(columns).anyMatch(field -> !field.isBlank()))
        .forEach(row ->
            broken.add(
                new Problem(
                    row.line(),
                    "it has %d fields and the header %d: the last were not read"
                        .formatted(row.fields().size(), columns))));
    return new CsvTable(rows.getFirst().fields(), rows.subList(1, rows.size()), broken);
  }

  /**
   * Reads rows until one cannot be read.
   *
   * @return the index of the line on which that one begins; the number of lines where all were read
   */
  private static int readFrom(int first, List<String> lines, char separator, List<Row> rows) {
    String rest = String.join("\n", lines.subList(first, lines.size()));
    int next = first;
    try (CsvReader<CsvRecord> records = reader(rest, separator)) {
      Iterator<CsvRecord> all = records.iterator();
      while (all.hasNext()) {
        CsvRecord read = all.next();
        Row row = new Row(first + read.getStartingLineNumber(), read.getFields());
        next = (int) row.line() + newLines(row);
        if (!row.isBlank()) {
          rows.add(row);
        }
      }
      return lines.size();
    } catch (CsvParseException e) {
      while (next < lines.size() && lines.get(next).isBlank()) {
        next++;
      }
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int newLines(Row row) {
    return (int) row.fields().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private static CsvReader<CsvRecord> reader(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .skipEmptyLines(true)
        .ofCsvRecord(text);
  }

  /** What stands most often in the first line. */
  private static char separator(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char separator = ',';
    for (char other : new char[] {';', '\t'}) {
      if (count(first, other) > count(first, separator)) {
        separator = other;
      }
    }
    return separator;
  }

  private static long count(String text, char what) {
    return text.chars().filter(c -> c == what).count();
  }
}
