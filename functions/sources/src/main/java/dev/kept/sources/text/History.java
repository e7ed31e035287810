package dev.kept.sources.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes earlier messages off a plain text, firmly, because a customer's quote of our promise would
 * make a second one; and signatures, cautiously, because a promise can follow the name. Answers
 * written between quoted lines stay.
 */
final class History {

  /** More than this after a dash line is no signature. */
  private static final int SIGNATURE_LINES = 12;

  /** Nobody's name or address has so many words. */
  private static final int WORDS_OF_A_SENTENCE = 9;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

  private final List<String> lines;
  private final List<String> kept = new ArrayList<>();
  private boolean cut;

  private History(List<String> lines) {
    this.lines = lines;
  }

  /** What was left, and whether anything was taken off. */
  record Result(String text, boolean cut) {}

  static Result strip(String text) {
    History history = new History(text.lines().toList());
    history.quotes();
    history.rules();
    history.signature();
    return new Result(String.join("\n", history.kept).strip(), history.cut);
  }

  private void quotes() {
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      if (Separator.is(line) || beginsMailHeader(i) || isBareSeparator(i)) {
        cut = true;
        return;
      }
      int wrote = wroteLines(i);
      if (wrote > 0) {
        cut = true;
        i += wrote;
        if (!quoteFollows(i)) {
          return;
        }
      } else if (isQuoted(line)) {
        cut = true;
        i++;
      } else {
        kept.add(line);
        i++;
      }
    }
  }

  /** Outlook draws a line of underscores above what it quotes. */
  private void rules() {
    while (cut && !kept.isEmpty() && isRule(kept.getLast())) {
      kept.removeLast();
    }
  }

  private static boolean isRule(String line) {
    return line.isBlank() || (line.length() >= 8 && line.chars().allMatch(c -> c == '_'));
  }

  private static boolean isQuoted(String line) {
    return line.startsWith(">") || line.startsWith(" >");
  }

  /** Nothing of ours follows an unmarked quote; after a marked one an answer may. */
  private boolean quoteFollows(int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i < lines.size() && isQuoted(lines.get(i));
  }

  /** "From:" and two more header fields in the next lines, in whatever order. */
  private boolean beginsMailHeader(int at) {
    if (!MailHeader.isField(lines.get(at))) {
      return false;
    }
    if (MailHeader.isWhole(lines.get(at))) {
      return true;
    }
    boolean from = false;
    int fields = 0;
    for (int i = at; i < Math.min(at + 6, lines.size()); i++) {
      fields += MailHeader.isField(lines.get(i)) ? 1 : 0;
      from |= MailHeader.isFrom(lines.get(i));
    }
    return from && fields >= 3;
  }

  private boolean isBareSeparator(int at) {
    if (!Separator.isBare(lines.get(at))) {
      return false;
    }
    int next = at + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next < lines.size() && beginsMailHeader(next);
  }

  /** How many lines "on … wrote:" takes from here: programs wrap it; 0 where there is none. */
  private int wroteLines(int at) {
    if (!Attribution.mayBegin(lines.get(at))) {
      return 0;
    }
    StringBuilder joined = new StringBuilder();
    for (int n = 0; n < 3 && at + n < lines.size(); n++) {
      String line = lines.get(at + n);
      if (line.isBlank()) {
        return 0;
      }
      joined.append(line.strip()).append(' ');
      if (Attribution.is(joined.toString())) {
        return n + 1;
      }
    }
    return 0;
  }

  private void signature() {
    cut |= kept.removeIf(ClientLine::is);
    for (int i = 0; i < kept.size(); i++) {
      String line = kept.get(i);
      boolean dashes = line.equals("-- ") || line.equals("--");
      if (dashes && isSignature(line, kept.subList(i + 1, kept.size()))) {
        kept.subList(i, kept.size()).clear();
        cut = true;
        return;
      }
    }
  }

  /**
   * A postscript after the name may hold a promise: then all of it stays. Two dashes and a space
   * are the mark of a signature; without the space they may be a line that somebody drew.
   */
  private static boolean isSignature(String dashes, List<String> rest) {
    boolean marked = dashes.endsWith(" ");
    return rest.size() <= SIGNATURE_LINES
        && rest.stream()
            .map(line -> line.strip().toLowerCase(Locale.ROOT))
            .noneMatch(line ->
                line.startsWith("ps")
                    || line.startsWith("p.s")
                    || (!marked && words(line) >= WORDS_OF_A_SENTENCE));
  }

  private static long words(String line) {
    return BETWEEN_WORDS.splitAsStream(line).count();
  }
}
