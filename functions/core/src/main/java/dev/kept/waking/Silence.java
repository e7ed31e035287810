package dev.kept.waking;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Notice.Urgency;
import dev.kept.casefile.Silences;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Statement;
import dev.kept.policy.Connection;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a source says nothing for longer than its custom, and says so once: "we are blind",
 * not "all kept". The silence is a fact, so every case reads it; each step can be done again.
 */
public final class Silence {

  /** So many broken promises of a team are asked again when a silence is found. */
  private static final int MOST = 500;

  private final Customs customs;
  private final CaseFiles files;
  private final Ledger ledger;
  private final Policies policies;
  private final Poster poster;
  private final Wakes wakes;

  public Silence(
      Customs customs,
      CaseFiles files,
      Ledger ledger,
      Desks desks,
      Policies policies,
      Wakes wakes,
      Pause pause) {
    this.customs = customs;
    this.files = files;
    this.ledger = ledger;
    this.policies = policies;
    this.wakes = wakes;
    this.poster = new Poster(desks, new Near(wakes), new Retry(pause));
  }

  /**
   * An event of a connection came in. Who writes at the same moment writes the same.
   *
   * @return until when a further event of it would say nothing new
   */
  public Instant heard(String connection, Instant now) {
    Custom found = customs.get(connection).orElse(null);
    if (found == null) {
      return customs.replace(connection, Custom.first(now), 0) ? now.plus(Rhythm.SELDOM) : now;
    }
    Policy policy = policies.current();
    Rhythm rhythm = Rhythm.of(policy.connection(connection).orElse(null), found);
    Instant silentSince = found.silentSince();
    Instant fresh = found.lastHeard().plus(rhythm.often());
    if (silentSince == null && now.isBefore(fresh)) {
      return fresh;
    }
    if (silentSince != null) {
      file(connection, silentSince, now, now);
      say(policy, connection, silentSince, Silences.SPEAKS, now);
    }
    BusinessCalendar calendar = policy.calendar();
    Duration pause = calendar.elapsed(found.lastHeard(), now);
    Custom next = found.heard(calendar.dateOf(now), pause, now);
    return customs.replace(connection, next, found.version()) ? now.plus(rhythm.often()) : now;
  }

  /**
   * Looks, in opening hours, whether any connection has fallen silent.
   *
   * @return those that are silent now
   */
  public Set<String> check(Instant now) {
    Set<String> silent = new TreeSet<>();
    Policy policy = policies.current();
    for (Connection connection : policy.connections()) {
      Custom custom = customs.get(connection.name()).orElse(null);
      if (custom != null && isSilent(connection, custom, policy, now)) {
        silent.add(connection.name());
      }
    }
    return silent;
  }

  private boolean isSilent(Connection connection, Custom custom, Policy policy, Instant now) {
    if (custom.silentSince() != null) {
      return true;
    }
    BusinessCalendar calendar = policy.calendar();
    boolean quiet =
        calendar.isOpen(now)
            && Rhythm.of(connection, custom).isBroken(calendar.elapsed(custom.lastHeard(), now));
    if (!quiet) {
      return false;
    }
    Fact silence = file(connection.name(), custom.lastHeard(), null, now);
    say(policy, connection.name(), custom.lastHeard(), Silences.SILENT, now);
    askAgain(policy, custom.lastHeard(), silence);
    return customs.replace(connection.name(), custom.silent(), custom.version());
  }

  private Fact file(String connection, Instant since, @Nullable Instant until, Instant now) {
    String kind = until == null ? "source.silent" : "source.spoke";
    Origin origin =
        new Origin(
            new FactId("kept", kind, connection + "@" + since),
            until == null ? since : until,
            false,
            now,
            new Person(Person.Role.SYSTEM, null, "Kept", null),
            Matter.of(Customer.UNKNOWN));
    Fact silence = new Fact.SourceSilent(origin, connection, since, until);
    boolean _ = files.add(Silences.key(connection), silence);
    return silence;
  }

  /** Whoever answers for Kept hears it once; where nobody does, the pages say it. */
  private void say(Policy policy, String connection, Instant since, String word, Instant now) {
    String owner = policy.owner();
    if (owner != null) {
      int n = word.equals(Silences.SILENT) ? 0 : 1;
      Statement statement =
          new Statement(null, 0, Silences.STEP + connection + "@" + since, owner, word, n);
      CaseId about = new CaseId("kept", "source-" + connection);
      poster.post(new Notice(about, statement, Urgency.NOW, now), policy, now);
    }
  }

  /**
   * What was called broken since then may have been done: its cases read again, and correct it.
   * Each is told by a fact of its own: what stands with the source they read as it was a moment
   * ago.
   */
  private void askAgain(Policy policy, Instant since, Fact silence) {
    Set<CaseId> cases = new TreeSet<>();
    Stream.concat(policy.teams().stream().map(Team::id), Stream.of(Team.NONE))
        .distinct()
        .flatMap(team -> ledger.board(team, "broken", MOST).stream())
        .filter(row -> row.deadline() != null && row.deadline().isAfter(since))
        .map(LedgerRow::caseId)
        .forEach(cases::add);
    for (CaseId caseId : cases) {
      boolean _ = files.add(caseId, silence);
      wakes.wakeCase(caseId, Duration.ZERO);
    }
  }
}
