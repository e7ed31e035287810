package dev.kept.reading;

import dev.kept.fact.Action;
import dev.kept.reading.Deed.Weight;
import dev.kept.reading.Subject.Kind;
import org.jspecify.annotations.Nullable;

/** Who acts, and for whom: another house, a thing by itself, everybody and so nobody. */
final class PartyObjections {
  private static final long DETERMINED =
      Tag.bits(Tag.DETERMINER, Tag.OUR, Tag.YOUR, Tag.THEIR, Tag.IT, Tag.NAME, Tag.NUMBER);

  private final Tokens tokens;
  private final boolean offering;
  private final boolean toAll;

  /**
   * @param offering whether the message asks "shall I order it for you?": what it tells of drivers
   *     and rooms is then what would happen
   */
  PartyObjections(Tokens tokens, boolean offering) {
    this.tokens = tokens;
    this.offering = offering;
    this.toAll = toAll();
  }

  @Nullable String to(Claim claim) {
    if (costs(claim)) {
      return "it tells what is to be paid";
    }
    if (claim.subject().is(Kind.SPEAKER)) {
      return null;
    }
    if (outsider(claim.subject())) {
      return "it is for another house to do";
    }
    if (forUs(claim)) {
      return "it is done for us, and not for the customer";
    }
    if (byItself(claim)) {
      return "a thing does it, and nobody";
    }
    if (contract(claim)) {
      return "it is the language of a contract";
    }
    if (claim.deed().is(Weight.SLIGHT) && !forCustomer(claim)) {
      return "nothing ties it to this customer";
    }
    if (theirOwn(claim)) {
      return "it is their own affair";
    }
    if (announces(claim)) {
      return "it tells everybody, and promises nobody";
    }
    if (tokens.is(claim.sentence().from(), Tag.REQUEST)) {
      return "it is asked of the customer";
    }
    return offering ? "it tells what would be, if the customer takes the offer" : null;
  }

  /** "Your bank", "the court"; "our insurers" are ours to chase. */
  private boolean outsider(Subject subject) {
    int from = subject.from();
    int to = subject.to();
    boolean theirs = tokens.is(from, Tag.YOUR) && tokens.any(from, to, Role.OUTSIDER);
    return (theirs || tokens.any(from, to, Role.AUTHORITY))
        && !tokens.any(from, to, Tag.bits(Tag.OUR, Tag.PERSON));
  }

  /** "The fee will be added to your bill", "a fee, which will be added". */
  private boolean costs(Claim claim) {
    int from = claim.subject().from();
    boolean which = tokens.is(claim.before(), Tag.WHO);
    return claim.deed().action() != Action.REFUND
        && claim.verb().is(Manner.PASSIVE)
        && tokens.any(which ? from - 8 : from, claim.subject().to(), Role.COSTS);
  }

  /** "He will call us tomorrow". */
  private boolean forUs(Claim claim) {
    return claim.subject().is(Kind.PEOPLE)
        && tokens.is(claim.verb().verb() + 1, Tag.ME)
        && !forCustomer(claim);
  }

  /** "This will solve it", "it will drop off by itself". */
  private boolean byItself(Claim claim) {
    if (!claim.subject().is(Kind.THING) || claim.verb().is(Manner.PASSIVE)) {
      return false;
    }
    if (tokens.any(claim.deedEnd(), claim.to(), Role.ITSELF)) {
      return true;
    }
    return !tokens.is(claim.subject().from(), Tag.OUR)
        && !claim.deed().is(Weight.FIRM)
        && !tokens.is(claim.verb().verb(), Role.PLAIN_BE);
  }

  /** "They will file their comments." */
  private boolean theirOwn(Claim claim) {
    boolean work = claim.deed().is(Weight.PLAIN) || claim.deed().is(Weight.INSTANT);
    return work
        && claim.subject().is(Kind.PEOPLE)
        && tokens.is(claim.deedEnd(), Tag.THEIR)
        && !tokens.isCustomer(claim.deedEnd());
  }

  /** "Seller shall deliver." */
  private boolean contract(Claim claim) {
    return tokens.is(claim.marker(), Role.SHALL)
        && !claim.subject().is(Kind.CUSTOMER)
        && !forCustomer(claim);
  }

  /** "Passengers will be sent a form", "To all residents: the lift will be repaired". */
  private boolean announces(Claim claim) {
    Subject subject = claim.subject();
    long ours = Tag.bits(Tag.OUR, Tag.TEAM, Tag.OFFICE);
    if (tokens.any(subject.from(), subject.to(), ours)) {
      return false;
    }
    if (forCustomer(claim) || tokens.any(subject.from(), claim.to(), Tag.YOUR.bit)) {
      return false;
    }
    boolean kind =
        subject.to() > subject.from() + 1
            && tokens.is(subject.from(), Role.ANY)
            && !tokens.is(subject.from() + 1, Tag.bits(Tag.OUR, Tag.DETERMINER, Tag.IT));
    kind |= subject.to() > subject.from() && tokens.is(subject.from(), Role.PUBLIC);
    boolean many = tokens.any(subject.from() + 1, subject.to(), Role.PUBLIC);
    boolean group = many && tokens.is(subject.from(), DETERMINED);
    return toAll || kind || group;
  }

  /** "To all tenants:", "Dear customers,": spoken to everybody from the first words on. */
  private boolean toAll() {
    boolean dear = tokens.is(0, Role.ADDRESSES) || tokens.is(1, Role.ADDRESSES);
    return dear && tokens.any(0, Math.min(tokens.count, 5), Role.PUBLIC);
  }

  private boolean forCustomer(Claim claim) {
    return tokens.anyCustomer(claim.verb().verb(), claim.to());
  }
}
