package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Implied;
import dev.kept.fact.Person;
import dev.kept.fact.Signal;
import dev.kept.fact.Words;
import dev.kept.policy.Clocks;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Span;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts the clocks that nobody promised, by the policy under which the message was heard: one that
 * came in before the policy wanted them starts none.
 */
record ClockOpening(Book book, Opening opening) {

  private static final Set<Signal.Kind> ASKS =
      EnumSet.of(Signal.Kind.CHASE, Signal.Kind.NOT_DONE, Signal.Kind.ANGER, Signal.Kind.ASKS_TIME);

  /** An answer to what the customer wrote; null where no clock runs for it. */
  @Nullable Tracked reply(Fact fact, Words words, boolean first) {
    Policy policy = policy(words);
    Clocks clocks = policy.wanted().clocks();
    Span span = first ? clocks.firstReply() : clocks.nextReply();
    Tracked opened = open(fact, Implied.REPLY, span, policy);
    if (opened != null) {
      opened.confirmed = first || asks(words);
    }
    return opened;
  }

  /** The next word from us, after this one. */
  @Nullable Tracked update(Fact.StaffReplied reply) {
    Policy policy = policy(reply.words());
    Tracked opened = open(reply, Implied.UPDATE, policy.wanted().clocks().update(), policy);
    return confirmed(opened);
  }

  /** That the case is solved. */
  @Nullable Tracked resolution(Fact fact, Words words) {
    Policy policy = policy(words);
    Tracked opened = open(fact, Implied.RESOLUTION, policy.wanted().clocks().resolution(), policy);
    return confirmed(opened);
  }

  private static @Nullable Tracked confirmed(@Nullable Tracked opened) {
    if (opened != null) {
      opened.confirmed = true;
    }
    return opened;
  }

  /** Of what they ask about themselves, nobody can say that it was no question. */
  static boolean asks(Words words) {
    Heard heard = words.heard();
    return heard != null && heard.signals().stream().map(Signal::kind).anyMatch(ASKS::contains);
  }

  private Policy policy(Words words) {
    Heard heard = words.heard();
    return heard == null ? book.current : book.policy(heard.policy());
  }

  private @Nullable Tracked open(Fact fact, Implied implied, @Nullable Span span, Policy policy) {
    Instant since = policy.wanted().clocks().since();
    if (span == null || fact.happened().isBefore(since) || opening.beforeStart(fact)) {
      return null;
    }
    Person owner = owner(policy);
    Tracked opened =
        new Tracked(
            new CommitmentId(book.caseOf(fact), fact.id(), implied),
            implied == Implied.RESOLUTION ? Action.RESOLVE : Action.MESSAGE,
            words(implied),
            null,
            Person.UNKNOWN,
            owner,
            book.teamOf(policy, owner),
            fact,
            Level.LOUD,
            policy);
    opened.span = span;
    opened.moveTo(opened.dues.after(span, fact.happened()));
    return opening.enter(opened);
  }

  /** Who has the case; while nobody has, who leads its team. */
  private Person owner(Policy policy) {
    Person assignee = book.assigneePerson();
    if (assignee.id() != null) {
      return assignee;
    }
    Directory directory = new Directory(book.current, book.caseId.source());
    return directory
        .lead(book.teamOf(policy, assignee))
        .map(address -> lead(directory, address))
        .orElse(assignee);
  }

  private static Person lead(Directory directory, String address) {
    Optional<Member> member = directory.policy().member(address);
    String prefix = directory.source() + ":";
    String id =
        member.stream()
            .flatMap(it -> it.ids().stream())
            .filter(known -> known.startsWith(prefix))
            .map(known -> known.substring(prefix.length()))
            .min(String::compareTo)
            .orElse(null);
    return new Person(Person.Role.STAFF, id, member.map(Member::name).orElse(null), address);
  }

  /** To stand where the words of a promise would. */
  private static String words(Implied implied) {
    return switch (implied) {
      case REPLY -> "wrote to us, and waits for an answer";
      case UPDATE -> "waits for word from us";
      case RESOLUTION -> "waits for a solution";
    };
  }
}
