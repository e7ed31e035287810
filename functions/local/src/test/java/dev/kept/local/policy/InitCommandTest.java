package dev.kept.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.local.Kept;
import dev.kept.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

  private final InputStream keyboard = System.in;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path dir = Path.of(".");

  @AfterEach
  void giveTheKeyboardBack() {
    System.setIn(keyboard);
  }

  private Path file() {
    return dir.resolve("policy.yaml");
  }

  private String text() {
    try {
      return Files.readString(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int init(String typed, String... options) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>(List.of("policy", "init", file().toString()));
    all.addAll(List.of(options));
    return Kept.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all.toArray(new String[0]));
  }

  @Test
  void makesAFitPolicyOfSevenAnswers() {
    String typed =
        """
        Europe/Dublin
        mon-thu 9-17:30, fri 9-16
        Niamh@Firm.example
        IE
        zendesk
        token
        twilio
        yes
        """;

    assertThat(init(typed)).isZero();

    Policy policy = PolicyFile.read(file());
    assertThat(policy.calendar().zone()).isEqualTo(ZoneId.of("Europe/Dublin"));
    assertThat(policy.calendar().weekly()).hasSize(5);
    assertThat(policy.calendar().holidays()).hasSizeGreaterThan(20);
    assertThat(policy.owner()).isEqualTo("niamh@firm.example");
    assertThat(text()).contains("# token: /kept/tokens/zendesk");
    assertThat(policy.connection("zendesk").orElseThrow().shows())
        .containsExactlyInAnyOrder(Action.MESSAGE, Action.RESOLVE);
    assertThat(policy.connection("twilio").orElseThrow().shows()).containsExactly(Action.CALL);
    assertThat(policy.timing().quietDays()).isEqualTo(5);
    assertThat(out.toString())
        .contains("7. ", "kept policy rehearse")
        .containsSubsequence("take the marks off", "/kept/tokens/zendesk", "kept people fetch")
        .doesNotContain("8. ");
  }

  @Test
  void asksAgainWhereAnAnswerWillNotDo() {
    assertThat(init("Mars/Base\nUTC\n\npat\npat@firm.example\n\n\n\n\n")).isZero();
    assertThat(out.toString())
        .contains("'Mars/Base' is no time zone; right would be one such as Europe/Berlin")
        .contains("'pat' is no e-mail address");
  }

  @Test
  void takesAllAnswersAsOptions() throws IOException {
    Path people = Files.writeString(dir.resolve("team.csv"), "address,name\n");
    assertThat(
            init(
                "",
                "--zone=UTC",
                "--hours=mon 9-17",
                "--owner=pat@firm.example",
                "--country=none",
                "--tickets=freshdesk",
                "--people=" + people,
                "--telephone=none",
                "--quiet-week=no"))
        .isZero();
    assertThat(PolicyFile.read(file()).timing().quietDays()).isZero();
    assertThat(out.toString()).contains("kept people import " + people).doesNotContain("1. ");
  }

  @Test
  void saysWhatIsMissingWhereNobodyAnswers() {
    assertThat(init("", "--zone=UTC")).isEqualTo(1);
    assertThat(err.toString()).contains("nobody answers: give --owner");
    assertThat(file()).doesNotExist();
  }

  @Test
  void saysWhichOptionWillNotDo() {
    assertThat(init("", "--zone=UTC", "--hours=always")).isEqualTo(1);
    assertThat(err.toString()).contains("--hours: 'always' cannot be read");
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    Files.writeString(file(), "zone: UTC\n");

    assertThat(init("")).isEqualTo(1);
    assertThat(Files.readString(file())).isEqualTo("zone: UTC\n");
    assertThat(err.toString()).contains("there is a file");
  }

  private static final String[] ALL_BUT_ONE = {
    "--zone", "UTC", "--hours", "mon-fri 9-17", "--owner", "ana@firm.example", "--country", "none"
  };

  @Test
  void takesATelephoneForNoTicketSystemAndTheOtherWayRound() {
    init("twilio\nzendesk\nlater\nzendesk\ntwilio\nyes\n", ALL_BUT_ONE);

    assertThat(out.toString())
        .contains("'twilio' is no ticket system that is known; right would be none, or one of")
        .contains("'zendesk' is no telephone system that is known; right would be none, or one of");
    assertThat(PolicyFile.read(file()).connections()).hasSize(2);
  }

  @Test
  void takesAZoneAsPeopleWriteItAndNorwayForACountry() {
    init("new york\nmon-fri 9-17\nana@firm.example\nno\nNO\nnone\nnone\nyes\n");

    assertThat(out.toString()).contains("'no' may be Norway; right would be NO, or none");
    Policy policy = PolicyFile.read(file());
    assertThat(policy.calendar().zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(policy.calendar().holidays()).contains(LocalDate.of(2027, 5, 17));
  }

  @Test
  void takesNoFolderForATableOfPeople() {
    init("zendesk\n" + dir + "\nlater\nnone\nyes\n", ALL_BUT_ONE);

    assertThat(out.toString()).contains("there is no file '" + dir + "'");
  }

  @Test
  void asksNothingWhereItCouldWriteNothing() {
    int code =
        Kept.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute("policy", "init", dir.resolve("none/policy.yaml").toString());

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("there is no folder");
    assertThat(out.toString()).doesNotContain("1.");
  }
}
