package dev.kept.local.policy;

import dev.kept.local.Complaint;
import dev.kept.local.policy.Asker.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the first policy of a business, out of the answers to seven questions. */
@Command(
    name = "init",
    description = {
      "Asks seven questions and writes a policy to begin with. What an option answers is not asked.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept policy init                 asks, and writes policy.yaml",
      "  kept policy init --zone America/Chicago --hours 'mon-fri 8-17, sat 9-12' \\",
      "       --owner pat@firm.example --country US --tickets zendesk --people team.csv \\",
      "       --telephone twilio --quiet-week yes        asks nothing",
    })
final class InitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "policy.yaml",
      description = "what is written (${DEFAULT-VALUE}); never over what is there")
  private Path file = Path.of("policy.yaml");

  @Option(names = "--zone", paramLabel = "ZONE", description = "such as America/Chicago")
  private @Nullable String zone;

  @Option(names = "--hours", paramLabel = "HOURS", description = "such as 'mon-fri 8-12 13-17'")
  private @Nullable String hours;

  @Option(names = "--owner", paramLabel = "ADDRESS", description = "who hears what nobody else can")
  private @Nullable String owner;

  @Option(names = "--country", paramLabel = "CODE", description = "US, US-NY, DE-BY, or none")
  private @Nullable String country;

  @Option(names = "--tickets", paramLabel = "SYSTEM", description = "such as zendesk, or none")
  private @Nullable String tickets;

  @Option(
      names = "--people",
      paramLabel = "token|FILE",
      description = "token, a CSV file, or later")
  private @Nullable String people;

  @Option(names = "--telephone", paramLabel = "SYSTEM", description = "such as twilio, or none")
  private @Nullable String telephone;

  @Option(names = "--quiet-week", paramLabel = "yes|no", description = "begin with lists only?")
  private @Nullable String quietWeek;

  @Override
  public Integer call() {
    if (Files.exists(file)) {
      throw taken();
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Complaint(
          "'%s' cannot be written: there is no folder '%s'.".formatted(file, folder));
    }
    PrintWriter out = spec.commandLine().getOut();
    Answers answers = answers(out);
    write(FirstDraft.of(answers));
    List<String> problems = PolicyFile.problems(file);
    problems.forEach(out::println);
    new NextSteps(file, answers).print(out);
    return problems.isEmpty() ? 0 : 1;
  }

  private Answers answers(PrintWriter out) {
    Asker asker =
        new Asker(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
    ZoneId place =
        asker.ask(
            new Question("--zone", "In which time zone are you?", ZoneId.systemDefault().getId()),
            zone,
            AnswerForms::zone);
    var open =
        asker.ask(
            new Question("--hours", "When are you open?", "mon-fri 9-17"),
            hours,
            SpokenHours::read);
    String address =
        asker.ask(
            new Question(
                "--owner", "Whom may we write what nobody else can be told? (address)", null),
            owner,
            AnswerForms::address);
    String holidays =
        asker.<@Nullable String>ask(
            new Question(
                "--country", "Whose public holidays do you keep? (US, DE-BY, none)", "none"),
            country,
            AnswerForms::country);
    String helpDesk =
        asker.<@Nullable String>ask(
            new Question(
                "--tickets", "Which ticket system? (zendesk, freshdesk, ..., none)", "none"),
            tickets,
            AnswerForms::tickets);
    String staff = helpDesk == null ? null : staff(asker, helpDesk);
    String calls =
        asker.<@Nullable String>ask(
            new Question(
                "--telephone", "Which telephone system? (twilio, aircall, ..., none)", "none"),
            telephone,
            AnswerForms::telephone);
    boolean quiet =
        asker.ask(
            new Question("--quiet-week", "Watch quietly for a week, lists only? (yes, no)", "yes"),
            quietWeek,
            AnswerForms::yes);
    return new Answers(
        place, open, address, holidays, helpDesk, staff, calls, quiet, LocalDate.now(place));
  }

  private @Nullable String staff(Asker asker, String system) {
    return asker.<@Nullable String>ask(
        new Question(
            "--people",
            "How do we get to know your people? (token: a read token of %s; a CSV file; later)"
                .formatted(system),
            "later",
            false),
        people,
        AnswerForms::people);
  }

  private void write(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw taken();
    } catch (IOException e) {
      throw new Complaint("'%s' cannot be written.".formatted(file), e);
    }
  }

  private Complaint taken() {
    return new Complaint("there is a file '%s' already: name another one.".formatted(file));
  }
}
