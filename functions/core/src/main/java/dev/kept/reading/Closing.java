package dev.kept.reading;

import dev.kept.fact.Signal;
import dev.kept.fact.Signal.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a customer only thanks, says yes or lets it go: nobody waits for an answer to that. Where
 * in doubt, somebody does.
 */
final class Closing {

  private static final Set<Kind> CLOSES =
      EnumSet.of(Kind.THANKS, Kind.ACCEPTANCE, Kind.RELEASE, Kind.AGREES_TIME, Kind.NO_RUSH);

  private static final Set<Kind> WAITS =
      EnumSet.of(Kind.CHASE, Kind.NOT_DONE, Kind.ANGER, Kind.ASKS_TIME, Kind.PROVIDES);

  /** "Thanks, please ...", "thanks, how ...": something follows. */
  private static final long GOES_ON = Tag.bits(Tag.REQUEST, Tag.ASKS, Tag.IF);

  /** "No need any more", "no rush": says no, and closes by it. */
  private static final Set<Kind> SAYS_NO = EnumSet.of(Kind.RELEASE, Kind.NO_RUSH);

  /** Whoever says more than this in one breath says more than thanks. */
  private static final int LONGEST = 16;

  /** "Hi Tom", "Kind regards": says nothing. */
  private static final int NOTHING = 2;

  private final Tokens tokens;
  private final PhraseBook<Kind> book;
  private final List<Signal> signals;

  private Closing(Tokens tokens, PhraseBook<Kind> book, List<Signal> signals) {
    this.tokens = tokens;
    this.book = book;
    this.signals = signals;
  }

  static boolean is(
      Tokens tokens, List<Sentence> sentences, PhraseBook<Kind> book, List<Signal> signals) {
    boolean closes = signals.stream().map(Signal::kind).anyMatch(CLOSES::contains);
    boolean waits = signals.stream().map(Signal::kind).anyMatch(WAITS::contains);
    Closing closing = new Closing(tokens, book, signals);
    return closes
        && !waits
        && sentences.stream().allMatch(it -> closing.saysNothing(it) || closing.closes(it));
  }

  private boolean saysNothing(Sentence sentence) {
    return !sentence.question() && sentence.to() - sentence.from() <= NOTHING;
  }

  private boolean closes(Sentence sentence) {
    boolean goesOn =
        sentence.question()
            || sentence.to() - sentence.from() > LONGEST
            || tokens.any(sentence.from(), sentence.to(), GOES_ON)
            || turns(sentence);
    return !goesOn && (says(sentence, CLOSES) || agrees(sentence));
  }

  /** "Thanks, but", "thanks, it does not": not "thanks so much". */
  private boolean turns(Sentence sentence) {
    boolean mayDeny = says(sentence, SAYS_NO);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean but = tokens.is(i, Tag.BUT) && !tokens.is(i, Role.PURPOSE);
      if (but || (tokens.is(i, Tag.NOT) && !mayDeny)) {
        return true;
      }
    }
    return false;
  }

  private boolean says(Sentence sentence, Set<Kind> kinds) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      PhraseBook.Match<Kind> match = book.longest(tokens, i, sentence.to());
      if (match != null && kinds.contains(match.meaning())) {
        return true;
      }
    }
    return false;
  }

  private boolean agrees(Sentence sentence) {
    String words = tokens.quote(sentence.from(), sentence.to());
    return signals.stream()
        .anyMatch(it -> it.kind() == Kind.AGREES_TIME && it.words().equals(words));
  }
}
