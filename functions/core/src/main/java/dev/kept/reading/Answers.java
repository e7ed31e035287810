package dev.kept.reading;

import dev.kept.fact.When;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hears a promise in a short yes to what the customer asked for: "will do". */
final class Answers {
  private static final int LONGEST = 14;

  private final Language language;
  private final Tokens tokens;
  private final Times times;
  private final Supplier<@Nullable Asked> asking;
  private @Nullable Asked asked;
  private boolean known;

  /**
   * Hears in a message.
   *
   * @param asking what the customer asked for; costs the reading of another message
   */
  Answers(Language language, Tokens tokens, Times times, Supplier<@Nullable Asked> asking) {
    this.language = language;
    this.tokens = tokens;
    this.times = times;
    this.asking = asking;
  }

  private @Nullable Asked asked() {
    if (!known) {
      asked = asking.get();
      known = true;
    }
    return asked;
  }

  /** "I'll do that": what the customer asked for. */
  Claim meaning(Claim claim) {
    int verb = claim.verb().verb();
    boolean that = tokens.is(verb + 1, Tag.IT) || tokens.is(verb + 1, Role.PURPOSE);
    Asked meant = that && tokens.is(verb, Role.DOES) ? asked() : null;
    return meant == null ? claim : claim.doing(new Deed(meant.action(), Deed.Weight.PLAIN));
  }

  /** What the first words of a short message say yes to; null if they do not. */
  @Nullable Considered in(Sentence first) {
    for (int i = first.from(); i < Math.min(first.to(), first.from() + 4); i++) {
      PhraseBook.Match<Saying> match = language.sayings().longest(tokens, i, first.to());
      if (match != null && isYes(match.meaning().kind())) {
        DueReader.Found found = times.within(first.from(), first.to());
        return answer(first, match, found == null ? null : found.when());
      }
    }
    return null;
  }

  /** "Yes, will do": what was asked for is promised, at the time that was asked for. */
  private @Nullable Considered answer(
      Sentence sentence, PhraseBook.Match<Saying> match, @Nullable When when) {
    Saying saying = match.meaning();
    boolean brief = tokens.count <= LONGEST;
    if (!brief || sentence.question() || saysNo(sentence)) {
      return null;
    }
    Asked meant = asked();
    if (meant != null) {
      return saying.heard(tokens, sentence, meant.action(), when == null ? meant.when() : when);
    }
    return saying.kind() == Saying.Kind.UNDERTAKES
        ? saying.heard(tokens, sentence, saying.action(), when)
        : null;
  }

  private static boolean isYes(Saying.Kind kind) {
    return kind == Saying.Kind.ANSWER || kind == Saying.Kind.UNDERTAKES;
  }

  /** "No", "not", "but": only "no problem" and "no worries" say yes. */
  private boolean saysNo(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean no = tokens.is(i, Tag.NOT) && !tokens.is(i + 1, Role.NO_TROUBLE);
      if (no || tokens.is(i, Tag.BUT)) {
        return true;
      }
    }
    return false;
  }
}
