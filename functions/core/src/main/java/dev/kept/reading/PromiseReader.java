package dev.kept.reading;

import dev.kept.fact.Condition;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the promises of one message: finds the clauses that might be one, and weighs each. */
final class PromiseReader {
  private final Tokens tokens;
  private final Times times;
  private final List<Sentence> sentences;
  private final ClaimFinder finder;
  private final Requests requests;
  private final ConditionReader conditions;
  private final Judge judge;
  private final ActionReader actions;
  private final SayingReader sayings;
  private final Answers answers;

  PromiseReader(
      Language language,
      Tokens tokens,
      Times times,
      List<Sentence> sentences,
      Supplier<@Nullable Asked> asked) {
    this.tokens = tokens;
    this.times = times;
    this.sentences = sentences;
    boolean offering = offering(language, tokens, sentences);
    this.finder = new ClaimFinder(language, tokens);
    this.requests = new Requests(language, tokens, times);
    this.conditions = new ConditionReader(tokens, times, requests);
    this.judge = new Judge(tokens, offering, new Moments(language, tokens, sentences));
    this.actions = new ActionReader(language, tokens);
    this.sayings = new SayingReader(language, tokens, times, offering);
    this.answers = new Answers(language, tokens, times, asked);
  }

  List<Considered> read() {
    List<Considered> considered = new ArrayList<>();
    for (Sentence sentence : sentences) {
      boolean heard = claims(sentence, considered);
      Considered saying = heard ? null : sayings.in(sentence);
      if (saying != null) {
        considered.add(saying);
      }
    }
    boolean none = considered.stream().allMatch(one -> one.promise() == null);
    Considered answer = none && !sentences.isEmpty() ? answers.in(sentences.getFirst()) : null;
    if (answer != null) {
      considered.add(answer);
    }
    return considered;
  }

  private boolean claims(Sentence sentence, List<Considered> considered) {
    int floor = sentence.from();
    boolean heard = false;
    for (Claim found : finder.in(sentence)) {
      Claim claim = answers.meaning(found);
      Considered one = weigh(claim, floor);
      considered.add(one);
      if (one.promise() != null) {
        heard = true;
        floor = claim.to();
      }
    }
    return heard;
  }

  private Considered weigh(Claim claim, int floor) {
    When when = times.of(claim, floor);
    Condition condition = conditions.of(claim, floor);
    if (condition == null && when == null && waitsForAnswer(claim)) {
      condition = requests.before(claim);
    }
    Judge.Verdict verdict = judge.of(claim, when, condition);
    String quote = tokens.quote(claim.from(), claim.to());
    Promise promise = verdict.promise() ? promise(claim, quote, when, condition, verdict) : null;
    return new Considered(
        quote, tokens.starts[claim.from()], tokens.ends[claim.to() - 1], promise, verdict.why());
  }

  private static boolean waitsForAnswer(Claim claim) {
    return claim.subject().is(Kind.SPEAKER)
        && (claim.deed().is(Weight.PLAIN) || claim.deed().is(Weight.FIRM));
  }

  private Promise promise(
      Claim claim,
      String quote,
      @Nullable When when,
      @Nullable Condition condition,
      Judge.Verdict verdict) {
    Subject subject = claim.subject();
    boolean other = subject.is(Kind.PEOPLE) || claim.verb().is(Manner.DELEGATED);
    boolean named = subject.is(Kind.PEOPLE) && subject.to() > subject.from();
    return new Promise(
        quote,
        actions.of(claim),
        other ? Promise.By.OTHER : Promise.By.SPEAKER,
        named ? tokens.quote(subject.from(), subject.to()) : null,
        when,
        condition,
        verdict.confidence(),
        claim.deed().is(Weight.COURTESY),
        verdict.why());
  }

  /** "Shall I order it for you?" */
  private static boolean offering(Language language, Tokens tokens, List<Sentence> sentences) {
    return sentences.stream()
        .filter(Sentence::question)
        .anyMatch(asked -> language.offers().first(tokens, asked.from(), asked.to()) >= 0);
  }
}
