package dev.kept.lambda.pages;

import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the people of a case are called: by the policy, else as their sources called them. */
final class Names {

  private static final String SOMEBODY = "the customer";

  private final Policy policy;
  private final Map<String, String> told = new HashMap<>();
  private final @Nullable String customer;
  private final @Nullable String reached;

  Names(Policy policy, List<Fact> facts) {
    this.policy = policy;
    String found = null;
    String at = null;
    for (Fact fact : facts) {
      Person who = fact.origin().who();
      if (who.id() != null && who.name() != null) {
        told.putIfAbsent(fact.id().source() + ":" + who.id(), who.name());
      }
      String named = fact.origin().matter().customer().name();
      if (named == null && who.role() == Person.Role.CUSTOMER) {
        named = who.name();
      }
      found = found == null ? named : found;
      Customer of = fact.origin().matter().customer();
      String key = of.email() == null ? of.phone() : of.email();
      at = at == null ? key : at;
    }
    this.customer = found;
    this.reached = at;
  }

  /** The customer, to begin a sentence with; where nobody told a name, by number or address. */
  String customer() {
    return within().equals(SOMEBODY) ? "The customer" : within();
  }

  /** The customer within a sentence. */
  String within() {
    String known = customer == null ? reached : customer;
    return known == null ? SOMEBODY : known;
  }

  /** The customer's name; empty where nobody told it. */
  Optional<String> customerName() {
    return Optional.ofNullable(customer);
  }

  /**
   * What they are called by, a name or else a number or an address; empty where nobody told any.
   */
  Optional<String> calledBy() {
    return Optional.ofNullable(customer == null ? reached : customer);
  }

  /** Who did it. */
  String of(Fact fact) {
    return of(fact.origin().who(), fact.id().source());
  }

  /** A person as a source names them. */
  String of(Person who, String source) {
    return switch (who.role()) {
      case CUSTOMER -> who.name() == null ? customer() : who.name();
      case BOT -> "An automatic reply";
      case SYSTEM -> "The system";
      case STAFF, UNKNOWN -> known(who.id(), who.name(), who.email(), source).orElse("A colleague");
    };
  }

  /** Somebody or some group that has a case; empty where nobody is named. */
  Optional<String> of(Matter.@Nullable Named named, String source) {
    return named == null
        ? Optional.empty()
        : known(named.id(), named.name(), named.email(), source);
  }

  /** One of our own people, by address. */
  String ofAddress(String address) {
    return policy.member(address).map(Member::name).orElse(address);
  }

  private Optional<String> known(
      @Nullable String id, @Nullable String name, @Nullable String email, String source) {
    return Optional.ofNullable(id)
        .flatMap(known -> policy.memberKnownAs(source, known).map(Member::name))
        .or(() -> Optional.ofNullable(name))
        .or(() -> Optional.ofNullable(id).map(known -> told.get(source + ":" + known)))
        .or(() -> Optional.ofNullable(email).map(this::ofAddress));
  }
}
