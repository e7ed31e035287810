package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Level;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.casefile.State;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import dev.kept.fact.Statement;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two stories a week for somebody outside support, whose turn it is: one of a promise that was
 * broken, best of one mended since, and one of a promise that was kept, best where the customer had
 * to ask. They are posted as lines of that person's list; the key of each names the week, so that
 * posting again changes nothing.
 */
public final class Stories {

  private static final Duration LATELY = Duration.ofDays(14);
  private static final Set<String> SAD = Set.of("broken", "kept late");
  private static final Set<String> GLAD = Set.of("kept");

  private final Ledger ledger;
  private final Policies policies;
  private final WorthTelling worthTelling;
  private final Poster poster;

  public Stories(
      CaseFiles files,
      Desks desks,
      Ledger ledger,
      Policies policies,
      Wakes wakes,
      CaseReading rules,
      Pause pause) {
    this.ledger = ledger;
    this.policies = policies;
    this.worthTelling = new WorthTelling(new LookAt(files, policies, rules));
    this.poster = new Poster(desks, new Near(wakes), new Retry(pause));
  }

  /**
   * Posts them on the first open day of a week; on every other, and where nobody wants to hear, it
   * does nothing.
   *
   * @return how many stories were found
   */
  public int run(Instant now) {
    Policy policy = policies.current();
    List<String> rota = policy.wanted().listeners();
    LocalDate today = policy.calendar().dateOf(now);
    if (rota.isEmpty() || !isFirstOfWeek(policy, today)) {
      return 0;
    }
    String listener = listener(rota, policy, today);
    String week = policy.calendar().week().firstDay(today).toString();
    List<LedgerRow> rows = rows(policy, now);
    int found = 0;
    for (Set<String> states : List.of(SAD, GLAD)) {
      Optional<CaseId> story = worthTelling.of(rows, states, now);
      String step = Notice.STORY + week + (states.equals(SAD) ? ":broken" : ":kept");
      story.ifPresent(caseId -> post(caseId, step, listener, policy, now));
      found += story.isPresent() ? 1 : 0;
    }
    return found;
  }

  private static boolean isFirstOfWeek(Policy policy, LocalDate today) {
    LocalDate first = policy.calendar().week().firstDay(today);
    return policy.calendar().nextOpenDay(first).filter(today::equals).isPresent();
  }

  /** Week after week the next, whatever happened in between. */
  static String listener(List<String> rota, Policy policy, LocalDate day) {
    long weeks = policy.calendar().week().firstDay(day).toEpochDay() / 7;
    return rota.get((int) Math.floorMod(weeks, (long) rota.size()));
  }

  private void post(CaseId caseId, String step, String to, Policy policy, Instant now) {
    Statement statement = new Statement(null, 0, step, to, "story", 0);
    poster.post(new Notice(caseId, statement, Notice.Urgency.LIST, now), policy, now);
  }

  private List<LedgerRow> rows(Policy policy, Instant now) {
    YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
    return Stream.concat(policy.teams().stream().map(Team::id), Stream.of(Team.NONE))
        .distinct()
        .flatMap(team ->
            Stream.of(month, month.minusMonths(1))
                .flatMap(each -> ledger.rows(team, each).stream()))
        .filter(row -> row.level() == Level.LOUD && !row.history())
        .filter(row -> !row.commitment().isImplied())
        .filter(row -> row.endedAt() != null && !row.endedAt().isAfter(now))
        .filter(row -> row.endedAt() != null && row.endedAt().plus(LATELY).isAfter(now))
        .toList();
  }

  /** Still so when its turn comes: a promise of it that was watched ended, and nobody forgot it. */
  static boolean canBeTold(Reading reading) {
    return reading.commitments().stream()
        .anyMatch(it ->
            it.level() == Level.LOUD
                && !it.id().isImplied()
                && (it.state() instanceof State.Kept
                    || it.state() instanceof State.KeptLate
                    || it.state() instanceof State.Broken));
  }
}
