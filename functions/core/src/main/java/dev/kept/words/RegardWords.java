package dev.kept.words;

import dev.kept.casefile.Regards;
import dev.kept.fact.Regard;
import dev.kept.words.Block.Paragraph;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who somebody is to us, in one short line: "A customer since 2014. Good to know: …". */
public final class RegardWords {

  private static final int NOTE_WORDS = 14;

  private RegardWords() {}

  /** For who hears of others' promises; the maker knows them. */
  static @Nullable Paragraph line(Scene scene) {
    return line(scene, regard -> regard);
  }

  /** Where there is no room for what matters. */
  static @Nullable Paragraph since(Scene scene) {
    return line(scene, regard -> new Regard(regard.since(), null));
  }

  private static @Nullable Paragraph line(Scene scene, UnaryOperator<Regard> part) {
    return scene.letter().reader().watchesOthers()
        ? Regards.of(scene.told().facts())
            .map(part)
            .map(regard -> said(regard, scene.now(), scene.letter().reader().zone()))
            .filter(line -> !line.isEmpty())
            .map(Paragraph::new)
            .orElse(null)
        : null;
  }

  /** The line; empty where nothing is told. */
  public static String said(Regard regard, Instant now, ZoneId zone) {
    String since = regard.since();
    String note = regard.note();
    String first = since == null ? "" : "A customer since " + date(since, now, zone) + ".";
    String second = note == null ? "" : "Good to know: " + sentence(note);
    return (first + " " + second).strip();
  }

  /** The year says enough, but for this one. */
  private static String date(String since, Instant now, ZoneId zone) {
    String year = since.substring(0, 4);
    boolean thisYear = String.valueOf(now.atZone(zone).getYear()).equals(year);
    if (!thisYear) {
      return year;
    }
    return since.length() < 7
        ? "this year"
        : Month.of(Integer.parseInt(since.substring(5, 7)))
            .getDisplayName(TextStyle.FULL, Locale.UK);
  }

  private static String sentence(String note) {
    String plain = Plain.words(note, NOTE_WORDS);
    boolean ends = ".!?…".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    return ends ? plain : plain + ".";
  }
}
