package dev.kept.reading;

import dev.kept.fact.When;
import org.jspecify.annotations.Nullable;

/** Hears promises in turns of phrase: "your driver is 8 minutes away", "will do". */
final class SayingReader {
  private final Language language;
  private final Tokens tokens;
  private final Times times;
  private final boolean offering;
  private final SayingPlace place;

  SayingReader(Language language, Tokens tokens, Times times, boolean offering) {
    this.language = language;
    this.tokens = tokens;
    this.times = times;
    this.offering = offering;
    this.place = new SayingPlace(tokens, times);
  }

  /** What the sentence promises by a turn of phrase; null if nothing. */
  @Nullable Considered in(Sentence sentence) {
    if (sentence.question() || offering) {
      return null;
    }
    for (int i = sentence.from(); i < sentence.to(); i++) {
      PhraseBook.Match<Saying> match = language.sayings().longest(tokens, i, sentence.to());
      if (match != null) {
        Considered heard = heard(sentence, match);
        if (heard != null) {
          return heard;
        }
      }
    }
    return null;
  }

  private @Nullable Considered heard(Sentence sentence, PhraseBook.Match<Saying> match) {
    Saying saying = match.meaning();
    DueReader.Found found = times.within(sentence.from(), sentence.to());
    When when = found == null ? null : found.when();
    boolean timed = Times.real(when);
    return switch (saying.kind()) {
      case ALONE ->
          place.doubtful(sentence) ? null : saying.heard(tokens, sentence, saying.action(), when);
      case FRONT ->
          place.opens(sentence, match.from()) && !place.doubtful(sentence)
              ? saying.heard(tokens, sentence, saying.action(), when)
              : null;
      case FOLLOWS ->
          place.named(sentence, match.from()) && !place.doubtful(sentence)
              ? saying.heard(tokens, sentence, saying.following(tokens, sentence), when)
              : null;
      case SENT ->
          timed && place.comes(sentence, match.from()) && place.verbless(sentence, match.end())
              ? saying.heard(tokens, sentence, Saying.what(tokens, sentence), when)
              : null;
      case PLANNED ->
          timed && place.opens(sentence, match.from()) && !place.doubtful(sentence)
              ? saying.heard(tokens, sentence, saying.action(), when)
              : null;
      case STATED ->
          timed && !place.doubtful(sentence)
              ? saying.heard(tokens, sentence, saying.action(), when)
              : null;
      case TIMED ->
          timed && !place.doubtful(sentence) && place.told(sentence, match.from())
              ? saying.heard(tokens, sentence, saying.action(), when)
              : null;
      case COMING ->
          place.coming(sentence, match)
              ? saying.heard(tokens, sentence, Saying.what(tokens, sentence), when)
              : null;
      case BOOKED ->
          timed
                  && place.booked(sentence)
                  && !place.doubtful(sentence)
                  && !tokens.is(match.end(), Tag.TO)
              ? saying.heard(tokens, sentence, saying.action(), when)
              : null;
      case ANSWER, UNDERTAKES, NOTHING -> null;
    };
  }
}
