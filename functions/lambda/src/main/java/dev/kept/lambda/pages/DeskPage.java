package dev.kept.lambda.pages;

import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One person's own page: what they are asked, what is theirs, and what they handed over. */
final class DeskPage {

  /** By which names addresses know the parts of a desk. */
  static final List<String> LISTS = List.of("asked", "mine", "nobodys", "handed");

  /** Nobody has more open of their own in one team and state. */
  private static final int MOST = 400;

  /** An offer older than these was answered or came to nothing. */
  private static final int OFFERS = 30;

  private final PageData data;
  private final Access access;
  private final Templates templates;

  DeskPage(PageData data, Access access, Templates templates) {
    this.data = data;
    this.access = access;
    this.templates = templates;
  }

  /** The page of the one who looks, each list from its beginning. */
  String html(Visit visit, String problem, String said) {
    return html(Turning.first(Addresses.DESK, visit), visit, problem, said);
  }

  /** The page of the one who looks. */
  String html(Turning turning, Visit visit, String problem, String said) {
    Policy policy = data.policies().current();
    Times times = new Times(visit, policy);
    Owned owned = Owned.by(visit.reader(), policy);
    OpenCases open = new OpenCases(data, policy, visit.now());
    List<Fact> own = data.files().facts(StaffKeys.of(visit.reader()));
    List<Seen> cases =
        open.read(
            Stream.concat(
                open.of(open.teams(), MOST, owned::mayBe).stream()
                    .map(seen -> seen.reading().caseId()),
                offeredIn(visit)));
    List<DeskLine> lines =
        cases.stream().flatMap(seen -> DeskLine.of(seen, owned, policy, times)).toList();
    List<Map<String, Object>> lists =
        Stream.of(
                list("asked", "You are asked", lines, DeskLine::isAsked),
                list("mine", "Yours", lines, DeskLine::isMine),
                list("nobodys", "Nobody’s that we know", lines, DeskLine::isNobodys),
                list("handed", "Handed over", lines, DeskLine::isHandedOver))
            .filter(list -> !list.lines().isEmpty() || list.name().equals("mine"))
            .map(list -> list.model(turning))
            .toList();
    int mine = (int) lines.stream().filter(DeskLine::isMine).count();
    int late = (int) lines.stream().filter(DeskLine::isMine).filter(DeskLine::isLate).count();
    return templates.render(
        "desk",
        visit,
        Map.ofEntries(
            Map.entry("title", name(visit, policy)),
            Map.entry("summary", summary(late, mine - late)),
            Map.entry("lists", lists),
            Map.entry("cases", recent(lines)),
            Map.entry("declare", DeclareToken.fresh(visit).seal(access, visit)),
            Map.entry("longest", Declaring.LONGEST),
            Map.entry("away", new AwayForm(access, visit, policy).model(own, times)),
            Map.entry("problem", problem),
            Map.entry("said", said),
            Map.entry("now", times.now())));
  }

  private static String name(Visit visit, Policy policy) {
    return policy.member(visit.reader()).map(Member::name).orElse(visit.reader());
  }

  private static String summary(int late, int ahead) {
    if (late == 0 && ahead == 0) {
      return "Nothing of yours is open.";
    }
    String first =
        switch (late) {
          case 0 -> "Nothing of yours is past its time.";
          case 1 -> "One of your promises is past its time.";
          default -> Summary.number(late) + " of your promises are past their time.";
        };
    return switch (ahead) {
      case 0 -> first;
      case 1 -> first + " One lies ahead.";
      default -> first + " " + Summary.number(ahead) + " lie ahead.";
    };
  }

  private Stream<CaseId> offeredIn(Visit visit) {
    return data.files().facts(StaffKeys.offersOf(visit.reader())).stream()
        .sorted(Comparator.comparing(Fact::happened).reversed())
        .limit(OFFERS)
        .flatMap(fact -> Stream.ofNullable(fact.origin().matter().caseId()));
  }

  /** A part of the desk, the worst first. */
  private record Listed(String name, String title, List<DeskLine> lines) {

    Map<String, Object> model(Turning turning) {
      Part<DeskLine> part = turning.part(name, lines);
      return Map.of(
          "name", name,
          "title", title,
          "nothing", lines.isEmpty(),
          "unknown", name.equals("nobodys"),
          "shown", part.shown().stream().map(line -> line.model(turning.carry())).toList(),
          "pager", turning.pager(name, part));
    }
  }

  private static Listed list(
      String name, String title, List<DeskLine> lines, Predicate<DeskLine> which) {
    return new Listed(
        name,
        title,
        lines.stream()
            .filter(which)
            .sorted(Comparator.comparingInt(DeskLine::rank).thenComparing(DeskLine::at))
            .toList());
  }

  /** Cases in which a promise may have been made: those that are open, the newest first. */
  private static List<Map<String, Object>> recent(List<DeskLine> lines) {
    List<CaseId> cases = new ArrayList<>();
    lines.stream()
        .sorted(Comparator.comparing((DeskLine line) -> line.commitment().made()).reversed())
        .map(DeskLine::caseId)
        .forEach(cases::add);
    return cases.stream()
        .distinct()
        .limit(12)
        .flatMap(caseId ->
            lines.stream()
                .filter(line -> line.caseId().equals(caseId))
                .limit(1)
                .map(
                    line -> Map.<String, Object>of("id", caseId.text(), "words", line.caseWords())))
        .toList();
  }
}
