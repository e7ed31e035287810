package dev.kept.rehearsal;

import dev.kept.casefile.CaseReader;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.casefile.State;
import dev.kept.desk.DeskHead;
import dev.kept.desk.DeskPlan;
import dev.kept.desk.Recipient;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays one broken promise by the real rules, with a clock that jumps from one happening to the
 * next, until nobody is left to hear.
 */
final class Stage {

  private static final Duration BEFORE = Duration.ofHours(2);

  /** No ladder is longer than this; a play ends, whatever a policy says. */
  private static final int SCENES = 200;

  private static final Person KEPT = new Person(Person.Role.SYSTEM, null, "Kept", null);

  private final Policy policy;
  private final Policies policies;
  private final CaseId caseId;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<Notice, Instant> onTheWay = new HashMap<>();
  private final List<Play.Heard> heard = new ArrayList<>();

  /**
   * Sets the stage.
   *
   * @param policy without connections: no quiet week, and nothing lies before a start line
   * @param source by whose ids maker and team are known
   * @param team the source's id of the case's team; null where the maker says it
   * @param due the promised time
   */
  Stage(Policy policy, String source, Person maker, @Nullable String team, Instant due) {
    this.policy = policy;
    this.policies = new One(policy);
    this.caseId = new CaseId(source, "rehearsal");
    Matter.Named group = team == null ? null : Matter.Named.id(team);
    Matter plain = Matter.of(caseId);
    Matter matter =
        new Matter(caseId, null, null, plain.customer(), null, group, List.of(), List.of());
    Instant made = due.minus(BEFORE);
    FactId id = new FactId(source, "ticket.agent_replied", "rehearsal");
    facts.add(
        new Fact.StaffReplied(new Origin(id, made, false, made, maker, matter), promise(due)));
    FactId looked = new FactId(source, "promise.corrected", "rehearsal");
    facts.add(
        // Somebody has said that it was one: else the manager would only be asked, in a list.
        new Fact.PromiseCorrected(
            new Origin(looked, made.plusSeconds(1), false, made.plusSeconds(1), maker, matter),
            new CommitmentId(caseId, id, 0),
            null,
            null,
            false));
  }

  private Words promise(Instant due) {
    Promise promise =
        new Promise(
            "you will hear from me by then",
            Action.MESSAGE,
            Promise.By.SPEAKER,
            null,
            When.at("by then", null, due),
            null,
            1,
            false,
            List.of());
    return Words.NONE.heard(new Heard(0, policy.version(), false, List.of(promise), List.of()));
  }

  /** Plays it to its end. */
  Play play(@Nullable String maker) {
    Reading first = read(facts.getFirst().happened());
    Instant deadline = first.commitments().getFirst().deadline();
    Instant now = deadline == null ? first.now() : deadline;
    Instant brokenAt = now;
    Reading reading = read(now);
    for (int scene = 0; scene < SCENES; scene++) {
      send(reading, now);
      reading = read(now);
      Instant next = next(reading);
      if (next == null) {
        break;
      }
      now = next.isAfter(now) ? next : now;
      deliver(now);
      reading = read(now);
    }
    String team = reading.commitments().getFirst().team();
    return new Play(
        team, maker, policy.calendarOf(team).zone(), brokenAt, heard, reading.skipped());
  }

  private Reading read(Instant now) {
    return CaseReader.read(caseId, facts, policies, now);
  }

  private void send(Reading reading, Instant now) {
    boolean broken = reading.commitments().getFirst().state() instanceof State.Broken;
    for (Notice notice : reading.owed()) {
      if (broken && notice.statement().verdict().equals("broken")) {
        onTheWay.computeIfAbsent(notice, one -> delivery(one, now));
      }
    }
    deliver(now);
  }

  private Instant delivery(Notice notice, Instant now) {
    Recipient who = Recipient.of(policy, notice.statement().person());
    DeskPlan plan = DeskPlan.of(DeskHead.NEW, List.of(notice), who, now);
    return plan.next() == null || !plan.mail().isEmpty() ? now : plan.next();
  }

  private void deliver(Instant now) {
    List<Notice> arrived =
        onTheWay.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .filter(notice -> heard.stream().noneMatch(one -> isOf(one, notice)))
            .toList();
    for (Notice notice : arrived) {
      FactId id = new FactId("kept", "notice.sent", notice.key());
      Origin origin = new Origin(id, now, false, now, KEPT, Matter.of(caseId));
      facts.add(new Fact.NoticeSent(origin, notice.statement()));
      heard.add(
          new Play.Heard(
              notice.statement().step(), notice.statement().person(), notice.owedAt(), now));
    }
  }

  private static boolean isOf(Play.Heard one, Notice notice) {
    return one.step().equals(notice.statement().step())
        && one.address().equals(notice.statement().person());
  }

  private @Nullable Instant next(Reading reading) {
    Stream<Instant> arrivals =
        onTheWay.entrySet().stream()
            .filter(entry -> heard.stream().noneMatch(one -> isOf(one, entry.getKey())))
            .map(Map.Entry::getValue);
    return Stream.concat(Stream.ofNullable(reading.wakeAt()), arrivals)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
