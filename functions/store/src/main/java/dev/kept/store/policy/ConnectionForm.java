package dev.kept.store.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Action;
import dev.kept.policy.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The systems that send us events. */
final class ConnectionForm {

  private static final List<String> KEYS =
      List.of(
          "name",
          "system",
          "since",
          "secrets",
          "publicUrl",
          "region",
          "shows",
          "mapping",
          "token",
          "host",
          "account",
          "silence");

  private ConnectionForm() {}

  /**
   * Reads them.
   *
   * @param zone in which a {@code since} without a time begins
   */
  static List<Connection> read(Entry policy, ZoneId zone) {
    return policy.items("connections", "a list of connections").stream()
        .map(entry -> connection(entry.object(KEYS), zone))
        .toList();
  }

  private static Connection connection(Entry entry, ZoneId zone) {
    String name = entry.required("name", Forms.NAME + ", such as zendesk", Forms::name, "");
    return new Connection(
        name,
        entry.either("system", Forms.NAME + ", such as zendesk", Forms::name, name),
        entry.required(
            "since",
            "when we began to watch, such as 2026-03-02 or 2026-03-02T09:00:00Z",
            Forms.instantOrDate(zone),
            Instant.EPOCH),
        new LinkedHashSet<>(entry.texts("secrets", "where a secret is kept", Forms::text)),
        entry.<@Nullable String>either(
            "publicUrl", "the address that the sender signs, https://...", Forms::url, null),
        entry.<@Nullable String>either(
            "region", "a country's two letters, such as US", Forms::region, null),
        Set.copyOf(entry.texts("shows", Forms.words(Action.class), Forms.word(Action.class))),
        entry.<@Nullable String>either(
            "mapping", "a JSONata expression that makes events of a request", Forms::text, null),
        entry.<@Nullable String>either("token", "where a read token is kept", Forms::text, null),
        entry.<@Nullable String>either(
            "host", "a host of that system, such as firm.zendesk.com", Forms::host, null),
        entry.<@Nullable String>either(
            "account", "whose data is asked for there", Forms::text, null),
        entry.<@Nullable Duration>either("silence", Forms.DURATION, Forms::duration, null));
  }

  static void write(ObjectNode policy, List<Connection> connections) {
    ArrayNode list = policy.putArray("connections");
    for (Connection connection : connections) {
      ObjectNode node = list.addObject();
      node.put("name", connection.name());
      node.put("system", connection.system());
      node.put("since", connection.since().toString());
      ArrayNode secrets = node.putArray("secrets");
      connection.secrets().forEach(secrets::add);
      Write.ifThere(node, "publicUrl", connection.publicUrl());
      Write.ifThere(node, "mapping", connection.mapping());
      Write.ifThere(node, "token", connection.token());
      Write.ifThere(node, "host", connection.host());
      Write.ifThere(node, "account", connection.account());
      Duration silence = connection.silence();
      Write.ifThere(node, "silence", silence == null ? null : silence.toString());
      Write.ifThere(node, "region", connection.region());
      Write.sorted(node, "shows", connection.shows().stream().map(Forms::written).toList());
    }
  }
}
