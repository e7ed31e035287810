package dev.kept.sources.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Person.Role;
import dev.kept.sources.Normalised;
import dev.kept.sources.fetch.Books;
import dev.kept.sources.fetch.Completing;
import dev.kept.sources.fetch.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table in the documentation says of each source what its fixtures come to. */
class TableOfSourcesTest {

  private static final Path TABLE = Path.of("../../docs/sources/README.md");

  /** Systems that send the same. */
  private static final Map<String, String> ALIKE = Map.of("freshservice", "freshdesk");

  /**
   * What no event tells, and an answer does: {@code CompletionsTest} and {@code BooksTest} show it.
   */
  private static final Map<String, Set<String>> FETCHED =
      Map.of(
          "hubspot", Set.of("reply", "bot", "customer", "again", "address", "number"),
          "jobber", Set.of("address", "number"),
          "zendesk", Set.of("address", "number"),
          "intercom", Set.of("number"),
          "help-scout", Set.of("number"),
          "connectwise-psa", Set.of("reply", "note", "customer"));

  /** The columns of the table, in order. */
  private static final Map<String, Predicate<Fact>> COLUMNS = columns();

  static List<String> systems() {
    return HostileBodiesTest.systems().stream()
        .filter(system -> !system.equals("generic"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void saysWhatASourceTells(String system) throws IOException {
    List<String> row = new ArrayList<>();
    List<Normalised.Read> reads = new ArrayList<>();
    for (JsonNode fixture : FixturesTest.fixtures(ALIKE.getOrDefault(system, system))) {
      if (FixturesTest.read(system, fixture) instanceof Normalised.Read read) {
        reads.add(read);
      }
    }
    List<Fact> facts = reads.stream().flatMap(read -> read.facts().stream()).toList();
    Set<String> fetched = FETCHED.getOrDefault(system, Set.of());
    assertThat(fetched.isEmpty() || canBeAsked(system)).as("%s can be asked", system).isTrue();
    COLUMNS.forEach((name, tells) ->
        row.add(facts.stream().anyMatch(tells) ? "yes" : fetched.contains(name) ? "fetched" : "–"));
    row.add(reads.stream().anyMatch(read -> !read.erased().isEmpty()) ? "yes" : "–");
    String expected = "| " + String.join(" | ", row) + " |";

    assertThat(rows().get(system)).as("the row of %s in %s", system, TABLE).isEqualTo(expected);
  }

  private static boolean canBeAsked(String system) {
    boolean told =
        Sources.named(system).orElseThrow() instanceof Completing || Books.of(system).isPresent();
    return told && Reach.of(system).isPresent();
  }

  /** What stands behind each name. */
  private static Map<String, String> rows() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(TABLE)) {
      int end = line.indexOf(" |", 2);
      if (line.startsWith("| ") && end > 0) {
        String name = line.substring(2, end).replaceAll("\\[([a-z-]+)].*", "$1");
        rows.put(name, line.substring(end + 1));
      }
    }
    return rows;
  }

  private static Map<String, Predicate<Fact>> columns() {
    Map<String, Predicate<Fact>> columns = new LinkedHashMap<>();
    columns.put("opened", Fact.TicketOpened.class::isInstance);
    columns.put("reply", fact -> fact instanceof Fact.StaffReplied && role(fact) == Role.STAFF);
    columns.put("bot", TableOfSourcesTest::isMachines);
    columns.put("note", Fact.StaffNoted.class::isInstance);
    columns.put("customer", Fact.CustomerWrote.class::isInstance);
    columns.put("assigned", Fact.TicketAssigned.class::isInstance);
    columns.put("ended", fact -> is(fact, Change.SOLVED) || is(fact, Change.CLOSED));
    columns.put("again", fact -> is(fact, Change.REOPENED));
    columns.put("merged", Fact.MergedInto.class::isInstance);
    columns.put("answered", fact -> call(fact, Call.Outcome.ANSWERED));
    columns.put("missed", fact -> call(fact, Call.Outcome.NO_ANSWER));
    columns.put("noted", fact -> call(fact, Call.Outcome.LOGGED));
    columns.put("visit", Fact.AppointmentBooked.class::isInstance);
    columns.put("document", Fact.DocumentSent.class::isInstance);
    columns.put("address", fact -> fact.origin().matter().customer().email() != null);
    columns.put("number", fact -> fact.origin().matter().customer().phone() != null);
    columns.put("time", fact -> !fact.origin().arrival());
    columns.put("id", fact -> !fact.id().id().startsWith("sha256:"));
    return columns;
  }

  private static boolean isMachines(Fact fact) {
    return fact instanceof Fact.StaffReplied
        && (role(fact) == Role.BOT || role(fact) == Role.SYSTEM);
  }

  private static Role role(Fact fact) {
    return fact.origin().who().role();
  }

  private static boolean is(Fact fact, Change change) {
    return fact instanceof Fact.StatusChanged changed && changed.change() == change;
  }

  private static boolean call(Fact fact, Call.Outcome outcome) {
    return fact instanceof Fact.CallEnded ended && ended.call().outcome() == outcome;
  }
}
