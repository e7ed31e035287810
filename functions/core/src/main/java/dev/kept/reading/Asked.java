package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.fact.When;
import org.jspecify.annotations.Nullable;

/** What the customer asked us to do, so that "yes" to it is a promise: "can you call me at 3?" */
record Asked(Action action, @Nullable When when) {

  private static final long MODAL = Tag.bits(Tag.WILL, Tag.CAN, Tag.MAY, Tag.WOULD, Tag.REQUEST);

  /** The last thing asked for in the customer's message; null if nothing is. */
  static @Nullable Asked in(Language language, Tokens tokens, Times times) {
    Asked last = null;
    for (Sentence sentence : Sentence.of(tokens)) {
      Asked here = in(language, tokens, times, sentence);
      last = here == null ? last : here;
    }
    return last;
  }

  private static @Nullable Asked in(
      Language language, Tokens tokens, Times times, Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (tokens.is(i, MODAL)) {
        int verb = i + 1;
        while (verb < sentence.to() && tokens.is(verb, SKIPPED) && !tokens.is(verb, Tag.BASE)) {
          verb++;
        }
        PhraseBook.Match<Deed> match =
            verb < sentence.to() ? language.deeds().longest(tokens, verb, sentence.to()) : null;
        if (match != null && asksFor(match.meaning())) {
          DueReader.Found found = times.within(sentence.from(), sentence.to());
          return new Asked(match.meaning().action(), found == null ? null : found.when());
        }
      }
    }
    return null;
  }

  private static final long SKIPPED =
      Tag.bits(
          Tag.YOU,
          Tag.REQUEST,
          Tag.ADVERB,
          Tag.PERSON,
          Tag.DETERMINER,
          Tag.OUR,
          Tag.TEAM,
          Tag.NAME);

  private static boolean asksFor(Deed deed) {
    return deed.is(Deed.Weight.FIRM) || deed.is(Deed.Weight.PLAIN);
  }
}
