package dev.kept.words;

import dev.kept.desk.Told;
import dev.kept.fact.Call;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Person;
import dev.kept.fact.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know of the person who waits, taken from the facts.
 *
 * @param name null where no source told it
 * @param number where they can be called; null where we know none
 * @param wrote how often they have written since the promise
 * @param rang how often they have called since
 * @param lastWords what they last said that asks, in their own words; null where nothing
 * @param lastWordsAt when; null where nothing
 * @param tried how often we acted in time without reaching them
 * @param triedAt when last; null where never
 */
record CaseStory(
    @Nullable String name,
    @Nullable String number,
    int wrote,
    int rang,
    @Nullable String lastWords,
    @Nullable Instant lastWordsAt,
    int tried,
    @Nullable Instant triedAt) {

  private static final int NAME_CHARACTERS = 60;

  private static final Set<Signal.Kind> ASKING =
      Set.of(Signal.Kind.CHASE, Signal.Kind.NOT_DONE, Signal.Kind.ANGER);

  static CaseStory of(Told told) {
    List<Fact> facts = told.facts();
    CommitmentId about = told.notice().statement().commitment();
    Instant since = told.commitment() == null ? Instant.MIN : told.commitment().made();
    List<Fact> after = facts.stream().filter(fact -> fact.happened().isAfter(since)).toList();
    Optional<Fact> asked =
        after.stream().filter(fact -> asking(fact).isPresent()).reduce((first, last) -> last);
    List<Fact> tries = after.stream().filter(fact -> isTry(fact, about)).toList();
    return new CaseStory(
        name(facts),
        number(facts),
        (int) after.stream().filter(CaseStory::isWritten).count(),
        (int) after.stream().filter(CaseStory::isTheirCall).count(),
        asked.flatMap(CaseStory::asking).map(Signal::words).orElse(null),
        asked.map(Fact::happened).orElse(null),
        tries.size(),
        tries.isEmpty() ? null : tries.getLast().happened());
  }

  static @Nullable String name(List<Fact> facts) {
    return facts.stream()
        .flatMap(fact ->
            Stream.of(
                fact.origin().matter().customer().name(),
                fact.origin().who().role() == Person.Role.CUSTOMER
                    ? fact.origin().who().name()
                    : null))
        .filter(Objects::nonNull)
        .map(Plain::line)
        .filter(name -> !name.isBlank())
        .reduce((first, last) -> last)
        .map(name -> Plain.start(name, NAME_CHARACTERS))
        .orElse(null);
  }

  private static @Nullable String number(List<Fact> facts) {
    return facts.stream()
        .flatMap(fact -> Stream.concat(stated(fact), called(fact)))
        .filter(Objects::nonNull)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private static Stream<@Nullable String> stated(Fact fact) {
    Customer customer = fact.origin().matter().customer();
    return fact instanceof Fact.CustomerKnownAs known
            && known.key().isTelephone()
            && !known.shared()
        ? Stream.of(customer.phone(), known.key().value())
        : Stream.of(customer.phone());
  }

  private static Stream<@Nullable String> called(Fact fact) {
    return switch (fact) {
      case Fact.CallbackRequested(_, var call) -> Stream.of(call.number());
      case Fact.CallEnded(_, var call) when call.direction() == Call.Direction.INBOUND ->
          Stream.of(call.number());
      default -> Stream.empty();
    };
  }

  private static boolean isTheirCall(Fact fact) {
    return fact instanceof Fact.CallEnded(_, var call)
        && call.direction() == Call.Direction.INBOUND;
  }

  private static boolean isTry(Fact fact, @Nullable CommitmentId about) {
    return switch (fact) {
      case Fact.Attempted attempted -> attempted.commitment().equals(about);
      case Fact.CallEnded(_, var call) ->
          call.direction() == Call.Direction.OUTBOUND && call.outcome() != Call.Outcome.ANSWERED;
      default -> false;
    };
  }

  private static Optional<Signal> asking(Fact fact) {
    Heard heard = fact instanceof Fact.CustomerWrote wrote ? wrote.words().heard() : null;
    return heard == null
        ? Optional.empty()
        : heard.signals().stream().filter(signal -> ASKING.contains(signal.kind())).findFirst();
  }

  /** By the customer, and by no machine of theirs. */
  private static boolean isWritten(Fact fact) {
    return fact instanceof Fact.CustomerWrote wrote
        && wrote.origin().who().role() != Person.Role.SYSTEM
        && wrote.origin().who().role() != Person.Role.BOT;
  }
}
