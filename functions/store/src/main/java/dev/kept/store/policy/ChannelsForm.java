package dev.kept.store.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.policy.Accounts;
import dev.kept.policy.Accounts.Notes;
import dev.kept.policy.Accounts.Sms;
import dev.kept.policy.Channels;
import dev.kept.policy.Channels.Way;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How people are reached besides e-mail, and with which accounts. */
final class ChannelsForm {

  private static final String SECRET = "where the token is kept, such as /kept/channels/twilio";
  private static final String HOST = "a host such as firm.zendesk.com";

  /** The systems on whose tickets we write; the host of one that has the same for all. */
  private static final Map<String, String> SYSTEMS =
      Map.of("zendesk", "", "freshdesk", "", "intercom", "api.intercom.io");

  private ChannelsForm() {}

  static Channels channels(Entry person) {
    return new Channels(
        person.texts("channels", Forms.words(Way.class), Forms.word(Way.class)),
        person.<@Nullable String>either("sms", Forms.NUMBER, Forms::number, null),
        person.<@Nullable String>either(
            "slack",
            "where the webhook's address is kept, such as /kept/channels/ana",
            Forms::path,
            null));
  }

  static Accounts accounts(Entry policy) {
    if (!policy.has("accounts")) {
      return Accounts.NONE;
    }
    Entry accounts = policy.at("accounts").object(List.of("sms", "notes"));
    return new Accounts(
        accounts.has("sms") ? sms(accounts.at("sms")) : null,
        accounts.items("notes", "a list of accounts").stream().map(ChannelsForm::notes).toList());
  }

  private static Sms sms(Entry entry) {
    Entry sms = entry.object(List.of("account", "from", "secret"));
    return new Sms(
        sms.required("account", "Twilio's id of the account, AC and 32 digits", Forms::twilio, ""),
        sms.required("from", Forms.NUMBER, Forms::number, ""),
        sms.required("secret", SECRET, Forms::path, ""));
  }

  private static Notes notes(Entry entry) {
    Entry notes = entry.object(List.of("connection", "system", "host", "user", "secret"));
    String connection = notes.required("connection", "the name of a connection", Forms::name, "");
    String system =
        notes.either("system", "zendesk, freshdesk or intercom", ChannelsForm::system, connection);
    String own = SYSTEMS.getOrDefault(system, "");
    if (!SYSTEMS.containsKey(system)) {
      notes
          .at("system")
          .wrong("'%s' takes no notes from us".formatted(system), "zendesk, freshdesk or intercom");
    }
    return new Notes(
        connection,
        system,
        own.isEmpty() ? notes.required("host", HOST, Forms::host, "") : own,
        notes.<@Nullable String>either("user", "who writes the notes", Forms::text, null),
        notes.required("secret", SECRET, Forms::path, ""));
  }

  private static String system(String text) {
    if (!SYSTEMS.containsKey(text)) {
      throw new IllegalArgumentException("unknown");
    }
    return text;
  }

  /** A way that a person names must have what it needs. */
  static void check(Entry root, Policy policy) {
    for (int i = 0; i < policy.people().size(); i++) {
      Member who = policy.people().get(i);
      for (Way way : who.channels().order()) {
        String missing = missing(way, who.channels(), policy.accounts());
        if (missing != null) {
          root.at("people")
              .items("a list")
              .get(i)
              .at("channels")
              .wrong("'%s' cannot be used".formatted(Forms.written(way)), missing);
        }
      }
    }
  }

  private static @Nullable String missing(Way way, Channels channels, Accounts accounts) {
    return switch (way) {
      case EMAIL -> null;
      case SMS ->
          channels.sms() == null
              ? "a number in 'sms' beside it"
              : accounts.sms() == null ? "an account in 'accounts.sms'" : null;
      case SLACK -> channels.chat() == null ? "a reference in 'slack' beside it" : null;
      case NOTE -> accounts.notes().isEmpty() ? "an account in 'accounts.notes'" : null;
    };
  }

  static void write(ObjectNode person, Channels channels) {
    if (!channels.order().isEmpty()) {
      ArrayNode order = person.putArray("channels");
      channels.order().forEach(way -> order.add(Forms.written(way)));
    }
    Write.ifThere(person, "sms", channels.sms());
    Write.ifThere(person, "slack", channels.chat());
  }

  static void write(ObjectNode policy, Accounts accounts) {
    if (accounts.equals(Accounts.NONE)) {
      return;
    }
    ObjectNode node = policy.putObject("accounts");
    Sms sms = accounts.sms();
    if (sms != null) {
      node.putObject("sms")
          .put("account", sms.account())
          .put("from", sms.from())
          .put("secret", sms.secret());
    }
    ArrayNode list = node.putArray("notes");
    for (Notes notes : accounts.notes()) {
      ObjectNode one = list.addObject();
      one.put("connection", notes.connection());
      one.put("system", notes.system());
      if (SYSTEMS.getOrDefault(notes.system(), "").isEmpty()) {
        one.put("host", notes.host());
      }
      Write.ifThere(one, "user", notes.user());
      one.put("secret", notes.secret());
    }
  }
}
