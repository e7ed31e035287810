package dev.kept.lambda.pages;

import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CommitmentId;
import dev.kept.lambda.HttpRequest;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is waiting longest, and whose promise is due next. It compares waits, never people. */
final class BoardPage {

  private final PageData data;
  private final Templates templates;

  BoardPage(PageData data, Templates templates) {
    this.data = data;
    this.templates = templates;
  }

  String html(HttpRequest request, Visit visit) {
    Policy policy = data.policies().current();
    Times times = new Times(visit, policy);
    BoardQuery query = BoardQuery.of(request, policy);
    Ledgered ledger =
        new Ledgered(data, policy, query.team(), query.searches() ? Slice.SEARCHED : Slice.SIZE);
    Slice late = ledger.late(query.searches() ? 1 : query.waiting());
    Slice open = ledger.open(query.searches() ? 1 : query.next());
    List<Card> cards = cards(late, open, query, visit, policy);
    List<Card> waiting =
        cards.stream().filter(Card::isWaiting).sorted(Comparator.comparing(Card::since)).toList();
    List<Card> ahead =
        cards.stream().filter(Card::isAhead).sorted(Comparator.comparing(Card::deadline)).toList();
    Part<Card> first = part(late, waiting, query.waiting(), query);
    Part<Card> then = part(open, ahead, query.next(), query);
    return templates.render(
        "board",
        visit,
        Map.ofEntries(
            Map.entry("business", policy.business()),
            Map.entry("blind", Blind.lines(data, policy, times)),
            Map.entry("summary", summary(late, open, waiting.size(), ahead.size(), query)),
            Map.entry("waiting", first.shown().stream().map(card -> card.waiting(times)).toList()),
            Map.entry("nobody", waiting.isEmpty()),
            Map.entry("next", then.shown().stream().map(card -> card.ahead(times)).toList()),
            Map.entry("nothing", ahead.isEmpty()),
            Map.entry("moreWaiting", query.pager(first.page(), first.more(), false, visit)),
            Map.entry("moreNext", query.pager(then.page(), then.more(), true, visit)),
            Map.entry("unread", query.searches() && (late.more() || open.more())),
            Map.entry("teams", query.teams(policy, visit)),
            Map.entry("team", query.team().map(team -> team.id()).orElse("")),
            Map.entry("asked", query.search().text()),
            Map.entry("longest", Search.LONGEST),
            Map.entry("narrowed", query.narrowed()),
            Map.entry("now", times.now())));
  }

  private static String summary(Slice late, Slice open, int waiting, int ahead, BoardQuery query) {
    boolean whole = query.searches();
    return new Summary(
            late.upTo(waiting), !whole && late.more(), open.upTo(ahead), !whole && open.more())
        .words();
  }

  /** Who searches looks through everything at once, and turns the pages of what was found. */
  private static Part<Card> part(Slice slice, List<Card> cards, int page, BoardQuery query) {
    return query.searches() ? Part.of(cards, page) : new Part<>(cards, slice.page(), slice.more());
  }

  /** The ledger only says where to look: how each stands is read anew from its case. */
  private List<Card> cards(Slice late, Slice open, BoardQuery query, Visit visit, Policy policy) {
    List<LedgerRow> rows = Stream.of(late, open).flatMap(slice -> slice.rows().stream()).toList();
    Set<CommitmentId> shown = rows.stream().map(LedgerRow::commitment).collect(Collectors.toSet());
    return new OpenCases(data, policy, visit.now())
        .read(rows.stream().map(LedgerRow::caseId)).stream()
            .flatMap(seen -> cards(seen, policy, query.search()))
            .filter(card -> shown.contains(card.commitment().id()))
            .toList();
  }

  private static Stream<Card> cards(Seen seen, Policy policy, Search search) {
    Names names = new Names(policy, seen.facts());
    if (!search.finds(seen, names, policy)) {
      return Stream.empty();
    }
    String subject = Titles.subject(seen).orElse(null);
    return seen.reading().commitments().stream()
        .map(commitment -> new Card(commitment, seen.reading().caseId(), names, subject));
  }
}
