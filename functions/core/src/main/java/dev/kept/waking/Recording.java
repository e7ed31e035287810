package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Notice;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Statement;
import dev.kept.waking.Wakes.Wake;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Records what became of notices: a fact in the case, the case woken by it, the notice taken off
 * the desk, in this order. Doing it again changes nothing.
 */
final class Recording {

  private static final Person OURSELVES = new Person(Person.Role.SYSTEM, null, "Kept", null);

  private final CaseFiles files;
  private final Desks desks;
  private final Wakes wakes;

  Recording(CaseFiles files, Desks desks, Wakes wakes) {
    this.files = files;
    this.desks = desks;
    this.wakes = wakes;
  }

  /** They were told, or may have been. */
  void sent(String person, List<Notice> notices, Instant at) {
    record(person, notices, at, notice -> toldOf(notice, at));
  }

  /** The fact that a notice was told. */
  static Fact toldOf(Notice notice, Instant at) {
    return new Fact.NoticeSent(origin("notice.sent", notice, at), notice.statement());
  }

  /** They were not told, and are true no more. */
  void withdrawn(String person, List<Notice> notices, Instant at) {
    record(
        person,
        notices,
        at,
        notice ->
            new Fact.NoticeWithdrawn(origin("notice.withdrawn", notice, at), notice.statement()));
  }

  /** They were not told, and never will be: this address takes no mail. */
  void unreachable(String person, List<Notice> notices, Instant at) {
    record(
        person,
        notices,
        at,
        notice ->
            new Fact.NoticeWithdrawn(
                origin("notice.withdrawn", notice, at), unreachable(notice.statement())));
  }

  private void record(
      String person, List<Notice> notices, Instant at, Function<Notice, Fact> fact) {
    Set<CaseId> cases = new LinkedHashSet<>();
    for (Notice notice : notices) {
      files.add(notice.caseId(), fact.apply(notice));
      cases.add(notice.caseId());
    }
    wakes.wakeAll(cases.stream().<Wake>map(Wake.OfTold::new).toList());
    notices.forEach(notice -> desks.done(person, notice.key(), at));
  }

  private static Statement unreachable(Statement it) {
    return new Statement(
        it.commitment(), it.dueVersion(), it.step(), it.person(), Unreachable.WORD, it.n());
  }

  private static Origin origin(String kind, Notice notice, Instant at) {
    FactId id = new FactId("kept", kind, notice.key());
    return new Origin(id, at, false, at, OURSELVES, Matter.of(notice.caseId()));
  }
}
