package dev.kept.reading;

/** Sees what stands around a turn of phrase: without that it may say something else. */
final class SayingPlace {
  private static final long DOUBT =
      Tag.bits(Tag.WOULD, Tag.MAY, Tag.SHOULD, Tag.IF, Tag.NOT, Tag.HABIT);

  private static final long GREETING =
      Tag.bits(Tag.YES, Tag.NAME, Tag.HANDLE, Tag.COMMA, Tag.ADVERB);
  private static final long VERBS =
      Tag.bits(Tag.BE, Tag.HAVE, Tag.WILL, Tag.CAN, Tag.DO, Tag.I, Tag.WE, Tag.YOU, Tag.TO);

  private static final long CLAUSE_ENDS = Tag.bits(Tag.COMMA, Tag.DASH, Tag.AND, Tag.BUT);
  private static final long NOUN_FOLLOWS =
      Tag.bits(Tag.PREPOSITION, Tag.DETERMINER, Tag.OUR, Tag.YOUR);

  private final Tokens tokens;
  private final Times times;

  SayingPlace(Tokens tokens, Times times) {
    this.tokens = tokens;
    this.times = times;
  }

  /** "Watch for it", "you can expect it": said to the customer, and not of anyone who expects. */
  boolean told(Sentence sentence, int at) {
    return tokens.is(at, Tag.DONE)
        || tokens.is(at, Tag.COMING)
        || at == sentence.from()
        || tokens.isCustomer(at - 1)
        || tokens.is(
            at - 1, Tag.bits(Tag.COMMA, Tag.AND, Tag.REQUEST, Tag.CAN, Tag.SHOULD, Tag.ADVERB))
        || tokens.is(at - 1, Role.PURPOSE);
  }

  /** Nothing comes before it but a greeting. */
  boolean opens(Sentence sentence, int at) {
    int from = sentence.from();
    while (from < at && tokens.is(from, GREETING)) {
      from++;
    }
    return from == at;
  }

  /** Nothing comes before it but a thing: "Agenda to follow". */
  boolean named(Sentence sentence, int at) {
    return !tokens.any(sentence.from(), at, VERBS) && at - sentence.from() <= 5;
  }

  /** Nothing before it but what somebody waits for: "new quote", "engineer". */
  boolean comes(Sentence sentence, int at) {
    int from = sentence.from();
    long waited = Tag.bits(Tag.COMING, Tag.PERSON, Tag.TEAM);
    return at > from
        && named(sentence, at)
        && (tokens.any(from, at, waited)
            || tokens.any(from, at, Role.GOODS)
            || tokens.any(from, at, Role.MONEY));
  }

  /** No verb behind it either: "the card on your account expires on Friday" brings nothing. */
  boolean verbless(Sentence sentence, int from) {
    for (int i = from; i < sentence.to() && !tokens.is(i, CLAUSE_ENDS); i++) {
      boolean noun = tokens.is(i - 1, NOUN_FOLLOWS);
      if (!times.covers(i) && !noun && tokens.is(i, Tag.bits(Tag.FINITE, Tag.BASE))) {
        return false;
      }
    }
    return !doubtful(sentence);
  }

  /** "May" within a date doubts nothing. */
  boolean doubtful(Sentence sentence) {
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
  boolean coming(Sentence sentence, PhraseBook.Match<Saying> match) {
    int clause = match.from();
    while (clause > sentence.from() && !tokens.is(clause - 1, Tag.bits(Tag.COMMA, Tag.BUT))) {
      clause--;
    }
    if (any(sentence, Tag.bits(Tag.WOULD, Tag.MAY, Tag.IF))
        || tokens.any(clause, sentence.to(), Tag.I.bit)) {
      return false;
    }
    return any(sentence, Tag.bits(Tag.COMING, Tag.IT, Tag.THEY, Tag.SHE, Tag.PERSON, Tag.OFFICE))
        || tokens.any(sentence.from(), match.from(), Role.GOODS)
        || match.from() == sentence.from();
  }

  boolean booked(Sentence sentence) {
    boolean you = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      you |= tokens.isCustomer(i) && tokens.is(i + 1, Tag.BE);
      you |= tokens.isCustomer(i) && tokens.is(i + 1, Role.DOWN);
    }
    return you || any(sentence, Tag.bits(Tag.BOOKING, Tag.PERSON));
  }
}
