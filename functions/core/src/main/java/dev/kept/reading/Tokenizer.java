package dev.kept.reading;

/**
 * Cuts a text into words in one pass. Lines that quote someone ("> ...") are left out: who quotes
 * does not promise.
 */
final class Tokenizer {
  private final Language language;
  private final Lexicon lexicon;
  private final String text;
  private final Lines lines;
  private final Links links;
  private final Tokens tokens;

  private Tokenizer(Language language, String text, long customer) {
    this.language = language;
    this.lexicon = language.lexicon();
    this.text = text;
    this.lines = new Lines(text);
    this.links = new Links(text);
    this.tokens = new Tokens(text, customer, lexicon.newline);
  }

  static Tokens cut(Language language, String text, long customer) {
    Tokenizer tokenizer = new Tokenizer(language, text, customer);
    int i = tokenizer.lines.skipQuoted(0);
    while (i < text.length()) {
      i = tokenizer.next(i);
    }
    return tokenizer.tokens;
  }

  private int next(int i) {
    char c = text.charAt(i);
    if (Lines.isNewline(c)) {
      return newline(i);
    }
    if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufe0f') {
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
    Word sign = lexicon.find(text, i, end);
    if (sign == null) {
      tokens.add(mark(c, i), i, end);
    } else {
      language.addWord(tokens, i, end);
    }
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
    int link = links.end(start, end);
    if (link > 0) {
      tokens.add(lexicon.link, start, link);
      return link;
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

  static boolean wordPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || (Character.isSurrogate(c) && Character.isLetter(c))
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private int newline(int i) {
    int next = lines.skipQuoted(i + 1);
    boolean fresh = tokens.count == 0 || tokens.is(tokens.count - 1, Tag.BREAK);
    if (!fresh && lines.ends(i, next)) {
      tokens.add(lexicon.newline, i, i + 1);
    }
    return lines.signature(next) ? text.length() : next;
  }
}
