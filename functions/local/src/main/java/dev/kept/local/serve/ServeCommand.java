package dev.kept.local.serve;

import dev.kept.lambda.EnvironmentSecrets;
import dev.kept.lambda.Log;
import dev.kept.lambda.Ports;
import dev.kept.lambda.Secrets;
import dev.kept.lambda.Secrets.SecretMissing;
import dev.kept.lambda.aws.JitteredPause;
import dev.kept.local.Complaint;
import dev.kept.local.policy.PolicyFile;
import dev.kept.policy.Connection;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.sources.json.FactJson;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.DatabaseFailure;
import dev.kept.store.sqlite.SqliteStore;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole system on this machine. */
@Command(
    name = "serve",
    description = {
      "Runs Kept on this machine: takes webhooks, watches, writes mails into a mailbox",
      "that you read in the browser. Everything is kept in one folder.",
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
      "Ctrl-C or SIGTERM ends it in order; what was accepted is never lost.",
    })
public final class ServeCommand implements Callable<Integer> {

  private static final int SHARDS = 4;

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

  @Option(names = "--verbose", description = "shows the whole log, not only what needs a look")
  private boolean verbose;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, List<String>> secrets = secrets();
    Policy first = policyFile == null ? firstPolicy(secrets) : PolicyFile.read(policyFile);
    Secrets known = new GivenSecrets(secrets, new EnvironmentSecrets(System.getenv()));
    try (Serving serving = open(first, known, out)) {
      Runtime.getRuntime().addShutdownHook(new Thread(serving::close));
      out.printf("%nKept listens.  Board:    %s/%n", serving.url());
      out.printf("               Mailbox:  %s/mail%n", serving.url());
      out.printf("               Webhooks: %s/webhooks/NAME%n%n", serving.url());
      out.flush();
      new CountDownLatch(1).await();
    } catch (DatabaseFailure e) {
      throw new Complaint(e.getMessage() + ".", e);
    }
    return 0;
  }

  private Serving open(Policy first, Secrets secrets, PrintWriter out) {
    DataFolder folder = DataFolder.take(data);
    Database database = Database.open(folder.database());
    SqliteStore kept = SqliteStore.over(database, new FactJson(), first, SHARDS);
    OneFile parts = OneFile.in(database, kept, clock);
    parts.queue().takeBack();
    String url = "http://%s:%d".formatted(host, port);
    Log log = new Log(logTo(out), clock);
    LocalSystem system = system(parts, first, secrets, log, url);
    Policy policy = push(first, system.store().policies());
    Serving serving = new Serving(folder, database, system, host, port);
    tell(policy, secrets, out);
    return serving;
  }

  private LocalSystem system(OneFile parts, Policy first, Secrets secrets, Log log, String url) {
    JitteredPause pause = new JitteredPause();
    if (endpoint == null) {
      Ports ports = parts.ports(clock, secrets, pause, log, url);
      return new LocalSystem(ports, parts.queue());
    }
    Elsewhere elsewhere = Elsewhere.at(endpoint, first, SHARDS, clock);
    Ports ports =
        parts.ports(elsewhere.store(), elsewhere.queue(), clock, secrets, pause, log, url);
    return new LocalSystem(ports, elsewhere.queue());
  }

  /** A policy file is pushed when it says something new; the built-in one only the first time. */
  private Policy push(Policy first, Policies policies) {
    if (policyFile == null && policies.current().version() > 0) {
      return policies.current();
    }
    return PolicyFile.pushIfChanged(first, policies);
  }

  private Policy firstPolicy(Map<String, List<String>> secrets) {
    ZoneId where = zone == null ? ZoneId.systemDefault() : zone;
    return FirstPolicy.of(where, owner, secrets.keySet(), clock.instant());
  }

  private Map<String, List<String>> secrets() {
    Map<String, List<String>> secrets = new LinkedHashMap<>();
    for (String pair : given) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        throw new Complaint("--secret is NAME=SECRET, as zendesk=…; there is no secret in it.");
      }
      secrets
          .computeIfAbsent(pair.substring(0, equals), _ -> new ArrayList<>())
          .add(pair.substring(equals + 1));
    }
    return secrets;
  }

  private static void tell(Policy policy, Secrets secrets, PrintWriter out) {
    if (policy.connections().isEmpty()) {
      out.println("Nothing is connected yet: give --secret zendesk=…, or a --policy.");
    }
    for (Connection connection : policy.connections()) {
      for (String reference : connection.secrets()) {
        try {
          var _ = secrets.get(reference);
        } catch (SecretMissing e) {
          out.printf(
              "%s is not taken yet, for %s, or give --secret %s=…%n",
              connection.name(), e.getMessage(), connection.name());
        }
      }
    }
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
