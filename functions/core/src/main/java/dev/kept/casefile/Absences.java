package dev.kept.casefile;

import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is away, as people say so themselves; what the policy says of them counts besides. Of several
 * words of one person, the last stands.
 */
public record Absences(List<Fact.Away> told) {

  public Absences {
    told = List.copyOf(told);
  }

  /** What these facts say; those that were taken back are to be left out before. */
  public static Absences in(List<Fact> facts) {
    return new Absences(
        facts.stream()
            .filter(Fact.Away.class::isInstance)
            .map(Fact.Away.class::cast)
            .sorted(Comparator.comparing(Fact.Away::happened))
            .toList());
  }

  /** Until when a person is away, as they said themselves; empty where they are not. */
  public Optional<Instant> until(Member member, Instant at) {
    return last(member)
        .filter(away -> !at.isBefore(away.from()) && at.isBefore(away.until()))
        .map(Fact.Away::until);
  }

  /**
   * When, in a stretch of time, somebody is first away.
   *
   * @param day the date that {@code from} has where they work
   */
  Optional<Instant> first(Member member, Instant from, LocalDate day, Instant until) {
    return member.isAway(day)
        ? Optional.of(from)
        : last(member)
            .map(away -> away.from().isAfter(from) ? away.from() : from)
            .filter(at -> at.isBefore(until) && until(member, at).isPresent());
  }

  private Optional<Fact.Away> last(Member member) {
    return told.stream().filter(away -> isOf(away.person(), member)).reduce((first, last) -> last);
  }

  private static boolean isOf(Person person, Member member) {
    return member.address().equalsIgnoreCase(person.email());
  }
}
