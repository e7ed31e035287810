package dev.kept.sources.fetch;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a system is asked, and how it wants to know us.
 *
 * @param own the host that it has for all; null where each business has its own
 * @param hosts which hosts are its maker's; a token is sent to no other
 * @param like what a host of a business looks like, for people
 * @param headers which it wants beside
 */
public record Reach(
    @Nullable String own, Pattern hosts, String like, Way way, Map<String, String> headers) {

  /** How a kept token makes us known. */
  public enum Way {
    /** As it is. */
    BEARER,
    /** As the password of the account; as it is where no account is named. */
    ACCOUNT_TOKEN,
    /**
     * As the password of the account's address with {@code /token} behind it, as Zendesk has it.
     */
    ADDRESS_TOKEN,
    /** As a user name, with any password. */
    KEY,
    /** As the name and password of a key, with the account as the id of the program that asks. */
    PROGRAM,
    /** As Zammad has it: {@code Token token=…}. */
    TOKEN,
    /** As Chatwoot has it: in a header of its own. */
    OWN_HEADER,
    /** Exchanged for one that lasts an hour or so: an app's own, by its id and secret. */
    CLIENT,
    /** Exchanged for one that lasts an hour: by an app's id and secret, and a refresh token. */
    REFRESH,
    /** Exchanged for one that lasts an hour: by the key of a Google service account. */
    SERVICE_ACCOUNT,
    /** An access key of AWS, with which each question is signed. */
    AWS
  }

  private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
  private static final Pattern ANY = Pattern.compile("[a-z0-9.-]{4,253}");
  private static final Map<String, Reach> ALL = all();

  public Reach {
    headers = Map.copyOf(headers);
  }

  /** How a system is asked; empty where it never is. */
  public static Optional<Reach> of(String system) {
    return Optional.ofNullable(ALL.get(system));
  }

  /**
   * The host to ask.
   *
   * @param named by the policy; null for the system's own
   * @throws IllegalArgumentException if it is not of this system's maker
   */
  public String host(@Nullable String named) {
    if (named == null && own != null) {
      return own;
    }
    if (named == null) {
      throw new IllegalArgumentException("host is missing, as " + like);
    }
    if (!hosts.matcher(named).matches()) {
      throw new IllegalArgumentException("'%s' is no host such as %s".formatted(named, like));
    }
    return named;
  }

  private static Map<String, Reach> all() {
    Map<String, Reach> all = new TreeMap<>();
    all.put("zendesk", each("zendesk.com", Way.ADDRESS_TOKEN));
    all.put("freshdesk", each("freshdesk.com", Way.KEY));
    all.put("freshservice", each("freshservice.com", Way.KEY));
    all.put("jira-service-management", each("atlassian.net", Way.ACCOUNT_TOKEN));
    all.put(
        "intercom",
        new Reach(
            "api.intercom.io",
            Pattern.compile("api([.](eu|au))?[.]intercom[.]io"),
            "api.eu.intercom.io",
            Way.BEARER,
            Map.of("Intercom-Version", "2.11")));
    all.put("hubspot", one("api.hubapi.com", Way.BEARER));
    all.put("front", one("api2.frontapp.com", Way.BEARER));
    all.put("help-scout", one("api.helpscout.net", Way.CLIENT));
    all.put("zammad", new Reach(null, ANY, "help.example.com", Way.TOKEN, Map.of()));
    all.put(
        "chatwoot",
        new Reach("app.chatwoot.com", ANY, "chat.example.com", Way.OWN_HEADER, Map.of()));
    all.put(
        "jobber",
        new Reach(
            "api.getjobber.com",
            exactly("api.getjobber.com"),
            "api.getjobber.com",
            Way.REFRESH,
            Map.of("X-JOBBER-GRAPHQL-VERSION", "2025-01-20")));
    all.put(
        "connectwise-psa",
        new Reach(
            null,
            Pattern.compile("(api-)?(na|eu|au|staging)[.]myconnectwise[.]net"),
            "api-na.myconnectwise.net",
            Way.PROGRAM,
            Map.of()));
    all.put("google-calendar", one("www.googleapis.com", Way.SERVICE_ACCOUNT));
    all.put("twilio", one("api.twilio.com", Way.ACCOUNT_TOKEN));
    all.put("twilio-voice", one("api.twilio.com", Way.ACCOUNT_TOKEN));
    all.put(
        "amazon-connect",
        new Reach(
            null,
            Pattern.compile("connect[.][a-z]{2}(-[a-z]+)+-[0-9][.]amazonaws[.]com"),
            "connect.eu-west-2.amazonaws.com",
            Way.AWS,
            Map.of()));
    return all;
  }

  private static Reach one(String host, Way way) {
    return new Reach(host, exactly(host), host, way, Map.of());
  }

  private static Reach each(String domain, Way way) {
    return new Reach(
        null,
        Pattern.compile(NAME + "[.]" + Pattern.quote(domain)),
        "firm." + domain,
        way,
        Map.of());
  }

  private static Pattern exactly(String host) {
    return Pattern.compile(Pattern.quote(host));
  }
}
