package dev.kept.lambda.aws;

import dev.kept.desk.Letter;
import dev.kept.desk.Mailer;
import dev.kept.lambda.Lazy;
import dev.kept.lambda.Log;
import dev.kept.lambda.Ports;
import dev.kept.lambda.Queue;
import dev.kept.lambda.SealedLinks;
import dev.kept.lambda.Secrets;
import dev.kept.lambda.Settings;
import dev.kept.lambda.Settings.MailSettings;
import dev.kept.lambda.SignedLinks;
import dev.kept.lambda.Store;
import dev.kept.lambda.pages.Access;
import dev.kept.lambda.reply.ReplyAddress;
import dev.kept.lambda.smtp.SmtpMailer;
import dev.kept.lambda.smtp.SmtpServer;
import dev.kept.sources.json.FactJson;
import dev.kept.store.dynamo.DynamoStore;
import dev.kept.words.MailWriter;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The ports of a deployed function. */
public final class AwsPorts {

  private AwsPorts() {}

  public static Ports of(Settings settings) {
    return of(settings, InstantSource.system());
  }

  /** The same by another clock, so that days can pass in a test. */
  public static Ports of(Settings settings, InstantSource clock) {
    return of(settings, clock, AwsClients.real(), Log.standard(clock));
  }

  /** Ports that reach nobody and say nothing, for rehearsals. */
  public static Ports onStage(Settings settings, InstantSource clock) {
    return of(settings, clock, AwsClients.onStage(), new Log(_ -> {}, clock));
  }

  /** What every secret of the stage is. */
  public static String secretOnStage() {
    return Stage.SECRET;
  }

  private static Ports of(Settings settings, InstantSource clock, AwsClients clients, Log log) {
    Secrets secrets = new SsmSecrets(clients.ssm(), clock);
    SignedLinks links = new SignedLinks(() -> secrets.get(settings.linkKeys()));
    Ports ports =
        new Ports(
            Lazy.of(() -> store(settings, clients, clock)),
            Lazy.<Queue>of(() -> new SqsQueue(clients.sqs(), settings.queues())),
            () -> secrets,
            () -> secrets.get(settings.forgetKeys()),
            Lazy.<Mailer>of(() -> mailer(settings, clients, secrets, clock)),
            Lazy.<Letter.Writer>of(() -> writer(settings, links, clock)),
            clock,
            new JitteredPause(),
            log,
            () -> Access.byLink(links),
            null);
    ReplyAddress replies = settings.mail() == null ? null : settings.mail().replies();
    return replies == null
        ? ports
        : ports.answeredAt(replies, () -> secrets.get(settings.linkKeys()));
  }

  private static Store store(Settings settings, AwsClients clients, InstantSource clock) {
    DynamoStore table =
        DynamoStore.of(
            clients.dynamo().get(),
            settings.table(),
            new FactJson(),
            settings.policy(),
            settings.shards(),
            settings.retention(),
            clock);
    return new Store(
        table.files(),
        table.ledger(),
        table.desks(),
        table.policies(),
        table.wakes(),
        table.aside(),
        table.erasure(),
        table.tombstones(),
        table.phrases(),
        table.bookmarks(),
        table.customs());
  }

  private static Letter.Writer writer(Settings settings, SignedLinks links, InstantSource clock) {
    return new MailWriter(
        new SealedLinks(mailSettings(settings).baseUrl().toString(), links, clock));
  }

  private static MailSettings mailSettings(Settings settings) {
    MailSettings mail = settings.mail();
    if (mail == null) {
      throw new IllegalStateException("a function that mails needs SENDER and BASE_URL");
    }
    return mail;
  }

  private static Mailer mailer(
      Settings settings, AwsClients clients, Secrets secrets, InstantSource clock) {
    MailSettings mail = mailSettings(settings);
    if (mail.smtp() != null) {
      Supplier<String> password = () -> secrets.get(settings.secrets() + "smtp").getFirst();
      return new SmtpMailer(SmtpServer.parse(mail.smtp()), password, mail.sender(), clock);
    }
    return new SesMailer(clients.ses(), mail.sender(), mail.configurationSet());
  }
}
