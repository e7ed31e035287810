package dev.kept.waking;

import dev.kept.fact.Blanked;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Blanks a message of another customer that gives a forgotten one's number or address: what was
 * read in it stays, so that nobody's promise is lost; not one word of it does. Pure.
 */
final class Blanking {

  private Blanking() {}

  /** The fact without its words; empty where it gives none of the keys. */
  static Optional<Fact> of(Fact fact, Set<CustomerKey> gone) {
    List<CustomerKey> mentions =
        switch (fact) {
          case Fact.TicketOpened opened -> opened.words().mentions();
          case Fact.StaffReplied replied -> replied.words().mentions();
          case Fact.StaffNoted noted -> noted.words().mentions();
          case Fact.CustomerWrote wrote -> wrote.words().mentions();
          default -> List.of();
        };
    List<CustomerKey> left = mentions.stream().filter(key -> !gone.contains(key)).toList();
    return left.size() == mentions.size() ? Optional.empty() : Optional.of(Blanked.of(fact, left));
  }
}
