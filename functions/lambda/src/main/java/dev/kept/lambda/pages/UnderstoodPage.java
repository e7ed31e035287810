package dev.kept.lambda.pages;

import dev.kept.fact.Action;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.waking.LookAt.Seen;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was understood of a promise that somebody tells of, before it is noted. */
final class UnderstoodPage {

  private final PageData data;
  private final Access access;
  private final Templates templates;

  UnderstoodPage(PageData data, Access access, Templates templates) {
    this.data = data;
    this.access = access;
    this.templates = templates;
  }

  String html(Declared declared, List<Promise> promises, Visit visit) {
    var policy = data.policies().current();
    Seen seen = data.lookAt().run(declared.caseId(), visit.now());
    Names names = new Names(policy, seen.facts());
    Times times = new Times(visit, policy);
    String whose =
        seen.facts().isEmpty() && declared.key() != null
            ? declared.key().value()
            : names.customerName().orElse("case " + declared.caseId().number());
    return templates.render(
        "understood",
        visit,
        Map.of(
            "text",
            declared.text(),
            "whose",
            whose,
            "promises",
            IntStream.range(0, promises.size())
                .mapToObj(i -> promise(declared, i, promises.get(i), times, visit))
                .toList(),
            "none",
            promises.isEmpty(),
            "link",
            Addresses.DESK,
            "now",
            times.now()));
  }

  private Map<String, Object> promise(
      Declared declared, int ordinal, Promise promise, Times times, Visit visit) {
    Declared one =
        new Declared(declared.caseId(), declared.text(), declared.at(), ordinal, declared.key());
    return Map.of(
        "token", access.seal(one.token(visit.reader()).button(visit.now())),
        "label", Choice.PROMISED.label(),
        "quote", promise.quote(),
        "what", what(promise.action()),
        "when", when(promise, times));
  }

  private static String what(Action action) {
    return switch (action) {
      case CALL -> "A call";
      case MESSAGE -> "A message";
      case VISIT -> "A visit";
      case SEND -> "Something is sent";
      case REFUND -> "A refund";
      case RESOLVE -> "It is solved";
      case OTHER -> "Something is done";
    };
  }

  private static String when(Promise promise, Times times) {
    When when = promise.when();
    if (promise.condition() != null) {
      return "It waits for this: “" + promise.condition().words() + "”.";
    }
    return when == null || when.due() == null
        ? "You named no time: it is held to what the policy says, and the page shows which."
        : "By " + times.moment(when.due()) + ".";
  }
}
