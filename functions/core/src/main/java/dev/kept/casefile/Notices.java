package dev.kept.casefile;

import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is owed which word, now and next. */
final class Notices {

  private final Book book;
  private final Told told;
  private final Directory directory;
  private final Absences absences;
  private final QuietWeek quietWeek;
  private final Instant now;
  private final List<Telling> tellings;
  private final List<Skipped> skipped = new ArrayList<>();

  Notices(Book book, List<Fact> facts, Instant now) {
    this.book = book;
    this.now = now;
    told = new Told(facts);
    absences = Absences.in(facts);
    directory = new Directory(book.current, book.caseId.source());
    quietWeek = QuietWeek.of(book.current, book.caseId.source());
    tellings = book.erased ? List.of() : tellings();
  }

  private List<Telling> tellings() {
    boolean danger = book.tags.stream().anyMatch(book.current.dangerTags()::contains);
    Reminders reminders = new Reminders(directory, absences);
    Ladder ladder = new Ladder(directory, told, danger);
    Questions questions = new Questions(directory);
    Corrections corrections = new Corrections(told);
    List<Telling> all = new ArrayList<>(new Lines(book, directory).all());
    for (Tracked tracked : book.tracked) {
      if (!tracked.history) {
        List<Telling> mine = new ArrayList<>(reminders.of(tracked, now));
        mine.addAll(ladder.of(tracked));
        skipped.addAll(ladder.skipped(tracked));
        mine.addAll(questions.of(tracked));
        mine.stream().map(telling -> capped(tracked, telling)).forEach(all::add);
        all.addAll(corrections.of(tracked));
        all.addAll(new Offering(directory).of(tracked));
      }
    }
    return Stream.concat(
            all.stream().map(t -> quietWeek.allow(t, directory)).flatMap(Optional::stream),
            new Broadcast(book.current, told).all(book, now).stream())
        .toList();
  }

  /** So many times about one commitment, and what comes after stands in lists: never dropped. */
  private Telling capped(Tracked tracked, Telling telling) {
    boolean over = told.aloud(tracked.id) >= tracked.policy.caps().perCommitment();
    return over && telling.urgency() == Notice.Urgency.NOW ? telling.inList() : telling;
  }

  /** What should have been said by now and has not been. */
  List<Notice> owed() {
    return tellings.stream()
        .filter(telling -> !telling.at().isAfter(now))
        .filter(this::isUnsaid)
        .map(this::notice)
        .toList();
  }

  /** The steps at which whom they are for does not hear. */
  List<Skipped> skipped() {
    return skipped;
  }

  /** When the next word becomes owed, if nothing more happens. */
  Optional<Instant> next() {
    return tellings.stream()
        .filter(this::isUnsaid)
        .map(Telling::at)
        .filter(at -> at.isAfter(now))
        .min(Instant::compareTo);
  }

  private boolean isUnsaid(Telling telling) {
    return told.last(id(telling), telling.dueVersion(), telling.step(), telling.to())
        .filter(said -> said.statement().verdict().equals(telling.verdict()))
        .isEmpty();
  }

  private Notice notice(Telling telling) {
    Statement statement =
        new Statement(
            id(telling),
            telling.dueVersion(),
            telling.step(),
            telling.to(),
            telling.verdict(),
            told.count(id(telling), telling.dueVersion(), telling.step(), telling.to()));
    return new Notice(book.caseId, statement, telling.urgency(), telling.at());
  }

  private static @Nullable CommitmentId id(Telling telling) {
    return telling.about() == null ? null : telling.about().id;
  }
}
