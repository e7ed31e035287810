package dev.kept.lambda.pages;

import dev.kept.casefile.Absences;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.lambda.SignedLinks.Claim;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "I'm away until …" on one's own page, and "I'm back". */
record AwayForm(Access access, Visit visit, Policy policy) {

  /** What the sealed claim of the form says it is for. */
  static final String GOING = "away";

  /** What the claim of "I'm back" begins with; the fact that it takes back follows. */
  static final String BACK = "back ";

  Map<String, Object> model(List<Fact> own, Times times) {
    OwnClicks.Taken taken = OwnClicks.takenBack(own);
    List<Fact> standing = own.stream().filter(fact -> !taken.holds(fact)).toList();
    Optional<Fact.Away> away =
        Absences.in(standing).told().stream()
            .filter(one -> one.until().isAfter(visit.now()))
            .reduce((first, last) -> last);
    return Map.of(
        "until", away.map(one -> times.moment(one.until())).orElse(""),
        "from", away.map(Fact.Away::from).filter(this::isAhead).map(times::moment).orElse(""),
        "back", away.map(one -> button(BACK + one.id().text())).orElse(""),
        "going", button(GOING),
        "today", policy.calendar().dateOf(visit.now()).toString(),
        "standIn", standIn());
  }

  private boolean isAhead(Instant from) {
    return from.isAfter(visit.now());
  }

  private String standIn() {
    return policy
        .member(visit.reader())
        .map(Member::standIn)
        .flatMap(policy::member)
        .map(member -> member.name() + " stands in for you, and is reminded too.")
        .orElse("The policy names nobody who stands in for you: hand over what cannot wait.");
  }

  private String button(String audience) {
    return access.seal(new Claim(visit.reader(), audience, visit.now().plus(FormToken.BUTTON)));
  }

  /** The fact that "I'm back" takes back; empty for other claims. */
  static Optional<FactId> takenBack(Claim claim) {
    return claim.audience().startsWith(BACK)
        ? Optional.of(FactId.parse(claim.audience().substring(BACK.length())))
        : Optional.empty();
  }
}
