package dev.kept.waking;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.Merges;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.casefile.State;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.fact.Statement;
import dev.kept.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The smallest rules that need the whole protocol: every reply promises a call within the hour; a
 * call to the customer keeps it; at the deadline it is broken and its maker is told; who was told
 * wrongly is told right.
 */
final class ToyRules implements CaseReading {

  static final String MAKER = "maker@firm.example";
  static final String PROGRAM = "events:crm";
  static final Duration TIME = Duration.ofHours(1);

  private final boolean namesByReader;
  private final boolean tellsPrograms;

  private final Duration time;

  ToyRules() {
    this(false, false);
  }

  /** Under which a call is promised within so long a time. */
  ToyRules(Duration time) {
    this.namesByReader = false;
    this.tellsPrograms = false;
    this.time = time;
  }

  /** With {@code namesByReader}, a commitment is named by the case that is read: wrong. */
  ToyRules(boolean namesByReader) {
    this(namesByReader, false);
  }

  private ToyRules(boolean namesByReader, boolean tellsPrograms) {
    this.namesByReader = namesByReader;
    this.time = TIME;
    this.tellsPrograms = tellsPrograms;
  }

  /** The same, and a program hears of each commitment how it stands, from the first. */
  static ToyRules tellingPrograms() {
    return new ToyRules(false, true);
  }

  boolean tellsPrograms() {
    return tellsPrograms;
  }

  @Override
  public Reading read(CaseId caseId, List<Fact> all, Policies policies, Instant now) {
    List<Fact> facts = all.stream().filter(fact -> !fact.happened().isAfter(now)).toList();
    String hash = String.join(" ", all.stream().map(fact -> fact.id().text()).sorted().toList());
    CaseId survivor = Merges.survivor(caseId, all);
    if (!survivor.equals(caseId)) {
      return new Reading(caseId, now, all.size(), hash, List.of(), List.of(), null, survivor);
    }
    List<Commitment> commitments = new ArrayList<>();
    List<Notice> owed = new ArrayList<>();
    Instant wakeAt =
        all.stream()
            .map(Fact::happened)
            .filter(at -> at.isAfter(now))
            .min(Instant::compareTo)
            .orElse(null);
    for (Fact fact : facts) {
      if (fact instanceof Fact.StaffReplied) {
        Commitment it = commitment(caseId, fact, facts, now);
        commitments.add(it);
        owe(caseId, it, MAKER, facts, owed);
        if (tellsPrograms) {
          owe(caseId, it, PROGRAM, facts, owed);
        }
        if (it.state() instanceof State.Open
            && (wakeAt == null || it.deadline().isBefore(wakeAt))) {
          wakeAt = it.deadline();
        }
      }
    }
    return new Reading(caseId, now, all.size(), hash, commitments, owed, wakeAt, null);
  }

  private Commitment commitment(CaseId caseId, Fact made, List<Fact> facts, Instant now) {
    CaseId madeIn =
        namesByReader ? caseId : Objects.requireNonNull(made.origin().matter().caseId());
    Instant deadline = made.happened().plus(time);
    return new Commitment(
        new CommitmentId(madeIn, made.id(), 0),
        Action.CALL,
        "I'll call you within the hour",
        Person.staff("7", "Alex"),
        Person.staff("7", "Alex"),
        "desk",
        made.happened(),
        null,
        deadline,
        deadline,
        false,
        0,
        null,
        Level.LOUD,
        state(made, deadline, facts, now),
        true,
        false,
        false,
        0,
        false,
        null,
        null,
        false,
        0);
  }

  private static State state(Fact made, Instant deadline, List<Fact> facts, Instant now) {
    for (Fact fact : facts) {
      boolean after = !fact.happened().isBefore(made.happened());
      if (fact instanceof Fact.CallEnded
          && after
          && fact.happened().isBefore(deadline)
          && !isUndone(fact, facts)) {
        return new State.Kept(fact.happened(), fact.id());
      }
    }
    return now.isBefore(deadline) ? new State.Open() : new State.Broken(deadline);
  }

  private static boolean isUndone(Fact fact, List<Fact> facts) {
    return facts.stream()
        .anyMatch(
            other -> other instanceof Fact.Undone undone && undone.undone().equals(fact.id()));
  }

  private static void owe(
      CaseId caseId, Commitment it, String person, List<Fact> facts, List<Notice> owed) {
    int n = 0;
    String said = null;
    for (Fact fact : facts) {
      if (fact instanceof Fact.NoticeSent(_, var statement)
          && statement.person().equals(person)
          && it.id().equals(statement.commitment())) {
        n++;
        said = statement.verdict();
      }
      if (fact instanceof Fact.NoticeWithdrawn(_, var statement)
          && statement.person().equals(person)
          && it.id().equals(statement.commitment())) {
        n++;
      }
    }
    boolean program = person.equals(PROGRAM);
    boolean first = program || it.state() instanceof State.Broken;
    if (said == null ? first : !said.equals(it.state().word())) {
      String step = program ? "event" : "maker";
      Instant from = it.state().endedAt();
      Instant at = program ? from == null ? it.made() : from : it.deadline();
      Statement statement = new Statement(it.id(), 0, step, person, it.state().word(), n);
      owed.add(new Notice(caseId, statement, Notice.Urgency.NOW, at));
    }
  }
}
