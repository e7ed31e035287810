package dev.kept.lambda.pages;

import dev.kept.fact.Matter;
import dev.kept.lambda.HttpRequest;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is waiting longest, and whose promise is due next. It compares waits, never people. */
final class BoardPage {

  /** As many rows of each team and state are looked at, and as many cards of a kind are shown. */
  private static final int MOST = 40;

  private final PageData data;
  private final Templates templates;

  BoardPage(PageData data, Templates templates) {
    this.data = data;
    this.templates = templates;
  }

  String html(HttpRequest request, Visit visit) {
    Instant now = visit.now();
    Policy policy = data.policies().current();
    Times times = new Times(now, policy);
    Form query = Form.query(request);
    Optional<Team> team = query.get("team").flatMap(id -> policy.team(id));
    Search search = new Search(query.get("q").orElse(""));
    List<Card> cards =
        cases(policy, team, now).stream().flatMap(seen -> cards(seen, policy, search)).toList();
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
        Map.ofEntries(
            Map.entry("business", policy.business()),
            Map.entry("blind", Blind.lines(data, policy, times)),
            Map.entry("summary", new Summary(waiting.size(), ahead.size()).words()),
            Map.entry("waiting", waiting),
            Map.entry("nobody", waiting.isEmpty()),
            Map.entry("next", ahead),
            Map.entry("nothing", ahead.isEmpty()),
            Map.entry("teams", teams(policy, team)),
            Map.entry("asked", search.text()),
            Map.entry("longest", Search.LONGEST),
            Map.entry("narrowed", team.isPresent() || !search.text().isEmpty()),
            Map.entry("now", times.moment(now))));
  }

  /** The choice of a team, where there is one to make. */
  private static List<Map<String, Object>> teams(Policy policy, Optional<Team> chosen) {
    List<Map<String, Object>> options = new ArrayList<>();
    if (policy.teams().size() > 1) {
      options.add(Map.of("id", "", "name", "Every team", "chosen", chosen.isEmpty()));
      policy.teams().stream()
          .sorted(Comparator.comparing(Team::name))
          .forEach(team ->
              options.add(
                  Map.of(
                      "id",
                      team.id(),
                      "name",
                      team.name(),
                      "chosen",
                      chosen.filter(team::equals).isPresent())));
    }
    return options.isEmpty() ? List.of() : List.of(Map.of("options", options));
  }

  private List<Seen> cases(Policy policy, Optional<Team> team, Instant now) {
    OpenCases open = new OpenCases(data, policy, now);
    Stream<String> teams = team.map(one -> Stream.of(one.id())).orElseGet(open::teams);
    return open.of(teams, MOST, _ -> true);
  }

  private static Stream<Card> cards(Seen seen, Policy policy, Search search) {
    Names names = new Names(policy, seen.facts());
    if (!search.finds(seen, names, policy)) {
      return Stream.empty();
    }
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
