package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What opens a commitment, at which level, and whose it is. */
record Opening(Book book) {

  /** Where nobody promised anything before. */
  private static final String AGREED = "we agreed on another time";

  /** Opens a commitment for a promise that no earlier one means. */
  Tracked open(Fact fact, int ordinal, Promise promise, Policy policy) {
    Person speaker = fact.origin().who();
    Person owner = owner(speaker, promise);
    Tracked opened =
        new Tracked(
            new CommitmentId(book.caseOf(fact), fact.id(), ordinal),
            promise.action(),
            promise.quote(),
            promise.when(),
            speaker,
            owner,
            book.teamOf(policy, owner.id() == null ? speaker : owner),
            fact,
            Levels.of(promise),
            policy);
    if (book.frozen.isPhrase(opened.id)) {
      opened.suspendedFrom = opened.level;
      opened.level = Level.RECORDED;
      opened.asksWhatItIs = book.frozen.asksAbout(opened.id);
    }
    opened.sure = promise.confidence() >= Levels.SURE;
    return begin(opened, promise, fact.origin().at());
  }

  /** The same promise with a new time, agreed with the customer before the old one was due. */
  Tracked reopen(Tracked old, Fact fact, int ordinal, When when) {
    Tracked next =
        new Tracked(
            new CommitmentId(book.caseOf(fact), fact.id(), ordinal),
            old.action,
            old.id.isImplied() ? AGREED : old.quote,
            when,
            old.maker,
            old.owner,
            old.team,
            fact,
            Level.LOUD,
            old.policy);
    next.startClock(fact.origin().at());
    next.confirmed = true;
    return enter(next);
  }

  /** A request for a call, or a call that nobody took, starts a clock by itself. */
  void openCallback(Fact fact, Call call, String words) {
    Policy policy = book.current;
    boolean already = book.tracked.stream().anyMatch(t -> t.action == Action.CALL && t.isLive());
    boolean waited =
        call.waited() == null || call.waited().compareTo(policy.timing().missedWait()) >= 0;
    boolean ours = call.number() == null || policy.isOurs(CustomerKey.telephone(call.number()));
    if (!policy.callbacks() || already || !waited || ours || beforeStart(fact)) {
      return;
    }
    Person owner = book.assigneePerson();
    Tracked opened =
        new Tracked(
            new CommitmentId(book.caseOf(fact), fact.id(), 0),
            Action.CALL,
            words,
            null,
            Person.UNKNOWN,
            owner,
            book.teamOf(policy, owner),
            fact,
            Level.LOUD,
            policy);
    opened.confirmed = true;
    opened.moveTo(opened.dues.openTime(fact.happened(), policy.timing().callbackDue()));
    Tracked _ = enter(opened);
  }

  private Tracked begin(Tracked opened, Promise promise, Instant from) {
    opened.condition = promise.condition();
    if (opened.condition != null || (promise.when() != null && promise.when().conditional())) {
      opened.state = new State.Asleep();
    } else {
      opened.startClock(from);
    }
    return enter(opened);
  }

  /** Takes it up among those of the case. */
  Tracked enter(Tracked opened) {
    opened.shielded =
        book.frozen.isShielded(opened.id)
            || book.tracked.stream().anyMatch(before -> shields(before, opened));
    markHistory(opened);
    book.tracked.add(opened);
    return opened;
  }

  /** A break in this very case shields as those of the customer's other cases do. */
  private static boolean shields(Tracked before, Tracked opened) {
    Instant broken =
        switch (before.state) {
          case State.Broken(Instant at) -> at;
          case State.KeptLate late -> late.brokenAt();
          default -> null;
        };
    Duration shield = Duration.ofDays(opened.policy.timing().shieldDays());
    return broken != null && !opened.made.isAfter(broken.plus(shield));
  }

  /**
   * A deadline before we began to watch, or long past when we first heard: read, never told. Of one
   * that still sleeps, the day on which it was made.
   */
  void markHistory(Tracked commitment) {
    Instant end = commitment.deadline == null ? commitment.made : commitment.deadline;
    commitment.history = book.isPast(end, commitment.known, commitment.id.madeIn().source());
  }

  /** Before we began to watch where it was told. */
  boolean beforeStart(Fact fact) {
    return book.current
        .connection(fact.id().source())
        .map(connection -> fact.happened().isBefore(connection.since()))
        .orElse(false);
  }

  /**
   * The speaker sees to it, also that another does it; "someone will" is the assignee's; a bot's
   * word is the assignee's.
   */
  private Person owner(Person speaker, Promise promise) {
    boolean nobodyNamed = promise.by() == Promise.By.OTHER && isSomeone(promise.byName());
    boolean assigned = book.assignee != null && book.assignee.id() != null;
    return (nobodyNamed || !speaker.isHumanStaff()) && assigned ? book.assigneePerson() : speaker;
  }

  private static boolean isSomeone(@Nullable String name) {
    if (name == null) {
      return true;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("some") || lower.startsWith("one of") || lower.startsWith("a member");
  }
}
