package dev.kept.waking;

import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** With which of our own people a fact stands, beside its case or in place of one. */
final class PeopleOf {

  private PeopleOf() {}

  /** What somebody tells of themselves, or takes back, stands with them and in no case. */
  static Optional<CustomerKey> teller(Fact fact) {
    return switch (fact) {
      case Fact.Away(_, var person, _, _) -> at(person.email()).map(StaffKeys::of);
      case Fact.Undone(var origin, var undone) when isSignIn(undone) ->
          at(origin.who().email()).map(StaffKeys::signingIn);
      case Fact.Undone(var origin, _) -> at(origin.who().email()).map(StaffKeys::of);
      default -> Optional.empty();
    };
  }

  /** An offer is found by the one it is made to, and by the one who makes it. */
  static Set<CustomerKey> offered(Fact fact) {
    return fact instanceof Fact.HandedOver handed && !handed.accepted()
        ? Stream.of(handed.to(), handed.origin().who())
            .flatMap(person -> at(person.email()).stream())
            .map(StaffKeys::offersOf)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** A link that was used is taken back; no case has to know. */
  private static boolean isSignIn(FactId undone) {
    return undone.kind().equals("notice.sent");
  }

  private static Optional<String> at(@Nullable String address) {
    return Optional.ofNullable(address);
  }
}
