package dev.kept.reading;

import dev.kept.fact.When;
import org.jspecify.annotations.Nullable;

/** Hears promises in turns of phrase: "your driver is 8 minutes away", "will do". */
final class SayingReader {
  private static final long DOUBT =
      Tag.bits(Tag.WOULD, Tag.MAY, Tag.SHOULD, Tag.IF, Tag.NOT, Tag.HABIT);

  private static final long GREETING =
      Tag.bits(Tag.YES, Tag.NAME, Tag.HANDLE, Tag.COMMA, Tag.ADVERB);
  private static final long VERBS =
      Tag.bits(Tag.BE, Tag.HAVE, Tag.WILL, Tag.CAN, Tag.DO, Tag.I, Tag.WE, Tag.YOU, Tag.TO);

  private final Language language;
  private final Tokens tokens;
  private final Times times;
  private final boolean offering;

  SayingReader(Language language, Tokens tokens, Times times, boolean offering) {
    this.language = language;
    this.tokens = tokens;
    this.times = times;
    this.offering = offering;
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
          doubtful(sentence) ? null : saying.heard(tokens, sentence, saying.action(), when);
      case FRONT ->
          opens(sentence, match.from()) && !doubtful(sentence)
              ? saying.heard(tokens, sentence, saying.action(), when)
              : null;
      case FOLLOWS ->
          named(sentence, match.from()) && !doubtful(sentence)
              ? saying.heard(tokens, sentence, saying.following(tokens, sentence), when)
              : null;
      case PLANNED ->
          timed && opens(sentence, match.from()) && !doubtful(sentence)
              ? saying.heard(tokens, sentence, saying.action(), when)
              : null;
      case STATED ->
          timed && !doubtful(sentence)
              ? saying.heard(tokens, sentence, saying.action(), when)
              : null;
      case TIMED ->
          timed && !doubtful(sentence) && told(sentence, match.from())
              ? saying.heard(tokens, sentence, saying.action(), when)
              : null;
      case COMING ->
          coming(sentence, match)
              ? saying.heard(tokens, sentence, Saying.what(tokens, sentence), when)
              : null;
      case BOOKED ->
          timed && booked(sentence) && !doubtful(sentence) && !tokens.is(match.end(), Tag.TO)
              ? saying.heard(tokens, sentence, saying.action(), when)
              : null;
      case ANSWER, UNDERTAKES, NOTHING -> null;
    };
  }

  /** "Watch for it", "you can expect it": said to the customer, and not of anyone who expects. */
  private boolean told(Sentence sentence, int at) {
    return tokens.is(at, Tag.DONE)
        || tokens.is(at, Tag.COMING)
        || at == sentence.from()
        || tokens.isCustomer(at - 1)
        || tokens.is(
            at - 1, Tag.bits(Tag.COMMA, Tag.AND, Tag.REQUEST, Tag.CAN, Tag.SHOULD, Tag.ADVERB))
        || tokens.is(at - 1, Role.PURPOSE);
  }

  /** Nothing comes before it but a greeting. */
  private boolean opens(Sentence sentence, int at) {
    int from = sentence.from();
    while (from < at && tokens.is(from, GREETING)) {
      from++;
    }
    return from == at;
  }

  /** Nothing comes before it but a thing: "Agenda to follow". */
  private boolean named(Sentence sentence, int at) {
    return !tokens.any(sentence.from(), at, VERBS) && at - sentence.from() <= 5;
  }

  /** "May" within a date doubts nothing. */
  private boolean doubtful(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (tokens.is(i, DOUBT) && !times.covers(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean any(Sentence sentence, long tags) {
    return tokens.any(sentence.from(), sentence.to(), tags);
  }

  /** Something that comes is named, or nothing but how far it is. */
  private boolean coming(Sentence sentence, PhraseBook.Match<Saying> match) {
    int clause = match.from();
    while (clause > sentence.from() && !tokens.is(clause - 1, Tag.bits(Tag.COMMA, Tag.BUT))) {
      clause--;
    }
    if (any(sentence, Tag.bits(Tag.WOULD, Tag.MAY, Tag.IF))
        || tokens.any(clause, sentence.to(), Tag.I.bit)) {
      return false;
    }
    return any(sentence, Tag.bits(Tag.COMING, Tag.IT, Tag.THEY, Tag.SHE, Tag.PERSON, Tag.OFFICE))
        || match.from() == sentence.from();
  }

  private boolean booked(Sentence sentence) {
    boolean you = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      you |= tokens.isCustomer(i) && tokens.is(i + 1, Tag.BE);
      you |= tokens.isCustomer(i) && tokens.is(i + 1, Role.DOWN);
    }
    return you || any(sentence, Tag.bits(Tag.BOOKING, Tag.PERSON));
  }
}
