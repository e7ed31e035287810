package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.Words;
import dev.kept.waking.Phrases.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Counts sentences over the cases. That a promise is made in a phrase that everyone uses is frozen
 * as a fact of its case when it comes in: later uses never change how an earlier one was read.
 */
final class Boilerplate {

  private static final int TRIES = 8;

  private final CaseFiles files;
  private final Phrases phrases;

  Boilerplate(CaseFiles files, Phrases phrases) {
    this.files = files;
    this.phrases = phrases;
  }

  /**
   * Counts each promise of a message, and suspends those that are phrases.
   *
   * @param text of the message; null where the source sent none
   * @param heard the message as it is stored
   */
  void hear(CaseId caseId, @Nullable String text, Fact heard) {
    Origin said = heard.origin();
    String speaker = said.who().id();
    if (speaker == null || !said.who().isHumanStaff()) {
      return;
    }
    List<Promise> promises = promises(heard);
    for (int i = 0; i < promises.size(); i++) {
      CommitmentId commitment = new CommitmentId(caseId, heard.id(), i);
      String person = heard.id().source() + ":" + speaker;
      String hash = SentenceHash.of(text, promises.get(i).quote());
      Phrase phrase = change(hash, it -> it.and(commitment, person, said.at()));
      if (phrase.suspends(said.at()) || own(hash, person).suspends(said.at())) {
        files.add(caseId, suspended(caseId, said, commitment, commitment.equals(phrase.asks())));
      }
    }
  }

  private Phrase own(String hash, String person) {
    return phrases.get(SentenceHash.own(hash, person)).orElse(Phrase.NEW);
  }

  /** What somebody decided holds for the sentence wherever it is used from then on. */
  void decide(Fact.PhraseDecided decided) {
    files.add(StaffKeys.sentences(), decided);
    if (!isTakenBack(decided)) {
      hash(decided).ifPresent(hash -> decide(hash, decided));
    }
  }

  /** What was decided holds no more; what was read by it meanwhile stays as it was read. */
  void takeBack(CaseId caseId, Fact.Undone undone) {
    for (Fact fact : files.facts(caseId)) {
      if (fact.id().equals(undone.undone()) && fact instanceof Fact.PhraseDecided decided) {
        files.add(StaffKeys.sentences(), undone);
        hash(decided)
            .ifPresent(hash -> {
              Phrase _ = change(hash, it -> it.version() == 0 ? it : it.takenBack());
            });
      }
    }
  }

  /** A decision that comes again after it was taken back decides nothing. */
  private boolean isTakenBack(Fact.PhraseDecided decided) {
    CaseId caseId = decided.origin().matter().caseId();
    return caseId != null
        && files.facts(caseId).stream()
            .anyMatch(it -> it instanceof Fact.Undone u && u.undone().equals(decided.id()));
  }

  /** The sentence that is meant; empty where its case is forgotten. */
  private Optional<String> hash(Fact.PhraseDecided decided) {
    CommitmentId about = decided.commitment();
    String text = files.words(about.madeIn(), about.madeBy()).orElse(null);
    return files.facts(about.madeIn()).stream()
        .filter(fact -> fact.id().equals(about.madeBy()))
        .filter(fact -> !about.isImplied() && about.ordinal() < promises(fact).size())
        .findFirst()
        .map(fact -> {
          String hash = SentenceHash.of(text, promises(fact).get(about.ordinal()).quote());
          String person = fact.id().source() + ":" + fact.origin().who().id();
          return decided.own() ? SentenceHash.own(hash, person) : hash;
        });
  }

  private void decide(String hash, Fact.PhraseDecided decided) {
    Instant at = decided.happened();
    Phrase _ =
        change(
            hash,
            it ->
                it.version() > 0 && it.promise() == decided.promise() && isSettled(it, decided)
                    ? it
                    : it.decided(decided.promise(), at));
  }

  private static boolean isSettled(Phrase phrase, Fact.PhraseDecided decided) {
    return decided.promise() || phrase.since() != null;
  }

  private Phrase change(String hash, UnaryOperator<Phrase> change) {
    for (int i = 0; i < TRIES; i++) {
      Phrase found = phrases.get(hash).orElse(Phrase.NEW);
      Phrase next = change.apply(found);
      if (next.equals(found) || phrases.replace(hash, next, found.version())) {
        return next;
      }
    }
    throw new Contended("a phrase", TRIES);
  }

  private static List<Promise> promises(Fact fact) {
    Words words =
        switch (fact) {
          case Fact.StaffReplied(_, var it) -> it;
          case Fact.StaffNoted(_, var it) -> it;
          default -> Words.NONE;
        };
    Heard heard = words.heard();
    return heard == null ? List.of() : heard.promises();
  }

  private static Fact suspended(CaseId caseId, Origin said, CommitmentId commitment, boolean asks) {
    Origin origin =
        new Origin(
            new FactId("kept", "phrase.suspended", commitment.text()),
            said.at(),
            said.arrival(),
            said.received(),
            new Person(Person.Role.SYSTEM, null, null, null),
            Matter.of(caseId));
    return new Fact.PhraseSuspended(origin, commitment, asks);
  }
}
