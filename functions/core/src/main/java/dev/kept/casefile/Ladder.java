package dev.kept.casefile;

import dev.kept.casefile.Notice.Urgency;
import dev.kept.casefile.Skipped.Why;
import dev.kept.policy.Member;
import dev.kept.policy.Role;
import dev.kept.policy.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of a break, and when: the maker first, alone; then the others, each once. The plan is
 * that of the policy under which the commitment opened; who the people are, is found now. Whoever
 * is away is stood in for; a step that reaches nobody is skipped, and the next is told so.
 *
 * @param danger the case is tagged legal, injury or safety: nobody waits
 */
record Ladder(Directory directory, Told told, boolean danger) {

  /** Who hears even where there is no rush. */
  private static final Set<Role> BELOW = EnumSet.of(Role.MAKER, Role.STAND_IN, Role.LEAD);

  /** Said of a break of which nobody has said a word: a question, and no accusation. */
  private static final String UNANSWERED = "unanswered";

  /** Later than this after its instant, a maker's notice was held up by an outage. */
  private static final Duration HELD_UP = Duration.ofMinutes(30);

  List<Telling> of(Tracked tracked) {
    Rungs rungs = rungs(tracked);
    List<Telling> tellings = new ArrayList<>(rungs.tellings());
    if (rungs.start() != null) {
      askHolder(tracked, rungs.start()).ifPresent(tellings::add);
    }
    return tellings;
  }

  /** The steps at which whom they are for does not hear. */
  List<Skipped> skipped(Tracked tracked) {
    return rungs(tracked).skipped();
  }

  /** How a step speaks. */
  private enum Word {
    /** It says that a promise was broken. */
    TELLS,
    /** It stands in a list and asks. */
    ASKS
  }

  /** What the steps come to; {@code start} is null where there is nothing to tell. */
  private record Rungs(@Nullable Instant start, List<Telling> tellings, List<Skipped> skipped) {}

  private Rungs rungs(Tracked tracked) {
    Instant hurtAt = hurtAt(tracked);
    if (hurtAt == null || tracked.level == Level.RECORDED) {
      return new Rungs(null, List.of(), List.of());
    }
    Instant start = latest(hurtAt, tracked.known, tracked.loudSince);
    Instant makerAt = start.plus(tracked.policy.timing().settle());
    Rungs rungs = new Rungs(start, new ArrayList<>(), new ArrayList<>());
    Set<String> had = new HashSet<>();
    for (Step step : tracked.policy.ladder()) {
      Word word = word(step, tracked);
      if (word != null) {
        climb(tracked, step, word, at(step, tracked, start, makerAt), had, rungs);
      }
    }
    if (rungs.tellings().isEmpty()) {
      anyway(tracked, makerAt).ifPresent(rungs.tellings()::add);
    }
    return rungs;
  }

  /** Where everybody is away, the first whom we know is told all the same. */
  private Optional<Telling> anyway(Tracked tracked, Instant at) {
    return tracked.policy.ladder().stream()
        .filter(step -> word(step, tracked) == Word.TELLS)
        .flatMap(step ->
            directory.address(step, tracked).stream()
                .map(to ->
                    Telling.about(tracked, step.name(), to, verdict(tracked), Urgency.NOW, at)))
        .findFirst();
  }

  private void climb(
      Tracked tracked, Step step, Word said, Instant at, Set<String> had, Rungs rungs) {
    Reach reach = reach(tracked, step, at);
    String to = reach.to();
    if (reach.why() != null) {
      rungs.skipped().add(skipped(tracked, step, reach.meant(), reach.why(), at));
    }
    if (to == null) {
      return;
    }
    if (!had.add(to)) {
      rungs.skipped().add(skipped(tracked, step, name(to), Why.HEARD_BEFORE, at));
      return;
    }
    Word word = word(said, tracked, step, to, had.size() > 1);
    if (told.refused(tracked.id, tracked.dueVersion, step.name(), to)) {
      rungs.skipped().add(skipped(tracked, step, name(to), Why.REFUSED, at));
    }
    rungs
        .tellings()
        .add(
            Telling.about(
                tracked,
                step.name(),
                to,
                word == Word.ASKS ? UNANSWERED : verdict(tracked),
                word == Word.ASKS ? Urgency.LIST : Urgency.NOW,
                at));
  }

  /**
   * A question is for what somebody has seen before and said nothing of. Who was asked is not told
   * because somebody says sorry or takes it on, but only where the customer asks.
   *
   * @param seen true where an earlier step reached somebody
   */
  private Word word(Word said, Tracked tracked, Step step, String to, boolean seen) {
    boolean asked =
        tracked.chases.isEmpty()
            && told.last(tracked.id, tracked.dueVersion, step.name(), to)
                .filter(last -> last.statement().verdict().equals(UNANSWERED))
                .isPresent();
    if (asked) {
      return Word.ASKS;
    }
    return seen ? said : Word.TELLS;
  }

