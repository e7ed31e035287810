package dev.kept.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.local.Kept;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plumber in Leeds looks back on two promises, made in his own system and seen by telephone. */
class ReplayCommandTest {

  private static final String ASKED =
      """
      {"kind":"ticket.customer_replied","id":"m1","at":"2026-03-02T09:00:00Z","case":"J1","actor":{"role":"customer"},"customer":{"id":"c1","name":"Ida Frost","phone":"+441134960001"},"text":{"value":"The boiler drips."}}
      """;
  private static final String PROMISED =
      """
      {"kind":"ticket.agent_replied","id":"m2","at":"2026-03-02T10:00:00Z","case":"J1","actor":{"role":"staff","id":"sam"},"customer":{"id":"c1","name":"Ida Frost","phone":"+441134960001"},"text":{"value":"I'll call you tomorrow by noon."}}
      """;
  private static final String CHASED =
      """
      {"kind":"ticket.customer_replied","id":"m3","at":"%s","case":"J1","actor":{"role":"customer"},"customer":{"id":"c1"},"text":{"value":"Any update?"}}
      """;
  private static final String CALLED =
      """
      {"source":"telephone","kind":"call.placed","id":"k1","at":"%s","call":{"id":"k1","direction":"outbound","outcome":"connected","number":"+441134960001","seconds":90}}
      """;
  private static final String LATER =
      """
      {"source":"telephone","kind":"call.placed","id":"k2","at":"2026-03-05T12:00:00Z","call":{"id":"k2","direction":"outbound","outcome":"connected","number":"+441134960999","seconds":90}}
      """;

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aCallInTimeKeptIt() throws Exception {
    JsonNode json = balance(ASKED, PROMISED, CALLED.formatted("2026-03-03T11:00:00Z"), LATER);

    assertThat(json.path("states").toString()).isEqualTo("{\"kept\":1}");
    assertThat(json.path("keptShare").asDouble()).isEqualTo(1.0);
  }

  @Test
  void aCallADayLaterIsLateAndTheCustomerHadAskedOnlyAfterwards() throws Exception {
    JsonNode json =
        balance(
            ASKED,
            PROMISED,
            CHASED.formatted("2026-03-03T15:00:00Z"),
            CALLED.formatted("2026-03-04T12:00:00Z"));

    assertThat(json.path("states").toString()).isEqualTo("{\"kept late\":1}");
    assertThat(json.path("broken").toString())
        .isEqualTo("{\"all\":1,\"customerAskedFirst\":0,\"customerAsked\":1}");
    assertThat(json.path("promises").path(0).path("late").asText()).isEqualTo("PT23H58M30S");
  }

  @Test
  void aChaseBeforeTheDeadlineMeansThatTheCustomerWasFirst() throws Exception {
    JsonNode json = balance(ASKED, PROMISED, CHASED.formatted("2026-03-03T09:00:00Z"), LATER);

    assertThat(json.path("states").toString()).isEqualTo("{\"broken\":1}");
    assertThat(json.path("broken").path("customerAskedFirst").asInt()).isEqualTo(1);
  }

  @Test
  void withoutTheTelephoneNobodyIsAccused() throws Exception {
    JsonNode json = balance(ASKED, PROMISED, CHASED.formatted("2026-03-06T09:00:00Z"));

    assertThat(json.path("states").toString()).isEqualTo("{\"unconfirmed\":1}");
    assertThat(json.path("keptShare").isNull()).isTrue();
  }

  @Test
  void theOrderAndTheRepetitionOfTheLinesDoNotMatter() throws Exception {
    String called = CALLED.formatted("2026-03-04T12:00:00Z");

    assertThat(balance(called, PROMISED, ASKED, PROMISED, called))
        .isEqualTo(balance(ASKED, PROMISED, called));
  }

  @Test
  void aBadLineIsNamedAndTheRestGoesOn() throws Exception {
    Path file = file(ASKED, "{\"kind\":\"ticket.solved\",\"id\":\"x\"}\n", PROMISED);

    assertThat(run("--zone", "Europe/London", file.toString())).isEqualTo(1);

    assertThat(err.toString()).contains("line 2: at must be when it happened");
    assertThat(out.toString()).contains("1 promises in 1 cases");
  }

  @Test
  void aFileThatBreaksOffIsReadAsFarAsItGoes() throws Exception {
    Path file = file(ASKED, PROMISED, "{\"kind\":\"ticket.so");

    assertThat(run("--zone", "Europe/London", file.toString())).isEqualTo(1);

    assertThat(err.toString()).contains("line 3: it is no JSON from here on");
    assertThat(out.toString()).contains("1 promises in 1 cases");
  }

  @Test
  void theReportHoldsTheWordsEscaped() throws Exception {
    String spiteful = PROMISED.replace("tomorrow by noon", "<b>tomorrow</b> by noon");
    Path report = dir.resolve("report.html");
    Path file = file(ASKED.replace("Ida Frost", "<script>Ida"), spiteful, LATER);

    assertThat(run("--zone", "Europe/London", "--out", report.toString(), file.toString()))
        .isZero();

    assertThat(Files.readString(report))
        .contains("Promises of the past", "&lt;script&gt;Ida")
        .doesNotContain("<script", "<b>tomorrow");
  }

  @Test
  void nothingToReplayIsSaid() throws Exception {
    assertThat(run(file("").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is nothing to replay in these files");
  }

  private JsonNode balance(String... lines) throws Exception {
    out.getBuffer().setLength(0);
    assertThat(run("--zone", "Europe/London", "--json", file(lines).toString())).isZero();
    return new ObjectMapper().readTree(out.toString());
  }

  private Path file(String... lines) throws Exception {
    return Files.writeString(dir.resolve("export.jsonl"), String.join("", lines));
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("replay"));
    all.addAll(List.of(arguments));
    return Kept.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
