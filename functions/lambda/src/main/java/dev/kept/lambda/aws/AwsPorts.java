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
import dev.kept.store.dynamo.DynamoClients;
import dev.kept.store.dynamo.DynamoStore;
import dev.kept.words.MailWriter;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The ports of a deployed function. Region, credentials and endpoints are the SDK's to find, so
 * that the same code runs against anything that {@code AWS_ENDPOINT_URL} names.
 */
public final class AwsPorts {

  private AwsPorts() {}

  public static Ports of(Settings settings) {
    return of(settings, InstantSource.system());
  }

  /** The same by another clock, so that days can pass in a test. */
  public static Ports of(Settings settings, InstantSource clock) {
    Supplier<SdkHttpClient> http = Lazy.of(() -> UrlConnectionHttpClient.builder().build());
    Secrets secrets =
        new SsmSecrets(Lazy.of(() -> SsmClient.builder().httpClient(http.get()).build()), clock);
    SignedLinks links = new SignedLinks(() -> secrets.get(settings.linkKeys()));
    Ports ports =
        new Ports(
            Lazy.of(() -> store(settings, clock)),
            Lazy.<Queue>of(() ->
                new SqsQueue(
                    Lazy.of(() -> SqsClient.builder().httpClient(http.get()).build()),
                    settings.queues())),
            () -> secrets,
            () -> secrets.get(settings.forgetKeys()),
            Lazy.<Mailer>of(() -> mailer(settings, http, secrets, clock)),
            Lazy.<Letter.Writer>of(() -> writer(settings, links, clock)),
            clock,
            new JitteredPause(),
            Log.standard(clock),
            () -> Access.byLink(links),
            null);
    ReplyAddress replies = settings.mail() == null ? null : settings.mail().replies();
    return replies == null
        ? ports
        : ports.answeredAt(replies, () -> secrets.get(settings.linkKeys()));
  }

  private static Store store(Settings settings, InstantSource clock) {
    DynamoStore table =
        DynamoStore.of(
            DynamoClients.client(null),
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
      Settings settings, Supplier<SdkHttpClient> http, Secrets secrets, InstantSource clock) {
    MailSettings mail = mailSettings(settings);
    if (mail.smtp() != null) {
      Supplier<String> password = () -> secrets.get(settings.secrets() + "smtp").getFirst();
      return new SmtpMailer(SmtpServer.parse(mail.smtp()), password, mail.sender(), clock);
    }
    return new SesMailer(
        Lazy.of(() -> SesV2Client.builder().httpClient(http.get()).build()),
        mail.sender(),
        mail.configurationSet());
  }
}
