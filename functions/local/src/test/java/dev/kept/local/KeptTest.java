package dev.kept.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an unknown command   | hors              | 2 | there is no command 'hors'; did you mean 'hours'
          an unknown option    | due --fast        | 2 | there is no option '--fast'
          a missing option     | normalise         | 1 | say which system sent them, with --source
          no such mapping      | normalise --mapping=nowhere.jsonata | 1 | there is no mapping in UTF-8 at 'nowhere.jsonata'
          an unknown source    | normalise --source=ticketz | 1 | 'ticketz' is no source that is built in
          no such file         | due nowhere.jsonl | 1 | there is no file 'nowhere.jsonl' that can be read
          no such policy       | serve --policy=nowhere.yaml | 1 | there is no policy 'nowhere.yaml' that can be read
          no such port         | serve --port=99999 | 1 | --port is a number from 0 to 65535, not 99999
          no such system       | serve --secret=zendezk=x | 1 | without a policy that names the connection 'zendezk', right would be one of
          no address           | serve --owner=ana | 1 | --owner: 'ana' is no e-mail address such as ana@example.com
          no such time zone    | serve --zone=Mars/Olympus | 2 | 'Mars/Olympus' is no time zone; right would be one such as Europe/Berlin
          no URL               | case generic:1 --endpoint=nowhere | 1 | --endpoint is a URL such as http://127.0.0.1:4566, not 'nowhere'
          no such stories      | demo --events=nowhere | 1 | the stories are not to be found
          """)
  void saysInOneLineWhatToDo(String situation, String arguments, int code, String words) {
    assertThat(run(arguments.split(" "))).isEqualTo(code);

    assertThat(err.toString()).startsWith("kept: ").contains(words).doesNotContain("\tat ");
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void showsWhatThereIsWhenCalledAlone() {
    assertThat(run()).isZero();

    assertThat(out.toString()).contains("demo", "serve", "read", "due", "hours", "policy");
  }

  @Test
  void saysEverythingThatIsWrongWithAPolicyAndWhere(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("p.yaml");
    Files.writeString(file, "zone: Europe/Nowhere\nhours:\n  mon: [[\"9\", \"17:00\"]]\n");

    assertThat(run("policy", "check", file.toString())).isEqualTo(1);

    assertThat(out.toString().lines()).hasSize(2);
    assertThat(out.toString()).contains("line 1: zone:", "line 3: hours.mon");
  }

  @Test
  void saysWhichConnectionHasAMappingThatIsNone(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("p.yaml");
    Files.writeString(
        file,
        """
        zone: UTC
        connections:
          - name: desk
            since: 2026-01-05
            mapping: |
              {"kind": (
        """);

    assertThat(run("policy", "check", file.toString())).isEqualTo(1);

    assertThat(out.toString())
        .contains("connections[0].mapping: the mapping is no JSONata, line 1");
  }

  @Test
  void saysWhereAPolicyIsNoYaml(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("p.yaml");
    Files.writeString(file, "zone: UTC\nteams: [\n");

    assertThat(run("policy", "check", file.toString())).isEqualTo(1);

    assertThat(err.toString()).contains("this is not YAML").contains("line 3");
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void showsTheHolidaysOfACountryAsDates(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("p.yaml");
    Files.writeString(file, "zone: Europe/Berlin\ncountry: DE-BY\n");

    assertThat(run("policy", "show", file.toString())).isZero();

    int year = Year.now(ZoneOffset.UTC).getValue();
    assertThat(out.toString())
        .contains(year + "-12-25", (year + 4) + "-01-06")
        .doesNotContain("country");
  }

  @Test
  void saysAllThatIsWrongWithACountryAndTheRest(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("p.yaml");
    Files.writeString(file, "zone: Europe/Nowhere\n\ncountry: Bavaria\n");

    assertThat(run("policy", "check", file.toString())).isEqualTo(1);

    assertThat(out.toString().lines()).hasSize(2);
    assertThat(out.toString()).contains("line 3: country:", "line 1: zone:");
  }

  private int run(String... arguments) {
    return Kept.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }
}
