package dev.kept.local.serve;

import dev.kept.lambda.EnvironmentSecrets;
import dev.kept.lambda.Log;
import dev.kept.local.Complaint;
import dev.kept.local.policy.PolicyFile;
import dev.kept.policy.Policy;
import dev.kept.store.sqlite.DatabaseFailure;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole system on this machine. */
@Command(
    name = "serve",
    description = {
      "Runs Kept on this machine: takes webhooks, watches, and writes mails.",
      "The mails go into a mailbox that you read in the browser. Everything is kept in one folder.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept serve --secret zendesk=…            webhooks at /webhooks/zendesk, built-in policy",
      "  kept serve --policy policy.yaml          your policy; secrets from the environment",
      "  AWS_REGION=us-east-1 kept serve --endpoint http://127.0.0.1:4566",
      "                                           on the DynamoDB and SQS of that endpoint",
      "",
      "A policy names each secret, as /kept/webhooks/zendesk; it is read from the variable",
      "KEPT_WEBHOOKS_ZENDESK unless --secret zendesk=… gives it.",
      "With --smtp, the password is read from KEPT_SMTP unless the URL holds it.",
      "Ctrl-C or SIGTERM ends it in order; what was accepted is never lost.",
    })
public final class ServeCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "the address to listen at (${DEFAULT-VALUE}: this machine alone)")
  private String host = "";

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "the port to listen at (${DEFAULT-VALUE}); 0 for any that is free")
  private int port;

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description = "the name under which a proxy shows the pages; repeat it for more")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".kept",
      description = "where everything is kept (${DEFAULT-VALUE})")
  private Path data = Path.of(".kept");

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "what your business decided; pushed when it has changed")
  private @Nullable Path policyFile;

  @Option(
      names = "--secret",
      paramLabel = "NAME=SECRET",
      description = "what a connection signs with; twice while it is rotated, newest first")
  private List<String> given = new ArrayList<>();

  @Option(
      names = "--zone",
      description = "the time zone where no policy says it; else this machine's")
  private @Nullable ZoneId zone;

  @Option(
      names = "--owner",
      paramLabel = "ADDRESS",
      description = "who is told what nobody else can be, where no policy says it")
  private @Nullable String owner;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "store and queues on DynamoDB and SQS there; made if they are missing")
  private @Nullable URI endpoint;

  @Option(
      names = "--smtp",
      paramLabel = "URL",
      description = "sends mail by that server, as smtps://user@host; needs --sender")
  private @Nullable String smtp;

  @Option(
      names = "--sender",
      paramLabel = "ADDRESS",
      description = "the address that mail comes from")
  private @Nullable String sender;

  @Option(
      names = "--replies",
      paramLabel = "ADDRESS",
      description = "where answers to mails come in; see docs/channels.md")
  private @Nullable String replies;

  @Option(names = "--verbose", description = "shows the whole log, not only what needs a look")
  private boolean verbose;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new Complaint("--port is a number from 0 to %d, not %d.".formatted(HIGHEST_PORT, port));
    }
    PrintWriter out = spec.commandLine().getOut();
    Map<String, List<String>> secrets = GivenSecrets.parse(given);
    Policy policy = policyFile == null ? firstPolicy(secrets) : PolicyFile.read(policyFile);
    GivenSecrets all = new GivenSecrets(secrets, new EnvironmentSecrets(System.getenv()));
    Start start =
        new Start(
            data,
            policy,
            policyFile != null,
            endpoint,
            smtp == null ? null : MailOut.by(smtp, sender, all, clock),
            replies == null ? null : MailOut.answers(replies),
            all,
            new Log(logTo(out), clock),
            clock);
    try (Serving serving = start.at(host, port, lowerCase(names))) {
      Runtime.getRuntime().addShutdownHook(new Thread(serving::close));
      serving.missing().forEach(out::println);
      out.printf("%nKept listens.  Board:    %s/%n", serving.url());
      out.printf(
          "               Mail:     %s%n",
          smtp == null ? serving.url() + "/mail" : "goes out by SMTP");
      out.printf("               Webhooks: %s/webhooks/NAME%n%n", serving.url());
      out.flush();
      new CountDownLatch(1).await();
    } catch (DatabaseFailure e) {
      throw new Complaint(e.getMessage() + ".", e);
    }
    return 0;
  }

  private static Set<String> lowerCase(List<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Policy firstPolicy(Map<String, List<String>> secrets) {
    ZoneId where = zone == null ? ZoneId.systemDefault() : zone;
    return FirstPolicy.of(where, owner, secrets.keySet(), clock.instant());
  }

  private Consumer<String> logTo(PrintWriter out) {
    return line -> {
      if (verbose || !line.contains("\"level\":\"INFO\"")) {
        out.println(line);
        out.flush();
      }
    };
  }
}
