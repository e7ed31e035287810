package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.waking.Aside.SetAside;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Deletes what was found of a customer. Any of it may be gone already. */
record Deleting(CaseFiles files, Aside aside, Erasure erasure, UnaryOperator<String> opened) {

  /**
   * Everything in the cases and under the keys.
   *
   * @param stays the one fact that is left in a case
   */
  void facts(Forgetting work, Function<CaseId, Fact> stays) {
    work.cases().forEach(caseId -> erasure.erase(caseId, work.at(), stays.apply(caseId)));
    work.mentioning().forEach(caseId -> blank(caseId, work.keys()));
    work.strangers().forEach(key -> leave(key, work));
    for (Fact decided : files.facts(StaffKeys.sentences())) {
      if (work.cases().contains(decided.origin().matter().caseId())) {
        erasure.remove(StaffKeys.sentences(), decided);
      }
    }
    work.people().forEach(person -> asked(StaffKeys.askedByText(person), work));
    for (CustomerKey key : work.keys()) {
      // The second copy first: what is found under the key leads to it.
      files.facts(key).forEach(fact -> erasure.remove(Unmatched.dayOf(fact), fact));
      erasure.erase(key, work.at());
      work.cases().forEach(caseId -> erasure.unlink(key, caseId));
      work.mentioning().forEach(caseId -> erasure.unlink(key, caseId));
    }
  }

  /** One of our people was asked whom of several they meant: the question goes as a whole. */
  private void asked(CustomerKey asked, Forgetting work) {
    List<Fact> question = files.facts(asked);
    if (question.stream().anyMatch(fact -> isAbout(fact, work))) {
      question.forEach(fact -> erasure.remove(asked, fact));
    }
  }

  private static boolean isAbout(Fact fact, Forgetting work) {
    CaseId caseId = fact.origin().matter().caseId();
    return (caseId != null && work.cases().contains(caseId))
        || !Collections.disjoint(CustomersOf.fact(fact), work.keys());
  }

  private void blank(CaseId caseId, Set<CustomerKey> gone) {
    for (Fact fact : files.facts(caseId)) {
      Blanking.of(fact, gone).ifPresent(blanked -> erasure.replace(caseId, blanked));
    }
  }

  /** Under a key that others have too, only what names this customer goes. */
  private void leave(CustomerKey stranger, Forgetting work) {
    for (Fact fact : files.facts(stranger)) {
      if (!Collections.disjoint(CustomersOf.fact(fact), work.keys())) {
        erasure.remove(stranger, fact);
      }
    }
    work.cases().forEach(caseId -> erasure.unlink(stranger, caseId));
  }

  /** Events that were set aside and name the customer; says how many. */
  int events(Traces traces) {
    List<SetAside> theirs =
        aside.list(Integer.MAX_VALUE).stream()
            .filter(item ->
                traces.areIn(item.source(), opened.apply(item.body()))
                    || traces.areIn(item.source(), item.id() + "\n" + item.reason()))
            .toList();
    theirs.forEach(item -> aside.drop(item.id()));
    return theirs.size();
  }
}
