package dev.kept.reading;

import java.util.List;

/** Sees addresses of pages and mailboxes: "https://...", "help.example.com", "ann@example.com". */
final class Links {
  private static final int LONGEST = 2048;
  private static final List<String> DOMAINS =
      List.of("com", "org", "net", "co", "io", "ly", "uk", "gov", "edu", "de", "tv", "me", "app");

  private final String text;

  Links(String text) {
    this.text = text;
  }

  /** Where the address that begins with the word {@code [start, end)} ends; -1 if it is none. */
  int end(int start, int end) {
    return isLink(start, end) ? endOfLink(end) : -1;
  }

  private boolean isLink(int start, int end) {
    if (end + 1 >= text.length()) {
      return false;
    }
    char c = text.charAt(end);
    char then = text.charAt(end + 1);
    return (c == ':' && then == '/')
        || (c == '@' && Tokenizer.wordPart(then))
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
    int limit = Math.min(text.length(), from + LONGEST);
    while (end < limit && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    while (end > from + 1 && ".,;:!?)>\"'".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
