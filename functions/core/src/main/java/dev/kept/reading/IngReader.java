package dev.kept.reading;

import org.jspecify.annotations.Nullable;

/** Sees what is under way or arranged where no "am" or "are" says so: "Working on it". */
final class IngReader {
  private static final long STARTS = Tag.bits(Tag.HANDLE, Tag.DASH, Tag.AND, Tag.YES);
  private static final long GREETING =
      Tag.bits(Tag.YES, Tag.NAME, Tag.HANDLE, Tag.COMMA, Tag.ADVERB);

  private final Tokens tokens;

  IngReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What the verb in -ing at {@code at} marks; null if nothing. */
  @Nullable Marked at(Sentence sentence, int at) {
    if (at == sentence.from() && tokens.is(at, Role.GOING) && tokens.is(at + 1, Tag.TO)) {
      return marked(Marker.GOING, at, afterTo(at + 2, sentence.to()));
    }
    if (tokens.clipped(at - 1)) {
      return goingByName(sentence, at);
    }
    boolean alone = bare(sentence, at) || coming(sentence, at);
    return alone
        ? marked(Marker.PROGRESSIVE, at, VerbReader.afterBe(tokens, at, sentence.to()))
        : null;
  }

  /** "Dana's going to call", "Dana's coming". */
  private @Nullable Marked goingByName(Sentence sentence, int at) {
    boolean going = tokens.is(at, Role.GOING) && tokens.is(at + 1, Tag.TO);
    return going
        ? marked(Marker.GOING, at, afterTo(at + 2, sentence.to()))
        : marked(Marker.PROGRESSIVE, at, VerbReader.afterBe(tokens, at, sentence.to()));
  }

  /** "Working on it", "Noted, feeding this back": a verb with nobody before it, and its object. */
  private boolean bare(Sentence sentence, int at) {
    if (!Clauses.follows(tokens, at + 1) || aside(sentence, at)) {
      return false;
    }
    int before = at - 1;
    if (before >= sentence.from() && tokens.is(before, STARTS)) {
      return true;
    }
    while (before >= sentence.from() && tokens.is(before, GREETING)) {
      before--;
    }
    return before < sentence.from();
  }

  /** "Looking at the photos, it seems": what is said stands behind the comma. */
  private boolean aside(Sentence sentence, int at) {
    int comma = at + 1;
    while (comma < sentence.to() && !tokens.is(comma, Tag.COMMA)) {
      if (tokens.is(comma, Tag.bits(Tag.IT, Tag.I, Tag.WE))) {
        return false;
      }
      comma++;
    }
    return comma < sentence.to() && tokens.is(comma + 1, Tag.bits(Tag.IT, Tag.I, Tag.WE, Tag.THEY));
  }

  /** "We have an engineer coming": had by us, and on the way. */
  private boolean coming(Sentence sentence, int at) {
    int who = at - 1;
    int first = Math.max(sentence.from(), at - 6);
    if (!tokens.is(who, Tag.bits(Tag.PERSON, Tag.TEAM, Tag.COMING, Tag.NAME))) {
      return false;
    }
    while (who >= first && !tokens.is(who, Tag.HAVE) && !tokens.is(who, Role.GOT)) {
      who--;
    }
    return who >= first;
  }

  private @Nullable VerbGroup afterTo(int at, int limit) {
    return at < limit ? VerbReader.afterWill(tokens, at, limit) : null;
  }

  private static @Nullable Marked marked(Marker kind, int end, @Nullable VerbGroup verb) {
    return verb == null ? null : new Marked(kind, end, verb);
  }
}
