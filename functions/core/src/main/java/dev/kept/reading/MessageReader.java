package dev.kept.reading;

import dev.kept.fact.Condition;
import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message once: the promises in it, and what it says besides. It never fails, whatever the
 * text; a language that it cannot read is said to be unread. Safe for use by several threads.
 */
public final class MessageReader {

  /** Raised whenever a change makes the same words read differently. */
  public static final int VERSION = 1;

  private final Language language = English.LANGUAGE;
  private final DueReader dues = new DueReader();

  /** What was heard. */
  public Heard read(Message message, Context context) {
    List<Promise> promises =
        explain(message, context).stream()
            .map(Considered::promise)
            .filter(Objects::nonNull)
            .toList();
    return new Heard(VERSION, context.policy(), false, promises, List.of());
  }

  /** Every clause that was weighed, with what was made of it and why. */
  public List<Considered> explain(Message message, Context context) {
    long customer =
        message.writer() == Message.Writer.NOTE ? Tag.bits(Tag.YOU, Tag.ABOUT) : Tag.YOU.bit;
    Tokens tokens = Tokenizer.cut(language, message.text(), customer);
    Times times =
        new Times(
            tokens, dues.find(message.text(), context.at(), context.calendar(), context.locale()));
    ClaimFinder finder = new ClaimFinder(language, tokens);
    ConditionReader conditions = new ConditionReader(language, tokens, times);
    List<Sentence> sentences = Sentence.of(tokens);
    boolean offering = offering(tokens, sentences);
    Judge judge = new Judge(tokens, offering);
    ActionReader actions = new ActionReader(language, tokens);
    Asked asked = message.before() == null ? null : asked(message.before(), context);
    SayingReader sayings = new SayingReader(language, tokens, times, asked, offering);
    List<Considered> considered = new ArrayList<>();
    for (Sentence sentence : sentences) {
      int floor = sentence.from();
      boolean heard = false;
      for (Claim claim : finder.in(sentence)) {
        Considered one = weigh(tokens, claim, floor, times, conditions, judge, actions);
        considered.add(one);
        heard |= one.promise() != null;
        floor = one.promise() == null ? floor : claim.to();
      }
      Considered saying = heard ? null : sayings.in(sentence);
      if (saying != null) {
        considered.add(saying);
      }
    }
    if (considered.stream().allMatch(one -> one.promise() == null) && !sentences.isEmpty()) {
      Considered answer = sayings.answer(sentences.getFirst());
      if (answer != null) {
        considered.add(answer);
      }
    }
    return considered;
  }

  private @Nullable Asked asked(String before, Context context) {
    Tokens tokens = Tokenizer.cut(language, before, Tag.ME.bit);
    Times times =
        new Times(
            tokens, dues.find(before, context.at(), context.calendar(), context.locale()));
    return Asked.in(language, tokens, times);
  }

  /** "Would you like me to book this?" */
  private boolean offering(Tokens tokens, List<Sentence> sentences) {
    return sentences.stream()
        .filter(Sentence::question)
        .anyMatch(asked -> language.offers().first(tokens, asked.from(), asked.to()) >= 0);
  }

  private static Considered weigh(
      Tokens tokens, Claim claim, int floor, Times times, ConditionReader conditions, Judge judge, ActionReader actions) {
    When when = times.of(claim, floor);
    Condition condition = conditions.of(claim, floor);
    if (condition == null && when == null && waitsForAnswer(claim)) {
      condition = conditions.requestBefore(claim);
    }
    Judge.Verdict verdict = judge.of(claim, when, condition);
    String quote = tokens.quote(claim.from(), claim.to());
    Promise promise =
        verdict.promise() ? promise(tokens, claim, quote, when, condition, verdict, actions) : null;
    return new Considered(
        quote, tokens.starts[claim.from()], tokens.ends[claim.to() - 1], promise, verdict.why());
  }

  private static boolean waitsForAnswer(Claim claim) {
    return claim.subject().is(Kind.SPEAKER)
        && (claim.deed().is(Weight.PLAIN) || claim.deed().is(Weight.FIRM));
  }

  private static Promise promise(
      Tokens tokens,
      Claim claim,
      String quote,
      @Nullable When when,
      @Nullable Condition condition,
      Judge.Verdict verdict,
      ActionReader actions) {
    Subject subject = claim.subject();
    boolean other = subject.is(Kind.PEOPLE) || claim.verb().is(Manner.DELEGATED);
    String name =
        subject.is(Kind.PEOPLE) && subject.to() > subject.from() ? tokens.quote(subject.from(), subject.to()) : null;
    return new Promise(
        quote,
        actions.of(claim),
        other ? Promise.By.OTHER : Promise.By.SPEAKER,
        name,
        when,
        condition,
        verdict.confidence(),
        claim.deed().is(Weight.COURTESY),
        verdict.why());
  }
}
