package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.Matter;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.waking.LookAt.Seen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is waiting longest, and whose promise is due next. It compares waits, never people. The
 * ledger says only where to look; what is shown is read anew.
 */
final class BoardPage {

  /** As many rows of each team and state as are looked at, and cards of each kind as are shown. */
  private static final int MOST = 40;

  private static final List<String> STATES = List.of("broken", "unconfirmed", "open");

  private final PageData data;
  private final Templates templates;

  BoardPage(PageData data, Templates templates) {
    this.data = data;
    this.templates = templates;
  }

  /** A commitment on the board, with what its card needs. */
  private record Card(
      Commitment commitment, CaseId caseId, Names names, @Nullable String subject) {}

  String html(String carry, Instant now) {
    Policy policy = data.policies().current();
    Times times = new Times(now, policy.calendar().zone(), policy.locale());
    List<Card> cards = cards(policy, now);
    List<Map<String, Object>> waiting =
        cards.stream()
            .filter(card -> Waiting.is(card.commitment()))
            .sorted(Comparator.comparing((Card card) -> Waiting.since(card.commitment())))
            .limit(MOST)
            .map(card -> waiting(card, times))
            .toList();
    List<Map<String, Object>> next =
        cards.stream()
            .filter(BoardPage::isAhead)
            .sorted(Comparator.comparing(BoardPage::deadline))
            .limit(MOST)
            .map(card -> next(card, times))
            .toList();
    return templates.render(
        "board",
        Map.of(
            "business", policy.business(),
            "summary", summary(waiting.size(), next.size()),
            "waiting", waiting,
            "nobody", waiting.isEmpty(),
            "next", next,
            "nothing", next.isEmpty(),
            "now", times.moment(now),
            "carry", carry));
  }

  private static String summary(int waiting, int next) {
    String who =
        switch (waiting) {
          case 0 -> "Nobody is waiting longer than promised.";
          case 1 -> "One person is waiting longer than promised.";
          default -> waiting + " people are waiting longer than promised.";
        };
    return next == 0
        ? who
        : who + " %d more %s ahead.".formatted(next, next == 1 ? "promise lies" : "promises lie");
  }

  private List<Card> cards(Policy policy, Instant now) {
    Set<CaseId> cases = new LinkedHashSet<>();
    Stream.concat(policy.teams().stream().map(Team::id), Stream.of(Team.NONE))
        .flatMap(team ->
            STATES.stream().flatMap(state -> data.ledger().board(team, state, MOST).stream()))
        .filter(row -> !row.history())
        .sorted(Comparator.comparing(BoardPage::due))
        .map(LedgerRow::caseId)
        .forEach(cases::add);
    Set<CaseId> shown = new LinkedHashSet<>();
    List<Card> cards = new ArrayList<>();
    for (CaseId caseId : cases) {
      Seen seen = data.lookAt().run(caseId, now);
      if (shown.add(seen.reading().caseId())) {
        Names names = new Names(policy, seen.facts());
        String subject =
            seen.facts().stream()
                .map(fact -> fact.origin().matter())
                .map(Matter::subject)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        seen.reading()
            .commitments()
            .forEach(c -> cards.add(new Card(c, seen.reading().caseId(), names, subject)));
      }
    }
    return cards;
  }

  private static Instant due(LedgerRow row) {
    return row.due() == null ? Instant.MAX : row.due();
  }

  private static boolean isAhead(Card card) {
    Commitment commitment = card.commitment();
    return commitment.state() instanceof State.Open
        && commitment.level() == Level.LOUD
        && commitment.deadline() != null
        && !commitment.history();
  }

  private static Instant deadline(Card card) {
    return Objects.requireNonNullElse(card.commitment().deadline(), Instant.MAX);
  }

  private static Map<String, Object> waiting(Card card, Times times) {
    CommitmentWords words = new CommitmentWords(card.names(), times);
    return Map.of(
        "link", link(card.caseId()),
        "customer", card.names().customer(),
        "subject", card.subject() == null ? "" : card.subject(),
        "since", times.since(Waiting.since(card.commitment())),
        "thing", CommitmentWords.thing(card.commitment().action()),
        "quote", card.commitment().quote(),
        "chased", words.chased(card.commitment()),
        "notes", words.notes(card.commitment()),
        "tone", CommitmentWords.tone(card.commitment()),
        "due", times.moment(Waiting.since(card.commitment())));
  }

  private static Map<String, Object> next(Card card, Times times) {
    CommitmentWords words = new CommitmentWords(card.names(), times);
    Instant deadline = deadline(card);
    return Map.of(
        "link", link(card.caseId()),
        "customer", card.names().customer(),
        "until", times.until(deadline),
        "due", times.moment(deadline),
        "promised", words.promised(card.commitment()),
        "quote", card.commitment().quote(),
        "chased", words.chased(card.commitment()));
  }

  private static String link(CaseId caseId) {
    return "/case/" + URLEncoder.encode(caseId.text(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