  private Reach reach(Tracked tracked, Step step, Instant at) {
    LocalDate day = tracked.dues.calendar().dateOf(at);
    return directory.reach(
        step,
        tracked,
        day,
        address -> told.heard(tracked.id, tracked.dueVersion, step.name(), address));
  }

  private String name(String address) {
    return directory.policy().member(address).map(Member::name).orElse(address);
  }

  private static Skipped skipped(
      Tracked tracked, Step step, @Nullable String who, Why why, Instant at) {
    return new Skipped(tracked.id, step.name(), step.target(), who, why, at);
  }

  static String verdict(Tracked tracked) {
    return tracked.isBroken() ? tracked.state.word() : "disputed";
  }

  private static @Nullable Instant hurtAt(Tracked tracked) {
    if (tracked.state instanceof State.Broken(Instant at)) {
      return at;
    }
    return tracked.disputedAt;
  }

  /**
   * What a step says, if anything. A manager is not sent after what may never have been promised,
   * unless the customer asks or somebody has dealt with it as a promise; what was surely read and
   * nobody has said a word of is asked about, in a list.
   */
  private @Nullable Word word(Step step, Tracked tracked) {
    if (tracked.noRush && !BELOW.contains(step.target())) {
      return null;
    }
    boolean proven = tracked.isBroken() && !tracked.admitted;
    boolean certain = danger || tracked.isDealtWith();
    if (!step.provenOrChased() || !tracked.chases.isEmpty() || (proven && certain)) {
      return Word.TELLS;
    }
    return proven && tracked.isSurelyRead() ? Word.ASKS : null;
  }

  private Instant at(Step step, Tracked tracked, Instant start, Instant makerAt) {
    if (danger || step.target() == Role.MAKER) {
      return makerAt;
    }
    if (tracked.shielded && step.target() == Role.LEAD) {
      return makerAt;
    }
    Instant from = countFrom(tracked, start, makerAt);
    Instant half = wait(step, tracked, from, 2);
    Instant at = tracked.shielded ? half : wait(step, tracked, from, 1);
    Instant chased = chaseThatHurries(tracked, start);
    if (chased != null) {
      Instant headStart = latest(chased, makerAt).plus(tracked.policy.timing().chaseHeadStart());
      at = earliest(at, latest(half, headStart));
    }
    return afterHold(tracked, latest(at, makerAt));
  }

  /** After an outage the maker's step goes first, and the others wait their time from it. */
  private Instant countFrom(Tracked tracked, Instant start, Instant makerAt) {
    return tracked.policy.ladder().stream()
        .filter(step -> step.target() == Role.MAKER)
        .findFirst()
        .flatMap(step -> told.first(tracked.id, tracked.dueVersion, step.name()))
        .filter(at -> at.isAfter(makerAt.plus(HELD_UP)))
        .map(at -> latest(start, at))
        .orElse(start);
  }

  private static Instant wait(Step step, Tracked tracked, Instant from, int divisor) {
    Duration wait = step.after().dividedBy(divisor);
    return switch (step.clock()) {
      case ELAPSED -> from.plus(wait);
      case BUSINESS -> tracked.dues.openTime(from, wait);
    };
  }

  /** Somebody has it: no further step until that runs out, and then the holder is asked first. */
  private static Instant afterHold(Tracked tracked, Instant at) {
    if (tracked.held == null || at.isBefore(tracked.held.happened())) {
      return at;
    }
    return latest(at, heldUntil(tracked).plus(tracked.policy.timing().chaseHeadStart()));
  }

  /** At most one business day, whatever was said. */
  private static Instant heldUntil(Tracked tracked) {
    if (tracked.held == null) {
      return Instant.MIN;
    }
    Instant longest = tracked.dues.businessDays(tracked.held.happened(), 1);
    return earliest(tracked.held.until(), longest);
  }

  private Optional<Telling> askHolder(Tracked tracked, Instant start) {
    if (tracked.held == null || tracked.held.happened().isBefore(start)) {
      return Optional.empty();
    }
    return directory
        .address(tracked.held.origin().who())
        .map(to ->
            Telling.about(
                tracked, "holder", to, verdict(tracked), Urgency.NOW, heldUntil(tracked)));
  }

  /** The first chase after the ladder began, else the last before it; null where nobody asked. */
  private static @Nullable Instant chaseThatHurries(Tracked tracked, Instant start) {
    return tracked.chases.stream()
        .filter(chase -> !chase.isBefore(start))
        .findFirst()
        .orElse(tracked.chases.isEmpty() ? null : tracked.chases.getLast());
  }

  private static Instant latest(Instant first, Instant... more) {
    Instant latest = first;
    for (Instant one : more) {
      latest = one.isAfter(latest) ? one : latest;
    }
    return latest;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
