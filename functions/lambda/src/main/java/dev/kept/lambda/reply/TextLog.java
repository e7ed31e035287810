package dev.kept.lambda.reply;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.StaffKeys;
import dev.kept.desk.Brief;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Statement;
import dev.kept.sources.json.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one of our people was told by text message, and what came of their own messages. Ids alone,
 * no word of anybody; of this month and the one before.
 */
final class TextLog {

  private static final Person OURSELVES = new Person(Person.Role.SYSTEM, null, "Kept", null);

  private static final String TOLD = "told-";
  private static final String DONE = "done-";
  private static final String TOOK = "took-";
  private static final String UNDID = "undid-";
  private static final String UNCLEAR = "unclear";

  private final CaseFiles files;
  private final String person;

  TextLog(CaseFiles files, String person) {
    this.files = files;
    this.person = person;
  }

  /**
   * Facts that a message of theirs told.
   *
   * @param label of the message, or of the question that it answered
   */
  record Taken(String label, List<Said> facts) {

    Taken {
      facts = List.copyOf(facts);
    }

    /** One of them. */
    record Said(CaseId caseId, FactId fact) {}
  }

  /** A text message of ours went out. */
  void told(Brief brief, Instant at) {
    for (Brief.About about : brief.about()) {
      String what = at + " " + about.caseId().text() + " " + about.statement();
      String hash = Ids.hash(what.getBytes(StandardCharsets.UTF_8));
      add(TOLD + hash, about.caseId(), about.statement(), at);
    }
  }

  /** What they were told by text since an instant, the last one last. */
  List<Fact.NoticeSent> notices(Instant since, Instant now) {
    return lines(now)
        .filter(line -> is(line, TOLD) && !line.happened().isBefore(since))
        .filter(line -> line.statement().commitment() != null)
        .sorted(Comparator.comparing(Fact::happened).thenComparing(line -> line.id().id()))
        .toList();
  }

  /** A message of theirs is done with, and was answered if it was to be. */
  void done(String message, boolean unclear, Instant at) {
    add(DONE + message, null, statement(message, unclear ? UNCLEAR : "done", 0), at);
  }

  boolean isDone(String message, Instant now) {
    return lines(now).anyMatch(line -> line.id().id().equals(DONE + message));
  }

  /** How often within a day they were told that nothing was understood. */
  long unclear(Instant now) {
    Instant since = now.minus(Duration.ofDays(1));
    return lines(now)
        .filter(line -> is(line, DONE) && line.happened().isAfter(since))
        .filter(line -> line.statement().verdict().equals(UNCLEAR))
        .count();
  }

  /** A message of theirs told these facts. */
  void took(String label, List<Fact> facts, Instant at) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      add(
          TOOK + label + "-" + i,
          fact.origin().matter().caseId(),
          statement(label, fact.id().text(), i),
          at);
    }
  }

  /** What their messages told and no other took back, under this beginning of a label. */
  Set<String> standing(String beginning, Instant now) {
    Set<String> undone = undone(now);
    return lines(now)
        .filter(line -> is(line, TOOK))
        .map(line -> line.statement().step())
        .filter(label -> label.startsWith(beginning) && !undone.contains(label))
        .collect(Collectors.toSet());
  }

  /** What a message takes back: what was told last. The same message takes back the same. */
  Optional<Taken> takeBack(String message, Instant at) {
    List<Fact.NoticeSent> lines = lines(at).toList();
    Optional<String> before =
        lines.stream()
            .filter(line -> line.id().id().equals(UNDID + message))
            .map(line -> line.statement().step())
            .findFirst();
    Set<String> undone = undone(at);
    Optional<String> label =
        before.or(() ->
            lines.stream()
                .filter(line -> is(line, TOOK) && !undone.contains(line.statement().step()))
                .max(Comparator.comparing(Fact::happened))
                .map(line -> line.statement().step()));
    label.ifPresent(it -> add(UNDID + message, null, statement(it, "undid", 0), at));
    return label.map(it ->
        new Taken(
            it,
            lines.stream()
                .filter(line -> is(line, TOOK) && line.statement().step().equals(it))
                .map(line ->
                    new Taken.Said(
                        Objects.requireNonNull(line.origin().matter().caseId()),
                        FactId.parse(line.statement().verdict())))
                .toList()));
  }

  private Set<String> undone(Instant now) {
    return lines(now)
        .filter(line -> is(line, UNDID))
        .map(line -> line.statement().step())
        .collect(Collectors.toSet());
  }

  private Stream<Fact.NoticeSent> lines(Instant now) {
    YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    return Stream.of(month.minusMonths(1), month)
        .flatMap(one -> files.facts(StaffKeys.textsOf(person, one)).stream())
        .filter(Fact.NoticeSent.class::isInstance)
        .map(Fact.NoticeSent.class::cast);
  }

  private static boolean is(Fact line, String kind) {
    return line.id().id().startsWith(kind);
  }

  private Statement statement(String step, String verdict, int n) {
    return new Statement(null, 0, step, person, verdict, n);
  }

  private void add(String id, @Nullable CaseId caseId, Statement statement, Instant at) {
    Matter matter = caseId == null ? Matter.of(Customer.UNKNOWN) : Matter.of(caseId);
    FactId factId = new FactId("kept", "notice.sent", id);
    YearMonth month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
    files.add(
        StaffKeys.textsOf(person, month),
        new Fact.NoticeSent(new Origin(factId, at, false, at, OURSELVES, matter), statement));
  }
}
