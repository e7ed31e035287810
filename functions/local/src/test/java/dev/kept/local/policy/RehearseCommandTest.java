package dev.kept.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.local.Kept;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearseCommandTest {

  private static final String FIRM =
      """
      zone: America/Chicago
      owner: pat@firm.example
      teams:
        - {id: crew, name: The crew, sourceIds: ["zendesk:1"], lead: jo@firm.example}
      people:
        - {address: alex@firm.example, name: Alex Moor, ids: ["zendesk:7"], team: crew}
        - {address: jo@firm.example, name: Jo Park, ids: ["zendesk:8"], team: crew}
        - {address: pat@firm.example, name: Pat Lund}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path dir = Path.of(".");

  private int rehearse(String policy, String... more) throws IOException {
    Path file = dir.resolve("policy.yaml");
    Files.writeString(file, policy);
    String[] all = new String[5 + more.length];
    all[0] = "policy";
    all[1] = "rehearse";
    all[2] = file.toString();
    all[3] = "--at";
    all[4] = "2026-03-03T12:00:00-06:00";
    System.arraycopy(more, 0, all, 5, more.length);
    return Kept.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(all);
  }

  @Test
  void saysWhoHearsAndWhen() throws IOException {
    assertThat(rehearse(FIRM)).isZero();
    assertThat(out.toString())
        .contains("If a promise for Tue 3 Mar 12:00 were not kept:")
        .contains("Alex Moor's, broken Tue 3 Mar 12:00")
        .contains("Tue 3 Mar 12:05    Alex Moor, maker")
        .contains("Tue 3 Mar 14:00    Jo Park, lead")
        .contains("Wed 4 Mar 12:00    Pat Lund, manager")
        .contains("Jo Park (The crew): leads the team and may make its promises");
  }

  @Test
  void failsWhereATeamReachesNobody() throws IOException {
    String lonely =
        "zone: America/Chicago\nteams: [{id: crew, name: The crew, sourceIds: [\"zendesk:1\"]}]\n";
    assertThat(rehearse(lonely)).isEqualTo(1);
    assertThat(out.toString())
        .contains("nobody hears", "The crew: a broken promise would reach nobody");
  }

  @Test
  void writesItAllForAProgram() throws IOException {
    assertThat(rehearse(FIRM, "--json")).isZero();
    assertThat(out.toString())
        .startsWith("{\"at\":\"2026-03-03T18:00:00Z\",\"plays\":[{\"team\":\"crew\"")
        .contains("\"finding\":\"lead-is-maker\"");
    assertThat(out.toString().lines()).hasSize(1);
  }
}
