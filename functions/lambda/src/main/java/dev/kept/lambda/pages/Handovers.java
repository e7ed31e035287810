package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Fact;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** To whom a commitment is offered, and to whom it can be. */
final class Handovers {

  private Handovers() {}

  /** The last offer, while nobody has said yes or no to it. */
  static Optional<Fact.HandedOver> standing(Commitment commitment, Seen seen) {
    OwnClicks.Taken taken = OwnClicks.takenBack(seen.facts());
    return seen.facts().stream()
        .filter(fact -> isOf(commitment, fact) && !taken.holds(fact))
        .reduce((first, last) -> last)
        .filter(Fact.HandedOver.class::isInstance)
        .map(Fact.HandedOver.class::cast)
        .filter(handed -> !handed.accepted());
  }

  /** An offer, and the yes or no to it. */
  private static boolean isOf(Commitment commitment, Fact fact) {
    return switch (fact) {
      case Fact.HandedOver handed -> handed.commitment().equals(commitment.id());
      case Fact.OfferDeclined no -> no.commitment().equals(commitment.id());
      default -> false;
    };
  }

  static boolean isTo(String address, Fact.HandedOver offer) {
    return !address.isEmpty() && address.equals(lower(offer.to().email()));
  }

  /** Those who could take it, the own team first; whoever has it or asks is not among them. */
  static List<Member> colleagues(Commitment commitment, Policy policy, String reader) {
    String owner = commitment.owner().email();
    String ownerId = commitment.id().madeBy().source() + ":" + commitment.owner().id();
    return policy.people().stream()
        .filter(member -> !member.address().equals(reader))
        .filter(member -> !member.address().equals(lower(owner)))
        .filter(member -> !member.ids().contains(ownerId))
        .sorted(
            Comparator.comparing((Member it) -> !Objects.equals(it.team(), commitment.team()))
                .thenComparing(Member::name))
        .toList();
  }

  private static String lower(@Nullable String address) {
    return address == null ? "" : address.toLowerCase(Locale.ROOT);
  }
}
