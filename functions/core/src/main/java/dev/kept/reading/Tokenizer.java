package dev.kept.reading;

import java.util.List;

/**
 * Cuts a text into words in one pass. Lines that quote someone ("> ...") are left out: who quotes
 * does not promise.
 */
final class Tokenizer {
  private static final int LONGEST_LINK = 2048;
  private static final List<String> DOMAINS =
      List.of("com", "org", "net", "co", "io", "ly", "uk", "gov", "edu", "de", "tv", "me", "app");

  private final Language language;
  private final Lexicon lexicon;
  private final String text;
  private final Tokens tokens;

  private Tokenizer(Language language, String text, long customer) {
    this.language = language;
    this.lexicon = language.lexicon();
    this.text = text;
    this.tokens = new Tokens(text, customer, lexicon.newline);
  }

  static Tokens cut(Language language, String text, long customer) {
    Tokenizer tokenizer = new Tokenizer(language, text, customer);
    int i = tokenizer.skipQuotedLines(0);
    while (i < text.length()) {
      i = tokenizer.next(i);
    }
    return tokenizer.tokens;
  }

  private int next(int i) {
    char c = text.charAt(i);
    if (c == '\n' || c == '\r') {
      return newline(i);
    }
    if (Character.isWhitespace(c) || c == ' ' || c == '​' || c == '️') {
      return i + 1;
    }
    if (Character.isDigit(c)) {
      return number(i);
    }
    if (Character.isLetter(c) || (Character.isHighSurrogate(c) && letterAt(i))) {
      return word(i);
    }
    if ((c == '@' || c == '#') && i + 1 < text.length() && wordPart(text.charAt(i + 1))) {
      int end = endOfWord(i + 1);
      tokens.add(lexicon.handle, i, end);
      return end;
    }
    int end = Character.isHighSurrogate(c) && i + 1 < text.length() ? i + 2 : i + 1;
    tokens.add(mark(c, i), i, end);
    return end;
  }

  private boolean letterAt(int i) {
    return Character.isLetter(text.codePointAt(i));
  }

  private Word mark(char c, int i) {
    return switch (c) {
      case ',' -> lexicon.comma;
      case '.' -> tokens.is(tokens.count - 1, Tag.SHORT) ? lexicon.symbol : lexicon.stop;
      case '!', ';', '…', '•' -> lexicon.stop;
      case '?' -> lexicon.question;
      case ':' -> lexicon.colon;
      case '-', '–', '—', '*', '^', '~', '|', '/' -> dashOrJoint(i);
      case '(', ')', '[', ']', '{', '}' -> lexicon.bracket;
      case '"', '“', '”', '«', '»' -> lexicon.quote;
      case '&' -> lexicon.word("and");
      default -> lexicon.symbol;
    };
  }

  /** A dash between words with a space on some side parts them; "follow-up" it joins. */
  private Word dashOrJoint(int i) {
    boolean tight =
        i > 0
            && i + 1 < text.length()
            && wordPart(text.charAt(i - 1))
            && wordPart(text.charAt(i + 1));
    return tight ? lexicon.symbol : lexicon.dash;
  }

  private int number(int i) {
    int end = i;
    while (end < text.length() && numberPart(end)) {
      end++;
    }
    tokens.add(lexicon.number, i, end);
    return end;
  }

  private boolean numberPart(int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    return (c == '.' || c == ',' || c == ':' || c == '/')
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i + 1));
  }

  private int word(int start) {
    int end = endOfWord(start);
    if (isLink(start, end)) {
      end = endOfLink(end);
      tokens.add(lexicon.link, start, end);
      return end;
    }
    language.addWord(tokens, start, end);
    return end;
  }

  private int endOfWord(int i) {
    int end = i;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean joint =
          (c == '-' || Lexicon.lower(c) == '\'')
              && end > i
              && end + 1 < text.length()
              && Character.isLetter(text.charAt(end + 1));
      if (!wordPart(c) && !joint) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean wordPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || (Character.isSurrogate(c) && Character.isLetter(c))
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** An address of a page or a mailbox: "https://...", "help.example.com", "ann@example.com". */
  private boolean isLink(int start, int end) {
    if (end + 1 >= text.length()) {
      return false;
    }
    char c = text.charAt(end);
    char then = text.charAt(end + 1);
    return (c == ':' && then == '/')
        || (c == '@' && wordPart(then))
        || (c == '.' && end - start > 1 && endsInDomain(end + 1));
  }

  /** Only a few endings: "tomorrow.please" is a missing space. */
  private boolean endsInDomain(int i) {
    for (String domain : DOMAINS) {
      if (text.startsWith(domain, i)) {
        int after = i + domain.length();
        return after == text.length() || !Character.isLetterOrDigit(text.charAt(after));
      }
    }
    return false;
  }

  private int endOfLink(int from) {
    int end = from;
    int limit = Math.min(text.length(), from + LONGEST_LINK);
    while (end < limit && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    while (end > from + 1 && ".,;:!?)>\"'".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int newline(int i) {
    int next = skipQuotedLines(i + 1);
    boolean paragraph = (next < text.length() && isNewline(text.charAt(next))) || next > i + 1;
    boolean goesOn = !paragraph && next < text.length() && continues(next);
    if (!goesOn && tokens.count > 0 && !tokens.is(tokens.count - 1, Tag.BREAK)) {
      tokens.add(lexicon.newline, i, i + 1);
    }
    return next;
  }

  /** A line that begins with a small letter or a digit goes on with the sentence before it. */
  private boolean continues(int i) {
    int at = i;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() && (Character.isLowerCase(text.charAt(at)) || text.charAt(at) == '(');
  }

  private static boolean isNewline(char c) {
    return c == '\n' || c == '\r';
  }

  private int skipQuotedLines(int lineStart) {
    int i = lineStart;
    while (i < text.length() && text.charAt(i) == '>') {
      int end = text.indexOf('\n', i);
      i = end < 0 ? text.length() : end + 1;
    }
    return i;
  }
}
