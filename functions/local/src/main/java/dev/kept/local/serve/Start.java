package dev.kept.local.serve;

import dev.kept.desk.Mailer;
import dev.kept.lambda.Log;
import dev.kept.lambda.Ports;
import dev.kept.lambda.Secrets;
import dev.kept.lambda.aws.JitteredPause;
import dev.kept.lambda.reply.ReplyAddress;
import dev.kept.local.policy.PolicyFile;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.sources.json.FactJson;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.Lifetime;
import dev.kept.store.sqlite.SqliteStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a system is started with.
 *
 * @param policy what holds where nothing was pushed yet
 * @param pushed whether the policy is a file's, and is pushed whenever it says something new
 * @param endpoint where store and queues are; null for the folder
 * @param mailer sends mail; null for the mailbox in the folder
 * @param replies where answers to mails are taken; null where they go to a person alone
 */
record Start(
    Path data,
    Policy policy,
    boolean pushed,
    @Nullable URI endpoint,
    @Nullable Mailer mailer,
    @Nullable ReplyAddress replies,
    Secrets secrets,
    Log log,
    InstantSource clock) {

  static final int SHARDS = 4;

  /** How long facts and words are kept. */
  static final Duration RETENTION = Duration.ofDays(730);

  /** So much of what has expired is deleted each minute. */
  private static final int EACH_MINUTE = 1_000;

  /** Takes the folder, takes back what a killed process had in its hands, and opens the door. */
  Serving at(String host, int port, Set<String> names) {
    DataFolder folder = DataFolder.take(data);
    Database database = Database.open(folder.database());
    Lifetime lifetime = new Lifetime(RETENTION, clock);
    SqliteStore kept = SqliteStore.over(database, new FactJson(), policy, SHARDS, lifetime);
    OneFile parts = OneFile.in(database, kept, clock);
    parts.queue().takeBack();
    LocalSystem system = system(parts, "http://%s:%d".formatted(host, port));
    system.eachMinute(() -> {
      int _ = kept.expired().delete(EACH_MINUTE);
      int _ = parts.mailbox().forgetBefore(clock.instant().minus(RETENTION), EACH_MINUTE);
    });
    Policy current = push(system.store().policies());
    return new Serving(
        folder,
        database,
        system,
        new Door(host, port, system.webhooks(), system.pages(), names),
        GivenSecrets.missing(current, secrets));
  }

  private LocalSystem system(OneFile parts, String url) {
    JitteredPause pause = new JitteredPause();
    if (endpoint == null) {
      return new LocalSystem(mailing(parts.ports(clock, secrets, pause, log, url)), parts.queue());
    }
    Elsewhere elsewhere = Elsewhere.at(endpoint, policy, SHARDS, clock);
    Ports ports =
        parts.ports(elsewhere.store(), elsewhere.queue(), clock, secrets, pause, log, url);
    return new LocalSystem(mailing(ports), elsewhere.queue());
  }

  private Ports mailing(Ports ports) {
    Mailer real = mailer;
    ReplyAddress answers = replies;
    // The one key that this folder has; what is made of it here is made of nothing else.
    Ports answered = answers == null ? ports : ports.answeredAt(answers, ports.forgetKeys());
    return real == null ? answered : answered.mailingBy(() -> real);
  }

  /** The built-in policy is pushed the first time only: watching began then. */
  private Policy push(Policies policies) {
    Policy current = policies.current();
    return pushed || current.version() == 0 ? PolicyFile.pushIfChanged(policy, policies) : current;
  }
}
