package dev.kept.lambda.pages;

import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CaseId;
import dev.kept.fact.Matter;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who is waiting longest, and whose promise is due next. It compares waits, never people. The
 * ledger says only where to look; what is shown is read anew.
 */
final class BoardPage {

  /** As many rows of each team and state are looked at, and as many cards of a kind are shown. */
  private static final int MOST = 40;

  private static final List<String> STATES = List.of("broken", "unconfirmed", "open");

  private static final List<String> NUMBERS =
      List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

  private final PageData data;
  private final Templates templates;

  BoardPage(PageData data, Templates templates) {
    this.data = data;
    this.templates = templates;
  }

  String html(Visit visit) {
    Instant now = visit.now();
    Policy policy = data.policies().current();
    Times times = new Times(now, policy);
    List<Card> cards = seen(policy, now).stream().flatMap(seen -> cards(seen, policy)).toList();
    List<Map<String, Object>> waiting =
        cards.stream()
            .filter(Card::isWaiting)
            .sorted(Comparator.comparing(Card::since))
            .limit(MOST)
            .map(card -> card.waiting(times))
            .toList();
    List<Map<String, Object>> ahead =
        cards.stream()
            .filter(Card::isAhead)
            .sorted(Comparator.comparing(Card::deadline))
            .limit(MOST)
            .map(card -> card.ahead(times))
            .toList();
    return templates.render(
        "board",
        visit,
        Map.of(
            "business", policy.business(),
            "summary", summary(waiting.size(), ahead.size()),
            "waiting", waiting,
            "nobody", waiting.isEmpty(),
            "next", ahead,
            "nothing", ahead.isEmpty(),
            "now", times.moment(now)));
  }

  private static String summary(int waiting, int ahead) {
    String who =
        switch (waiting) {
          case 0 -> "Nobody is waiting longer than promised.";
          case 1 -> "One promise is past its time.";
          default -> number(waiting) + " promises are past their time.";
        };
    return switch (ahead) {
      case 0 -> who;
      case 1 -> who + " One is due next.";
      default -> who + " " + number(ahead) + " are due next.";
    };
  }

  private static String number(int count) {
    return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
  }

  /** Every case that the ledger points to, read now; one that lives on in another, once. */
  private Collection<Seen> seen(Policy policy, Instant now) {
    Map<CaseId, Seen> seen = new LinkedHashMap<>();
    Stream.concat(policy.teams().stream().map(Team::id), Stream.of(Team.NONE))
        .flatMap(team -> STATES.stream().flatMap(state -> rows(team, state)))
        .filter(row -> !row.history())
        .map(LedgerRow::caseId)
        .distinct()
        .map(caseId -> data.lookAt().run(caseId, now))
        .forEach(read -> seen.putIfAbsent(read.reading().caseId(), read));
    return seen.values();
  }

  private Stream<LedgerRow> rows(String team, String state) {
    return data.ledger().board(team, state, MOST).stream();
  }

  private static Stream<Card> cards(Seen seen, Policy policy) {
    Names names = new Names(policy, seen.facts());
    String subject =
        seen.facts().stream()
            .map(fact -> fact.origin().matter())
            .map(Matter::subject)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return seen.reading().commitments().stream()
        .map(commitment -> new Card(commitment, seen.reading().caseId(), names, subject));
  }
}
