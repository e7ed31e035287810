package dev.kept.lambda.reply;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines in which is kept what went by text between us and one of our people. Ids alone, no word
 * of anybody; of this month and the one before. The beginning of a line's id is its kind.
 */
record TextLines(CaseFiles files, String person) {

  private static final Person OURSELVES = new Person(Person.Role.SYSTEM, null, "Kept", null);

  /** Those of one kind. */
  Stream<Fact.NoticeSent> of(String kind, Instant now) {
    YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    return Stream.of(month.minusMonths(1), month)
        .flatMap(one -> files.facts(StaffKeys.textsOf(person, one)).stream())
        .filter(Fact.NoticeSent.class::isInstance)
        .map(Fact.NoticeSent.class::cast)
        .filter(line -> line.id().id().startsWith(kind));
  }

  Statement statement(String step, String verdict, int n) {
    return new Statement(null, 0, step, person, verdict, n);
  }

  void add(String id, @Nullable CaseId caseId, Statement statement, Instant at) {
    Matter matter = caseId == null ? Matter.of(Customer.UNKNOWN) : Matter.of(caseId);
    FactId factId = new FactId("kept", "notice.sent", id);
    YearMonth month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
    files.add(
        StaffKeys.textsOf(person, month),
        new Fact.NoticeSent(new Origin(factId, at, false, at, OURSELVES, matter), statement));
  }
}
