package dev.kept.local.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Regards;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.local.policy.PolicyFile;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** People and customers out of tables, on the data of {@code kept serve}. */
class ImportTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final CaseId CASE = new CaseId("zendesk", "81");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void thereIsData() throws IOException {
    Files.createFile(dir.resolve("kept.db"));
    open(kept -> {
      kept.store().policies().push(policy());
      return kept.takeIn().take(opened(), NOW);
    });
  }

  private <T> T open(Function<OpenData, T> work) {
    return OpenedData.in(dir, CLOCK, work);
  }

  private static Policy policy() {
    Policy p = Defaults.policy(ZoneId.of("Europe/London"), "owner@firm.example");
    return new Policy(
            p.version(),
            p.business(),
            p.locale(),
            p.calendar(),
            p.calendars(),
            List.of(new Team("crew", "The Crew", Set.of(), null, null, null)),
            p.people(),
            p.owner(),
            p.manager(),
            p.connections(),
            p.timing(),
            p.ladder(),
            p.caps(),
            p.callbacks(),
            Set.of("+442079460000"),
            p.sharedNumbers(),
            p.dangerTags())
        .withPeople(List.of(Member.of("femi@firm.example", "Femi", "crew", "zendesk:61")));
  }

  private static Fact opened() {
    Matter matter = Matter.of(CASE).with(new Customer("77", null, null, null));
    return new Fact.TicketOpened(
        new Origin(
            new FactId("zendesk", "ticket.opened", "t1"), NOW, false, NOW, Person.UNKNOWN, matter),
        Words.NONE,
        null);
  }

  private int run(Object command, String table, String... more) throws IOException {
    Path file = dir.resolve("table.csv");
    Files.writeString(file, table);
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    out.getBuffer().setLength(0);
    String[] arguments = {"import", file.toString(), "--data", dir.toString(), "--region", "GB"};
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return line.execute(all);
  }

  private List<CaseId> casesOf(CustomerKey key) {
    return open(kept -> {
      // What is there already wakes its case all the same.
      kept.takeIn().take(opened(), NOW);
      return kept.store().files().links(key, null).cases();
    });
  }

  private List<Fact> facts(CustomerKey key) {
    return open(kept -> kept.store().files().facts(key));
  }

  private Policy current() {
    return open(OpenData::policy);
  }

  @Test
  void theIdOfATicketSystemJoinsANumberAndAnAddress() throws IOException {
    int code =
        run(
            new CustomersCommand(),
            """
            Name,Zendesk ID,E-Mail,Home phone,Street
            Ida Roth,77,Ida@Example.org,020 7946 0111,12 Mill Lane
            """);

    assertThat(code).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains("1 rows, 1 customers: 2 numbers, addresses and ids joined, 0 were known")
        .contains("Passed over: the columns Street.");
    assertThat(casesOf(CustomerKey.telephone("+442079460111"))).containsExactly(CASE);
    assertThat(casesOf(CustomerKey.mail("ida@example.org"))).containsExactly(CASE);
  }

  @Test
  void readingATableAgainChangesNothing() throws IOException {
    String table = "zendesk,phone\n77,020 7946 0111\n";
    run(new CustomersCommand(), table);
    List<Fact> before = facts(CustomerKey.telephone("+442079460111"));

    assertThat(run(new CustomersCommand(), table)).isZero();

    assertThat(out.toString()).contains("0 numbers, addresses and ids joined, 1 were known");
    assertThat(facts(CustomerKey.telephone("+442079460111"))).isEqualTo(before).hasSize(1);
  }

  @Test
  void everyBadRowIsToldWithItsLineAndTheRestIsTaken() throws IOException {
    int code =
        run(
            new CustomersCommand(),
            """
            id;email;phone
            77;ida@example.org;12

            78;not an address;020 7946 0112; 020 7946 0113
            ;;
            79;"broken;020 7946 0114
            80;femi@firm.example;020 7946 0000
            81;;020 7946 0115
            82;;
            ;;+1 202 555 0143
            """,
            "--source",
            "zendesk");

    assertThat(code).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "line 2: '12' is no whole telephone number in GB",
            "line 4: 'not an address' is no address",
            "line 4: it has 4 fields and the header 3",
            "line 6: its quotation marks do not match",
            "line 7: femi@firm.example is one of our own",
            "line 7: +442079460000 is one of our own",
            "line 9: known only as zendesk:82: nothing to join",
            "line 10: known only as tel:+12025550143")
        .doesNotContain("line 5", "line 3", "line 8");
    assertThat(facts(CustomerKey.mail("ida@example.org"))).hasSize(1);
    assertThat(facts(CustomerKey.telephone("+442079460115"))).hasSize(1);
    assertThat(facts(CustomerKey.telephone("+442079460000"))).isEmpty();
  }

  @Test
  void aNumberOfTwoCustomersIsShared() throws IOException {
    int code =
        run(
            new CustomersCommand(),
            """
            zendesk,phone
            77,020 7946 0111
            78,020 7946 0111
            """);

    assertThat(code).isZero();
    assertThat(out.toString()).contains("line 3: +442079460111 is also on line 2: shared");
    assertThat(facts(CustomerKey.telephone("+442079460111")))
        .hasSize(2)
        .allMatch(fact -> ((Fact.CustomerKnownAs) fact).shared());
  }

  @Test
  void peopleBecomePartOfThePolicy() throws IOException {
    int code =
        run(
            new PeopleCommand(),
            """
            email,name,phone,team,stand-in,zone,aircall,zendesk
            Femi@firm.example,Femi Ade,020 7946 0161,,ola@firm.example,,7,
            ola@firm.example,Ola,,The Crew,,Europe/Dublin,8,62
            """);

    assertThat(code).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains("2 rows: 1 people are new, 1 know more now, 2 in all.", "version 2 now");
    Policy policy = current();
    assertThat(policy.memberKnownAs("aircall", "7").map(Member::name)).contains("Femi Ade");
    assertThat(policy.memberKnownAs("zendesk", "61").map(Member::team)).contains("crew");
    assertThat(policy.memberKnownAs("zendesk", "62").map(Member::zone))
        .contains(ZoneId.of("Europe/Dublin"));
    assertThat(policy.isOurs(CustomerKey.telephone("+442079460161"))).isTrue();
  }

  @Test
  void peopleWhoAreReadAgainMakeNoNewVersion() throws IOException {
    String table = "email,name\nola@firm.example,Ola\n";
    run(new PeopleCommand(), table);

    assertThat(run(new PeopleCommand(), table)).isZero();

    assertThat(out.toString()).contains("version 2 stays");
    assertThat(current().version()).isEqualTo(2);
  }

  @Test
  void everyBadPersonIsToldWithTheLineAndTheRestIsTaken() throws IOException {
    int code =
        run(
            new PeopleCommand(),
            """
            email,team,zone,phone,zendesk
            ola,crew,,,
            ,crew,,,
            ola@firm.example,kitchen,Moon/Base,9,61
            """);

    assertThat(code).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "line 2: 'ola' is no address",
            "line 3: the address is missing",
            "line 4: there is no team 'kitchen'; there is crew",
            "line 4: 'Moon/Base' is no time zone",
            "line 4: '9' is no whole telephone number",
            "line 4: zendesk:61 is femi@firm.example already");
    assertThat(current().member("ola@firm.example")).isPresent();
  }

  @Test
  void aPolicyFileThatDoesNotKnowThemLeavesThem() throws IOException {
    run(new PeopleCommand(), "email,name,aircall\nola@firm.example,Ola,8\nfemi@firm.example,F,7\n");
    Policy file = policy().withPeople(List.of(Member.of("femi@firm.example", "Femi", "crew")));
    Policy pushed = open(kept -> PolicyFile.pushIfChanged(file, kept.store().policies()));

    assertThat(pushed.people())
        .extracting(Member::address)
        .containsExactlyInAnyOrder("femi@firm.example", "ola@firm.example");
    assertThat(pushed.memberKnownAs("aircall", "7").map(Member::name)).contains("Femi");
    Policy again = open(kept -> PolicyFile.pushIfChanged(file, kept.store().policies()));
    assertThat(again.version()).isEqualTo(pushed.version());
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoTable() throws IOException {
    assertThat(run(new PeopleCommand(), "name,phone\nOla,1\n")).isEqualTo(1);
    assertThat(err.toString()).contains("no column named email");
    assertThat(run(new CustomersCommand(), "\n\n")).isEqualTo(1);
    assertThat(err.toString()).contains("holds no header");
    Files.write(dir.resolve("latin.csv"), "name\nZoë\n".getBytes(StandardCharsets.ISO_8859_1));
    CommandLine line = new CommandLine(new CustomersCommand());
    line.setErr(new PrintWriter(err, true));
    assertThat(line.execute("import", dir.resolve("latin.csv").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("is not UTF-8 text");
  }

  @Test
  void saysWhereThereIsNoDataYet() throws IOException {
    assertThat(
            run(new CustomersCommand(), "name,email\n", "--data", dir.resolve("none").toString()))
        .isNotZero();
    assertThat(err.toString()).isNotEmpty();
  }

  @Test
  void aTableWithAMarkOfItsByteOrderAndWindowsLineEndsIsReadAsItIs() throws IOException {
    assertThat(run(new CustomersCommand(), "\uFEFFzendesk,phone\r\n77,\"020 7946 0111\"\r\n"))
        .isZero();
    assertThat(facts(CustomerKey.telephone("+442079460111"))).hasSize(1);
  }

  private String regard() {
    return open(kept ->
            Regards.of(
                new LookAt(kept.store().files(), kept.store().policies(), CaseReading.RULES)
                    .run(CASE, NOW)
                    .facts()))
        .map(regard -> regard.since() + ", " + regard.note())
        .orElse("nothing");
  }

  @Test
  void sinceWhenAndWhatMattersAreToldOnceAndChangedByTellingAnew() throws IOException {
    String first = "zendesk,email,since,note\n77,ida@example.com,2014,two dogs\n";
    assertThat(run(new CustomersCommand(), first)).isZero();
    assertThat(out.toString()).contains("Of 1 it is new since when");
    assertThat(regard()).isEqualTo("2014, two dogs");

    assertThat(run(new CustomersCommand(), first)).isZero();
    assertThat(out.toString()).as("again").doesNotContain("it is new since when");

    run(new CustomersCommand(), "zendesk,note\n77,three dogs\n");
    assertThat(regard()).isEqualTo("null, three dogs");
    run(new CustomersCommand(), first);
    assertThat(regard()).as("as it was").isEqualTo("2014, two dogs");
    run(new CustomersCommand(), "zendesk,since,note\n77,,\n");
    assertThat(regard()).as("taken away").isEqualTo("nothing");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no date        | 9/3/2014 | two dogs                     | null, two dogs           | '9/3/2014' was not taken
          a day to come  | 2031     | two dogs                     | null, two dogs           | nobody is a customer since a day to come
          a card number  | 2014     | pays by 4111 1111 1111 1111  | 2014, pays by [number removed] | a card number, an account or a password was taken out
          """)
  void whatDoesNotFitIsToldAndTheRestIsTaken(
      String situation, String since, String note, String taken, String problem)
      throws IOException {
    assertThat(run(new CustomersCommand(), "zendesk,since,note\n77,%s,%s\n".formatted(since, note)))
        .isEqualTo(1);
    assertThat(regard()).isEqualTo(taken);
    assertThat(out.toString()).contains(problem);
  }

  @Test
  void aNoteThatIsTooLongIsNotTaken() throws IOException {
    int code =
        run(new CustomersCommand(), "zendesk,since,note\n77,2014,%s\n".formatted("x ".repeat(60)));
    assertThat(code).isEqualTo(1);
    assertThat(regard()).isEqualTo("2014, null");
    assertThat(out.toString()).contains("at most 80 characters");
  }
}
