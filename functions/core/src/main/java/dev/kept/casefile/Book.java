package dev.kept.casefile;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.policy.Connection;
import dev.kept.policy.Member;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known while a case is being read, fact by fact: its commitments so far, and who has it.
 * Lives for one reading.
 */
final class Book {

  /** Nobody is told of what we first heard of this long after its time. */
  private static final Duration TOO_OLD = Duration.ofDays(1);

  final CaseId caseId;
  final Policies policies;
  final Policy current;
  final Set<String> sharedNumbers;
  final boolean numberKnown;
  final Frozen frozen;
  final Silences silences;
  final List<Tracked> tracked = new ArrayList<>();

  /** Those that were open or over when the customer was forgotten: nobody is told of them. */
  final List<Tracked> forgotten = new ArrayList<>();

  final List<Instant> angry = new ArrayList<>();
  final Set<String> tags = new HashSet<>();
  final Turns turns = new Turns();

  Matter.@Nullable Named assignee;
  Matter.@Nullable Named team;
  private final Set<String> staffIds = new HashSet<>();
  @Nullable Instant lastHumanReply;
  @Nullable Instant lastTalk;

  /** Replies that kept the last promise of a message only by making the next. */
  int holdingReplies;

  @Nullable Instant heldThrice;
  boolean erased;

  Book(CaseId caseId, List<Fact> facts, Policies policies) {
    this.caseId = caseId;
    this.policies = policies;
    this.current = policies.current();
    this.sharedNumbers = CustomerKeys.shared(facts, current);
    this.frozen = Frozen.of(facts);
    this.silences = Silences.of(facts);
    this.numberKnown =
        CustomerKeys.in(facts, current).stream()
            .filter(CustomerKey::isTelephone)
            .anyMatch(key -> !sharedNumbers.contains(key.value()));
  }

  /** Before we began to watch this source, or long past when we first heard: nobody is told. */
  boolean isPast(Instant at, Instant received, String source) {
    Instant since = current.connection(source).map(Connection::since).orElse(Instant.MIN);
    return at.isBefore(since) || received.isAfter(at.plus(TOO_OLD));
  }

  /** What every fact tells of the matter around it, whatever else it says. */
  void note(Fact fact) {
    Matter matter = fact.origin().matter();
    if (matter.assignee() != null) {
      assignee = matter.assignee();
    }
    if (matter.team() != null) {
      team = matter.team();
    }
    tags.addAll(matter.tags());
    Person who = fact.origin().who();
    if (who.isHumanStaff() && who.id() != null) {
      staffIds.add(who.id());
    }
  }

  /** The customer was forgotten: what happens from here on is a new story in the same case. */
  void forget() {
    forgotten.addAll(tracked);
    tracked.clear();
    angry.clear();
    tags.clear();
    turns.clear();
    assignee = null;
    team = null;
    lastHumanReply = null;
    lastTalk = null;
    holdingReplies = 0;
    heldThrice = null;
  }

  Policy policy(int version) {
    return policies.version(version).orElse(current);
  }

  Stream<Tracked> live() {
    return tracked.stream().filter(Tracked::isLive);
  }

  Stream<Tracked> where(Predicate<Tracked> fits) {
    return tracked.stream().filter(fits);
  }

  /** The same of what somebody promised, and not the policy alone. */
  Stream<Tracked> spoken(Predicate<Tracked> fits) {
    return where(fits).filter(it -> !it.id.isImplied());
  }

  /** The case in which a fact was told; for a customer's fact, the one that is being read. */
  CaseId caseOf(Fact fact) {
    CaseId told = fact.origin().matter().caseId();
    return told == null ? caseId : told;
  }

  /** A person of ours, as far as the sources or the policy tell; rules and bots are not. */
  boolean isHuman(Fact fact) {
    Person who = fact.origin().who();
    return switch (who.role()) {
      case STAFF -> true;
      case BOT, SYSTEM, CUSTOMER -> false;
      case UNKNOWN ->
          who.id() != null
              && (staffIds.contains(who.id())
                  || current.memberKnownAs(fact.id().source(), who.id()).isPresent());
    };
  }

  Person assigneePerson() {
    return assignee == null
        ? Person.UNKNOWN
        : new Person(Person.Role.STAFF, assignee.id(), assignee.name(), assignee.email());
  }

  /** The team that answers for what this person promises: the case's, else the person's own. */
  String teamOf(Policy policy, Person person) {
    if (team != null && team.id() != null) {
      var known = policy.teamKnownAs(caseId.source(), team.id());
      if (known.isPresent()) {
        return known.get().id();
      }
    }
    String own =
        new Directory(policy, caseId.source()).member(person).map(Member::team).orElse(null);
    if (own != null) {
      return own;
    }
    return policy.teams().size() == 1 ? policy.teams().getFirst().id() : Team.NONE;
  }
}
