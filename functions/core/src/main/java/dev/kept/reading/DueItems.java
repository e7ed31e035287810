package dev.kept.reading;

import dev.kept.reading.DueTerm.Figures;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Other;
import dev.kept.reading.DueTerm.Symbol;
import dev.kept.reading.DueTokens.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as the meanings of its words, in order, with where they stand. Of set phrases that begin
 * at one word the longest counts. Before the first and after the last there is the end of a line.
 */
final class DueItems {

  /** The longest phrases of any language here; keeps reading linear. */
  private static final int LONGEST_PHRASE = 8;

  private static final Item EDGE = new Item(-1, -1, new Symbol('\n'));

  private record Item(int start, int end, DueTerm term) {}

  private final List<Item> items = new ArrayList<>();

  DueItems(String text, DueWords words) {
    List<Token> tokens = DueTokens.of(text);
    for (int i = 0; i < tokens.size(); ) {
      i = addPhrase(tokens, i, words);
    }
  }

  int size() {
    return items.size();
  }

  DueTerm term(int i) {
    return item(i).term;
  }

  int start(int i) {
    return item(i).start;
  }

  int end(int i) {
    return item(i).end;
  }

  boolean is(int i, DueTerm term) {
    // Asked of what is sought, mostly an enum: the equals of a record costs a cold start 20 ms.
    return term.equals(term(i));
  }

  boolean is(int i, char symbol) {
    return term(i) instanceof Symbol(char value) && value == symbol;
  }

  /** No space between this and the one before it. */
  boolean glued(int i) {
    return i > 0 && i < items.size() && item(i - 1).end == item(i).start;
  }

  /** {@code i}, or the next where this is {@code mark}. */
  int skip(int i, Mark mark) {
    return is(i, mark) ? i + 1 : i;
  }

  /** The number at {@code i}, -1 where there is none. */
  int number(int i) {
    return term(i) instanceof Figures(int value, int digits) && digits <= 4 ? value : -1;
  }

  int digits(int i) {
    return term(i) instanceof Figures(int value, int digits) ? digits : 0;
  }

  private Item item(int i) {
    return i >= 0 && i < items.size() ? items.get(i) : EDGE;
  }

  private int addPhrase(List<Token> tokens, int first, DueWords words) {
    Token token = tokens.get(first);
    DueTerm meaning = literal(token);
    int next = first + 1;
    @Nullable DueWords node = words;
    int i = first;
    for (int length = 0; node != null && i < tokens.size() && length < LONGEST_PHRASE; length++) {
      node = node.then(tokens.get(i).text());
      i++;
      if (node != null && node.term() != null) {
        meaning = node.term();
        next = i;
      }
      if (hyphenAt(tokens, i)) {
        i++;
      }
    }
    items.add(new Item(token.start(), tokens.get(next - 1).end(), meaning));
    return next;
  }

  /** A hyphen inside a compound: "end-of-day" is said like "end of day". */
  private static boolean hyphenAt(List<Token> tokens, int i) {
    return i > 0
        && i + 1 < tokens.size()
        && tokens.get(i).is('-')
        && tokens.get(i).start() == tokens.get(i - 1).end()
        && tokens.get(i).end() == tokens.get(i + 1).start();
  }

  private static DueTerm literal(Token token) {
    return switch (token.kind()) {
      case WORD -> new Other();
      case SYMBOL -> new Symbol(token.text().charAt(0));
      case DIGITS ->
          new Figures(
              token.text().length() <= 8 ? Integer.parseInt(token.text()) : -1,
              token.text().length());
    };
  }
}
