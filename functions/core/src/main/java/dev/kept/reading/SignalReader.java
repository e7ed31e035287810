package dev.kept.reading;

import dev.kept.fact.Signal;
import dev.kept.fact.Signal.Kind;
import dev.kept.fact.When;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hears what a message says besides promises: each kind once, with the words that say it. */
final class SignalReader {
  private static final int PHONE_DIGITS = 7;
  private static final long POLITE =
      Tag.bits(Tag.YES, Tag.NAME, Tag.COMMA, Tag.ABOUT, Tag.HANDLE, Tag.STOP, Tag.BREAK, Tag.DASH);

  private static final long ASKING = Tag.bits(Tag.CAN, Tag.MAY, Tag.WOULD, Tag.REQUEST);

  private final Tokens tokens;
  private final Times times;
  private final PhraseBook<Kind> book;
  private final boolean customer;
  private final List<Signal> signals = new ArrayList<>();
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  private SignalReader(Tokens tokens, Times times, PhraseBook<Kind> book, boolean customer) {
    this.tokens = tokens;
    this.times = times;
    this.book = book;
    this.customer = customer;
  }

  static List<Signal> read(
      Tokens tokens,
      Times times,
      List<Sentence> sentences,
      PhraseBook<Kind> book,
      boolean customer) {
    return new SignalReader(tokens, times, book, customer).read(sentences);
  }

  private List<Signal> read(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      phrases(sentence);
      if (customer) {
        time(sentence);
        phone(sentence);
      }
    }
    if (customer) {
      shouting(sentences);
    } else {
      plainApology(sentences);
    }
    return signals;
  }

  private void phrases(Sentence sentence) {
    int at = sentence.from();
    while (at < sentence.to()) {
      PhraseBook.Match<Kind> match = book.longest(tokens, at, sentence.to());
      if (match != null && !denied(match)) {
        add(match.meaning(), sentence, when(sentence));
        at = match.end();
      } else {
        at++;
      }
    }
  }

  /** "not angry", "no need to apologise". */
  private boolean denied(PhraseBook.Match<Kind> match) {
    int at = match.from();
    boolean not =
        tokens.is(at - 1, Tag.NOT) || (tokens.is(at - 1, Tag.TO) && tokens.is(at - 3, Tag.NOT));
    return not
        && switch (match.meaning()) {
          case ANGER, THANKS, APOLOGY, EXCUSE, PROVIDES -> true;
          default -> false;
        };
  }

  /** "Friday at two works", "could you make it Monday instead?" */
  private void time(Sentence sentence) {
    When when = when(sentence);
    if (!Times.real(when)) {
      return;
    }
    boolean asks = sentence.question();
    boolean agrees = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      asks |= tokens.is(i, ASKING) && tokens.is(i + 1, Tag.bits(Tag.YOU, Tag.I, Tag.WE, Tag.BASE));
      agrees |= tokens.is(i, Tag.YES) || word(i, "works") || word(i, "suits") || word(i, "then");
      asks |= word(i, "instead") || word(i, "rather") || word(i, "reschedule") || word(i, "move");
    }
    if (asks) {
      add(Kind.ASKS_TIME, sentence, when);
    } else if (agrees) {
      add(Kind.AGREES_TIME, sentence, when);
    }
  }

  private boolean word(int i, String text) {
    return tokens.isWord(i, text);
  }

  /** A telephone number that the customer writes. */
  private void phone(Sentence sentence) {
    int digits = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (tokens.is(i, Tag.NUMBER)) {
        digits += tokens.ends[i] - tokens.starts[i];
      } else if (!tokens.is(i, Tag.bits(Tag.DASH, Tag.SYMBOL, Tag.BRACKET))) {
        digits = 0;
      }
      if (digits >= PHONE_DIGITS) {
        add(Kind.PROVIDES, sentence, null);
        return;
      }
    }
  }

  /** A message all in capitals, or with several marks in a row, is loud. */
  private void shouting(List<Sentence> sentences) {
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < tokens.text.length(); i++) {
      char c = tokens.text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    boolean marks = tokens.text.contains("!!!") || tokens.text.contains("???");
    if (!sentences.isEmpty() && (marks || (letters >= 20 && capitals * 10 > letters * 7))) {
      add(Kind.ANGER, sentences.getFirst(), null);
    }
  }

  /** It comes first, but for a greeting, and neither excuse nor blame follows. */
  private void plainApology(List<Sentence> sentences) {
    if (!kinds.contains(Kind.APOLOGY)
        || kinds.contains(Kind.EXCUSE)
        || kinds.contains(Kind.BLAME)) {
      return;
    }
    for (Sentence sentence : sentences) {
      PhraseBook.Match<Kind> match = firstPhrase(sentence, Kind.APOLOGY);
      if (match != null) {
        add(Kind.PLAIN_APOLOGY, sentence, null);
        return;
      }
      if (!greeting(sentence)) {
        return;
      }
    }
  }

  private PhraseBook.@Nullable Match<Kind> firstPhrase(Sentence sentence, Kind kind) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      PhraseBook.Match<Kind> match = book.longest(tokens, i, sentence.to());
      if (match != null && match.meaning() == kind) {
        return match;
      }
    }
    return null;
  }

  private boolean greeting(Sentence sentence) {
    int other = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      other += tokens.is(i, POLITE) ? 0 : 1;
    }
    return other <= 2 && sentence.to() - sentence.from() <= 5;
  }

  private @Nullable When when(Sentence sentence) {
    DueReader.Found found = times.within(sentence.from(), sentence.to());
    return found == null ? null : found.when();
  }

  private void add(Kind kind, Sentence sentence, @Nullable When when) {
    if (kinds.add(kind)) {
      signals.add(new Signal(kind, tokens.quote(sentence.from(), sentence.to()), when));
    }
  }
}
