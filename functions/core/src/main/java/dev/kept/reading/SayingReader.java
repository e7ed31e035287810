package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears promises in turns of phrase: "your driver is 8 minutes away", "will do". */
final class SayingReader {
  private static final int LONGEST_ANSWER = 14;
  private static final long DOUBT =
      Tag.bits(Tag.WOULD, Tag.MAY, Tag.SHOULD, Tag.IF, Tag.NOT, Tag.HABIT);

  private final Language language;
  private final Tokens tokens;
  private final Times times;
  private final @Nullable Asked asked;
  private final boolean offering;

  SayingReader(
      Language language, Tokens tokens, Times times, @Nullable Asked asked, boolean offering) {
    this.language = language;
    this.tokens = tokens;
    this.times = times;
    this.asked = asked;
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

  /** What the first words of a short message say yes to; null if they do not. */
  @Nullable Considered answer(Sentence first) {
    for (int i = first.from(); i < Math.min(first.to(), first.from() + 4); i++) {
      PhraseBook.Match<Saying> match = language.sayings().longest(tokens, i, first.to());
      if (match != null && match.meaning().kind() == Saying.Kind.ANSWER) {
        DueReader.Found found = times.within(first.from(), first.to());
        return answer(first, match, found == null ? null : found.when());
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
      case ALONE -> doubtful(sentence) ? null : promise(sentence, saying, saying.action(), when);
      case TIMED ->
          timed && !doubtful(sentence) && told(sentence, match.from())
              ? promise(sentence, saying, saying.action(), when)
              : null;
      case COMING ->
          coming(sentence, match) ? promise(sentence, saying, what(sentence), when) : null;
      case BOOKED ->
          timed && booked(sentence) && !doubtful(sentence) && !tokens.is(match.end(), Tag.TO)
              ? promise(sentence, saying, saying.action(), when)
              : null;
      case ANSWER -> null;
    };
  }

  /** "Watch for it", "you can expect it": said to the customer, and not of anyone who expects. */
  private boolean told(Sentence sentence, int at) {
    return tokens.is(at, Tag.DONE)
        || tokens.is(at, Tag.COMING)
        || at == sentence.from()
        || tokens.isCustomer(at - 1)
        || tokens.is(
            at - 1, Tag.bits(Tag.COMMA, Tag.AND, Tag.REQUEST, Tag.CAN, Tag.SHOULD, Tag.ADVERB));
  }

  private boolean doubtful(Sentence sentence) {
    return any(sentence, DOUBT);
  }

  private boolean any(Sentence sentence, long tags) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (tokens.is(i, tags)) {
        return true;
      }
    }
    return false;
  }

  /** Something that comes is named, or nothing but how far it is. */
  private boolean coming(Sentence sentence, PhraseBook.Match<Saying> match) {
    if (any(sentence, Tag.bits(Tag.WOULD, Tag.MAY, Tag.IF, Tag.I))) {
      return false;
    }
    return any(sentence, Tag.bits(Tag.COMING, Tag.IT, Tag.THEY, Tag.SHE, Tag.PERSON))
        || match.from() == sentence.from();
  }

  /** People arrive; things are sent. */
  private Action what(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      switch (tokens.word(i).text) {
        case "package",
            "parcel",
            "order",
            "letter",
            "replacement",
            "delivery",
            "item",
            "documents",
            "paperwork",
            "card",
            "cheque",
            "check",
            "invoice",
            "contract" -> {
          return Action.SEND;
        }
        case "refund", "money" -> {
          return Action.REFUND;
        }
        default -> {}
      }
    }
    return Action.VISIT;
  }

  private boolean booked(Sentence sentence) {
    boolean you = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      you |= tokens.isCustomer(i) && tokens.is(i + 1, Tag.BE);
      you |= tokens.isCustomer(i) && (tokens.isWord(i + 1, "down") || tokens.isWord(i + 1, "in"));
    }
    return you || any(sentence, Tag.bits(Tag.BOOKING, Tag.PERSON));
  }

  /** "Yes, will do": what was asked for is promised, at the time that was asked for. */
  private @Nullable Considered answer(
      Sentence sentence, PhraseBook.Match<Saying> match, @Nullable When when) {
    boolean brief = tokens.count <= LONGEST_ANSWER;
    if (asked == null || !brief || sentence.question() || saysNo(sentence)) {
      return null;
    }
    When at = when == null ? asked.when() : when;
    return promise(sentence, match.meaning(), asked.action(), at);
  }

  /** "No", "not", "but": only "no problem" and "no worries" say yes. */
  private boolean saysNo(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean yes = tokens.isWord(i + 1, "problem") || tokens.isWord(i + 1, "worries");
      if (tokens.is(i, Tag.BUT) || (tokens.is(i, Tag.NOT) && !yes)) {
        return true;
      }
    }
    return false;
  }

  private Considered promise(Sentence sentence, Saying saying, Action action, @Nullable When when) {
    String quote = tokens.quote(sentence.from(), sentence.to());
    List<String> why =
        when == null
            ? List.of(saying.why())
            : List.of(saying.why(), "says when: \"" + when.phrase() + "\"");
    Promise promise =
        new Promise(quote, action, saying.by(), null, when, null, saying.confidence(), false, why);
    return new Considered(
        quote, tokens.starts[sentence.from()], tokens.ends[sentence.to() - 1], promise, why);
  }
}
