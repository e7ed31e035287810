package dev.kept.sources.verify;

import dev.kept.sources.verify.Scheme.Digest;
import dev.kept.sources.verify.Scheme.Encoding;
import dev.kept.sources.verify.Scheme.KeyForm;
import dev.kept.sources.verify.Scheme.Layout;
import dev.kept.sources.verify.Scheme.Place;
import dev.kept.sources.verify.Scheme.Signature;
import dev.kept.sources.verify.Scheme.Signed;
import dev.kept.sources.verify.Scheme.Stamp;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the systems that we know sign, each as its maker documents it. */
public final class Schemes {

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Duration CALENDLY = Duration.ofMinutes(3);
  private static final Duration DIALPAD = Duration.ofMinutes(15);

  /** Older HubSpot apps; weak, for it signs no time. Not used unless asked for. */
  public static final Scheme HUBSPOT_V1 =
      plain(Signed.BODY, Digest.HASH_SHA256, Encoding.HEX, "X-HubSpot-Signature", "", null);

  public static final Scheme HUBSPOT_V2 =
      plain(
          Signed.METHOD_URL_BODY_TIME,
          Digest.HASH_SHA256,
          Encoding.HEX,
          "X-HubSpot-Signature",
          "",
          null);

  private Schemes() {}

  /** The schemes of a system; none where we know of none. */
  public static List<Scheme> of(String system) {
    return switch (system) {
      case "zendesk" ->
          List.of(
              base64(
                  Signed.TIME_BODY,
                  "X-Zendesk-Webhook-Signature",
                  stamp("X-Zendesk-Webhook-Signature-Timestamp", Stamp.Form.ISO)));
      case "hubspot" ->
          List.of(
              base64(
                  Signed.METHOD_URL_BODY_TIME,
                  "X-HubSpot-Signature-v3",
                  stamp("X-HubSpot-Request-Timestamp", Stamp.Form.MILLIS)));
      case "front" ->
          List.of(
              base64(
                  Signed.TIME_COLON_BODY,
                  "X-Front-Signature",
                  stamp("X-Front-Request-Timestamp", Stamp.Form.MILLIS)),
              plain(Signed.BODY, Digest.HMAC_SHA1, Encoding.BASE64, "X-Front-Signature", "", null));
      case "generic" -> List.of(standardWebhooks());
      case "twilio", "twilio-voice" ->
          List.of(
              plain(
                  Signed.URL_FORM,
                  Digest.HMAC_SHA1,
                  Encoding.BASE64,
                  "X-Twilio-Signature",
                  "",
                  null));
      case "jobber" -> List.of(base64(Signed.BODY, "X-Jobber-Hmac-SHA256", null));
      case "freshdesk", "freshservice", "servicenow", "amazon-connect", "mail" ->
          List.of(header("X-Webhook-Secret"));
      case "ringcentral" -> List.of(header("Validation-Token"));
      case "google-calendar" -> List.of(header("X-Goog-Channel-Token"));
      case "aircall" -> List.of(new Scheme.Token(new Place.BodyField("token")));
      case "dialpad" -> List.of(new Scheme.Jwt("event_timestamp", DIALPAD));
      default -> hexAndOthers(system);
    };
  }

  private static List<Scheme> hexAndOthers(String system) {
    return switch (system) {
      case "intercom", "zammad" ->
          List.of(
              plain(Signed.BODY, Digest.HMAC_SHA1, Encoding.HEX, "X-Hub-Signature", "sha1=", null));
      case "jira-service-management" ->
          List.of(hex(Signed.BODY, "X-Hub-Signature", "sha256=", null));
      case "help-scout" ->
          List.of(
              plain(
                  Signed.BODY,
                  Digest.HMAC_SHA1,
                  Encoding.BASE64,
                  "X-HelpScout-Signature",
                  "",
                  null));
      case "chatwoot" ->
          List.of(
              hex(
                  Signed.TIME_DOT_BODY,
                  "X-Chatwoot-Signature",
                  "sha256=",
                  stamp("X-Chatwoot-Timestamp", Stamp.Form.SECONDS)));
      case "housecall-pro" ->
          List.of(
              hex(
                  Signed.TIME_DOT_BODY,
                  "Api-Signature",
                  "",
                  stamp("Api-Timestamp", Stamp.Form.SECONDS)));
      case "calendly" ->
          List.of(
              new Signature(
                  Signed.TIME_DOT_BODY,
                  Digest.HMAC_SHA256,
                  Encoding.HEX,
                  KeyForm.TEXT,
                  new Place.Header("Calendly-Webhook-Signature"),
                  Layout.FIELDS,
                  "v1=",
                  new Stamp("", Stamp.Form.SECONDS, CALENDLY)));
      case "pandadoc" ->
          List.of(
              new Signature(
                  Signed.BODY,
                  Digest.HMAC_SHA256,
                  Encoding.HEX,
                  KeyForm.TEXT,
                  new Place.Query("signature"),
                  Layout.ALONE,
                  "",
                  null));
      case "connectwise-psa" ->
          List.of(
              new Signature(
                  Signed.BODY,
                  Digest.HMAC_SHA256,
                  Encoding.BASE64,
                  KeyForm.HASHED,
                  new Place.Header("x-content-signature"),
                  Layout.ALONE,
                  "",
                  null));
      default -> List.of();
    };
  }

  /** The scheme of the Standard Webhooks specification, which is ours for systems at large. */
  public static Scheme standardWebhooks() {
    return new Signature(
        Signed.ID_DOT_TIME_DOT_BODY,
        Digest.HMAC_SHA256,
        Encoding.BASE64,
        KeyForm.BASE64,
        new Place.Header("webhook-signature"),
        Layout.LIST,
        "v1,",
        stamp("webhook-timestamp", Stamp.Form.SECONDS));
  }

  private static Scheme header(String name) {
    return new Scheme.Token(new Place.Header(name));
  }

  private static Stamp stamp(String header, Stamp.Form form) {
    return new Stamp(header, form, WINDOW);
  }

  private static Scheme base64(Signed signed, String header, @Nullable Stamp stamp) {
    return plain(signed, Digest.HMAC_SHA256, Encoding.BASE64, header, "", stamp);
  }

  private static Scheme hex(Signed signed, String header, String prefix, @Nullable Stamp stamp) {
    return plain(signed, Digest.HMAC_SHA256, Encoding.HEX, header, prefix, stamp);
  }

  private static Scheme plain(
      Signed signed,
      Digest digest,
      Encoding encoding,
      String header,
      String prefix,
      @Nullable Stamp stamp) {
    return new Signature(
        signed,
        digest,
        encoding,
        KeyForm.TEXT,
        new Place.Header(header),
        Layout.ALONE,
        prefix,
        stamp);
  }
}
