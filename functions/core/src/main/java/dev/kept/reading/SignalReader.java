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
        hear(GivenReader.time(tokens, sentence, when(sentence)), sentence);
        if (GivenReader.phone(tokens, sentence)) {
          add(Kind.PROVIDES, sentence, null);
        }
      }
    }
    if (customer && !sentences.isEmpty() && Shouting.in(tokens.text)) {
      add(Kind.ANGER, sentences.getFirst(), null);
    }
    Sentence apology = customer ? null : plainApology(sentences);
    if (apology != null) {
      add(Kind.PLAIN_APOLOGY, apology, null);
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

  private void hear(@Nullable Kind kind, Sentence sentence) {
    if (kind != null) {
      add(kind, sentence, when(sentence));
    }
  }

  private @Nullable Sentence plainApology(List<Sentence> sentences) {
    boolean apology = kinds.contains(Kind.APOLOGY);
    boolean spoilt = kinds.contains(Kind.EXCUSE) || kinds.contains(Kind.BLAME);
    return apology && !spoilt ? new PlainApology(tokens, book).in(sentences) : null;
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
