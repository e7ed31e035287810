package dev.kept.lambda;

import dev.kept.lambda.reply.ReplyAddress;
import dev.kept.policy.Policy;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment says, from the environment of a function. The names are those of {@code
 * template.yaml}.
 *
 * @param queues the address of each
 * @param shards of the index of wakes; may be raised and lowered
 * @param retention how long facts and words are kept
 * @param secrets the path under which secrets are kept, ending in a slash
 * @param linkKeys where the keys of links are kept
 * @param forgetKeys where the keys are kept under which those who were forgotten are hashed
 * @param mail null in a function that sends none
 * @param policy what holds until a policy is pushed
 */
public record Settings(
    String table,
    Map<Channel, String> queues,
    int shards,
    Duration retention,
    String secrets,
    String linkKeys,
    String forgetKeys,
    @Nullable MailSettings mail,
    Policy policy) {

  /**
   * How mail leaves.
   *
   * @param sender the address it comes from
   * @param baseUrl what links in it begin with; no slash at the end
   * @param configurationSet where bounces are told; null for none
   * @param smtp a server that takes mail, as {@code smtps://user@host}; null for SES
   * @param replies where answers are taken; null where they go to a person alone
   */
  public record MailSettings(
      String sender,
      URI baseUrl,
      @Nullable String configurationSet,
      @Nullable String smtp,
      @Nullable ReplyAddress replies) {}

  public Settings {
    queues = Map.copyOf(queues);
  }

  /**
   * Reads a function's environment.
   *
   * @throws Environment.Unfit if anything is missing or wrong; says all of it
   */
  public static Settings read(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    String secrets =
        environment.required(
            "SECRETS", "the path of the secrets, such as /kept", Settings::path, "");
    Settings settings =
        new Settings(
            environment.required("TABLE_NAME", "the table's name"),
            queues(environment),
            environment.required("SHARDS", "1 to 256", number(1, 256), 1),
            Duration.ofDays(
                environment.required("RETENTION_DAYS", "30 to 3650", number(30, 3650), 30)),
            secrets,
            environment.required("LINK_KEYS", "where the keys of links are kept"),
            environment.required("FORGET_KEYS", "where the keys of the forgotten are kept"),
            mail(environment),
            FirstPolicy.read(environment, secrets));
    environment.check();
    return settings;
  }

  private static Map<Channel, String> queues(Environment environment) {
    Map<Channel, String> queues = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      queues.put(
          channel, environment.required(channel + "_QUEUE_URL", "the address of that queue"));
    }
    return queues;
  }

  /** Only the function that mails is given a sender; then it needs the rest too. */
  private static @Nullable MailSettings mail(Environment environment) {
    if (!environment.has("SENDER") && !environment.has("BASE_URL")) {
      return null;
    }
    return new MailSettings(
        environment.required(
            "SENDER", "the address that mail comes from", FirstPolicy::address, ""),
        environment.required(
            "BASE_URL",
            "what links begin with, such as https://kept.example.com",
            Settings::baseUrl,
            URI.create("https://invalid")),
        environment.optional("CONFIGURATION_SET"),
        environment.<@Nullable String>optional(
            "SMTP_URL",
            "a server that takes mail, such as smtps://user@mail.example.com",
            Settings::smtp,
            null),
        environment.<@Nullable ReplyAddress>optional(
            "REPLIES", "an address such as kept@in.example.com", ReplyAddress::parse, null));
  }

  private static String path(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("it begins with a slash");
    }
    return text.endsWith("/") ? text : text + "/";
  }

  private static URI baseUrl(String text) {
    URI url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    if (url.getHost() == null || !"https".equals(url.getScheme())) {
      throw new IllegalArgumentException("it begins with https:// and a host");
    }
    return url;
  }

  /** A password in the environment could be read by whoever can list functions. */
  private static String smtp(String text) {
    URI url = URI.create(text);
    String user = url.getUserInfo();
    if (url.getHost() == null || url.getScheme() == null || !url.getScheme().startsWith("smtp")) {
      throw new IllegalArgumentException("it begins with smtp:// or smtps:// and a host");
    }
    if (user != null && user.contains(":")) {
      throw new IllegalArgumentException("the password belongs among the secrets, as smtp");
    }
    return text;
  }

  private static Function<String, Integer> number(int least, int most) {
    return text -> {
      int number = Integer.parseInt(text);
      if (number < least || number > most) {
        throw new IllegalArgumentException("%d is outside".formatted(number));
      }
      return number;
    };
  }
}
