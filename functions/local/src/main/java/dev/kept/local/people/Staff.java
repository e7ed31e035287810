package dev.kept.local.people;

import dev.kept.fact.CustomerKey;
import dev.kept.local.people.Columns.Meaning;
import dev.kept.local.people.CsvTable.Problem;
import dev.kept.local.people.CsvTable.Row;
import dev.kept.local.policy.Imported;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.sources.text.Numbers;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Our own people out of a table, added to those whom the policy knows. Nobody is taken away. */
final class Staff {

  private final Columns columns;
  private final Policy policy;
  private final @Nullable String region;
  private final Map<String, Member> people = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Staff(Columns columns, Policy policy, @Nullable String region) {
    this.columns = columns;
    this.policy = policy;
    this.region = region;
    policy.people().forEach(member -> people.put(member.address(), member));
  }

  List<Problem> problems() {
    return problems;
  }

  /** Everybody: those whom the policy knew, and those of the table. */
  List<Member> people() {
    return List.copyOf(people.values());
  }

  void read(Row row) {
    String written = columns.one(row, Meaning.MAIL);
    if (!CustomerKey.isAddress(written)) {
      wrong(
          row,
          written.isEmpty()
              ? "the address is missing: people are known by it"
              : "'%s' is no address, such as femi@example.com".formatted(Ways.shown(written)));
      return;
    }
    String address = written.strip().toLowerCase(Locale.ROOT);
    Member before = people.get(address);
    Set<String> ids = new LinkedHashSet<>(before == null ? Set.of() : before.ids());
    ids.add(Imported.mark(address));
    columns.ids(row).forEach(id -> add(row, id, address, ids));
    columns.several(row, Meaning.NUMBER).forEach(text -> number(row, text, address, ids));
    Member base = before == null ? Member.of(address, address, null) : before;
    String name = columns.name(row);
    people.put(
        address,
        new Member(
            address,
            name == null ? base.name() : name,
            ids,
            team(row).orElse(base.team()),
            standIn(row).orElse(base.standIn()),
            zone(row).orElse(base.zone()),
            base.quietFrom(),
            base.quietUntil(),
            base.away(),
            base.channels()));
  }

  private void number(Row row, String text, String address, Set<String> ids) {
    String number = Numbers.e164(text, region);
    if (number == null) {
      wrong(row, "'%s' is no whole telephone number".formatted(Ways.shown(text)));
    } else {
      add(row, "tel:" + number, address, ids);
    }
  }

  /** An id or a number of two people would make one of them. */
  private void add(Row row, String id, String address, Set<String> ids) {
    Optional<Member> other =
        people.values().stream()
            .filter(member -> member.ids().contains(id) && !member.address().equals(address))
            .findFirst();
    if (other.isPresent()) {
      wrong(row, "%s is %s already".formatted(id, other.get().address()));
    } else {
      ids.add(id);
    }
  }

  private Optional<String> team(Row row) {
    String written = columns.one(row, Meaning.TEAM);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> team =
        policy.teams().stream()
            .filter(it -> it.id().equalsIgnoreCase(written) || it.name().equalsIgnoreCase(written))
            .map(Team::id)
            .findFirst();
    if (team.isEmpty()) {
      wrong(
          row,
          "there is no team '%s'; there is %s"
              .formatted(
                  Ways.shown(written),
                  policy.teams().isEmpty()
                      ? "none yet"
                      : String.join(", ", policy.teams().stream().map(Team::id).toList())));
    }
    return team;
  }

  private Optional<String> standIn(Row row) {
    String written = columns.one(row, Meaning.STAND_IN);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (!CustomerKey.isAddress(written)) {
      wrong(
          row, "the stand-in is named by the address, not as '%s'".formatted(Ways.shown(written)));
      return Optional.empty();
    }
    return Optional.of(written.toLowerCase(Locale.ROOT));
  }

  private Optional<ZoneId> zone(Row row) {
    String written = columns.one(row, Meaning.ZONE);
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(written));
    } catch (DateTimeException e) {
      wrong(row, "'%s' is no time zone, such as Europe/London".formatted(Ways.shown(written)));
      return Optional.empty();
    }
  }

  private void wrong(Row row, String words) {
    problems.add(new Problem(row.line(), words));
  }
}
