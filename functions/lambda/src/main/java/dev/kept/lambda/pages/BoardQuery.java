package dev.kept.lambda.pages;

import dev.kept.lambda.HttpRequest;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader wants to see of the board.
 *
 * @param waiting the page of those who wait, from 1
 * @param next the page of those whose time is ahead, from 1
 */
record BoardQuery(Optional<Team> team, Search search, int waiting, int next) {

  static BoardQuery of(HttpRequest request, Policy policy) {
    Form query = Form.query(request);
    return new BoardQuery(
        query.get("team").flatMap(id -> policy.team(id)),
        new Search(query.get("q").orElse("")),
        Slice.page(query.get("waiting").orElse("")),
        Slice.page(query.get("next").orElse("")));
  }

  boolean narrowed() {
    return team.isPresent() || searches();
  }

  boolean searches() {
    return !search.text().isEmpty();
  }

  /** The choice of a team, where there is one to make. */
  List<Map<String, Object>> teams(Policy policy, Visit visit) {
    if (policy.teams().size() < 2) {
      return List.of();
    }
    List<Map<String, Object>> options = new ArrayList<>();
    options.add(option("Every team", Optional.empty(), visit));
    policy.teams().stream()
        .sorted(Comparator.comparing(Team::name))
        .forEach(one -> options.add(option(one.name(), Optional.of(one), visit)));
    return List.of(Map.of("options", options));
  }

  private Map<String, Object> option(String name, Optional<Team> other, Visit visit) {
    return Map.of(
        "name", name,
        "chosen", other.equals(team),
        "link", new BoardQuery(other, search, 1, 1).address(visit));
  }

  /** Links to the pages before and behind, where there are any. */
  List<Map<String, Object>> pager(int page, boolean more, boolean ahead, Visit visit) {
    String list = ahead ? "#next" : "#waiting";
    return Turning.pager(
        page,
        page > 1 ? at(page - 1, ahead).address(visit) + list : "",
        more && page < Slice.LAST ? at(page + 1, ahead).address(visit) + list : "");
  }

  private BoardQuery at(int page, boolean ahead) {
    return ahead
        ? new BoardQuery(team, search, waiting, page)
        : new BoardQuery(team, search, page, next);
  }

  private String address(Visit visit) {
    String asked =
        Stream.of(
                team.map(one -> "team=" + Addresses.encoded(one.id())).orElse(""),
                searches() ? "q=" + Addresses.encoded(search.text()) : "",
                waiting > 1 ? "waiting=" + waiting : "",
                next > 1 ? "next=" + next : "",
                visit.carry().replaceFirst("^\\?", ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return asked.isEmpty() ? "/" : "/?" + asked;
  }
}
