package dev.kept.store.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.policy.Policy;
import dev.kept.policy.Wanted;
import dev.kept.policy.Wanted.Mark;
import dev.kept.policy.Wanted.Receipts;
import dev.kept.policy.Wanted.Subscriber;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is off unless the policy names it. */
final class WantedForm {

  static final String SINCE = "from when on, such as 2026-03-02 or 2026-03-02T09:00:00Z";
  private static final String SECURE = "an address that begins with https:// and names a host";
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 365;

  private WantedForm() {}

  static Wanted read(Entry policy, ZoneId zone) {
    return new Wanted(
        policy.items("events", "a list of programs").stream().map(it -> event(it, zone)).toList(),
        policy.items("marks", "a list of connections").stream().map(it -> mark(it, zone)).toList(),
        policy.has("receipts") ? receipts(policy.at("receipts")) : null,
        policy.yes("standIn", false),
        policy.texts("listeners", Forms.ADDRESS, Forms::address),
        ClocksForm.read(policy, zone));
  }

  private static Subscriber event(Entry entry, ZoneId zone) {
    Entry event = entry.object(List.of("name", "url", "secret", "since", "words"));
    return new Subscriber(
        event.required("name", Forms.NAME + ", such as crm", Forms::name, ""),
        event.required("url", SECURE, WantedForm::secure, ""),
        event.required(
            "secret", "where the key is kept, such as /kept/channels/crm", Forms::path, ""),
        event.required("since", SINCE, Forms.instantOrDate(zone), Instant.EPOCH),
        event.yes("words", false));
  }

  private static Mark mark(Entry entry, ZoneId zone) {
    Entry mark = entry.object(List.of("connection", "field", "since"));
    return new Mark(
        mark.required("connection", "the name of a connection", Forms::name, ""),
        mark.<@Nullable String>either(
            "field",
            "the id or name of a field, as the system's API has it",
            WantedForm::field,
            null),
        mark.required("since", SINCE, Forms.instantOrDate(zone), Instant.EPOCH));
  }

  private static Receipts receipts(Entry entry) {
    Entry receipts = entry.object(List.of("days", "names"));
    int days = receipts.count("days", USUAL_DAYS);
    if (days < 1 || days > MOST_DAYS) {
      receipts.at("days").wrong(days + " days", "1 to " + MOST_DAYS + " days");
    }
    return new Receipts(days, receipts.yes("names", false));
  }

  private static String field(String text) {
    if (!text.matches("[A-Za-z0-9_]{1,80}")) {
      throw new IllegalArgumentException("no field");
    }
    return text;
  }

  private static String secure(String text) {
    URI uri = URI.create(text);
    boolean fits =
        "https".equals(uri.getScheme())
            && uri.getUserInfo() == null
            && uri.getFragment() == null
            && uri.getHost() != null;
    if (!fits || Forms.host(uri.getHost()).endsWith(".localhost")) {
      throw new IllegalArgumentException("not secure");
    }
    return text;
  }

  /** A mark needs an account on the tickets' system, and there a tag or a field that can be set. */
  static void check(Entry root, Policy policy) {
    once(root, "events", policy.wanted().events().stream().map(Subscriber::name).toList());
    once(root, "marks", policy.wanted().marks().stream().map(Mark::connection).toList());
    List<Mark> marks = policy.wanted().marks();
    for (int i = 0; i < marks.size(); i++) {
      Entry entry = root.at("marks").items("a list").get(i);
      String system =
          policy.accounts().notesOf(marks.get(i).connection()).map(it -> it.system()).orElse(null);
      String field = marks.get(i).field();
      if (system == null) {
        entry
            .at("connection")
            .wrong("no account writes on its tickets", "an account in 'accounts.notes' for it");
      } else if (field == null && !system.equals("zendesk")) {
        entry
            .at("field")
            .wrong(
                "missing: %s replaces all tags of a ticket or knows them by number alone"
                    .formatted(system),
                "the name of a field");
      } else if (field != null && system.equals("zendesk") && !field.matches("[0-9]+")) {
        entry.at("field").wrong("'%s' is no id".formatted(field), "the number of the field");
      }
    }
    Set<String> support = new HashSet<>();
    policy.people().stream()
        .filter(it -> it.team() != null)
        .forEach(it -> support.add(it.address()));
    List<String> listeners = policy.wanted().listeners();
    for (int i = 0; i < listeners.size(); i++) {
      if (support.contains(listeners.get(i))) {
        root.at("listeners")
            .items("a list")
            .get(i)
            .wrong("%s is in a team".formatted(listeners.get(i)), "people outside support");
      }
    }
  }

  private static void once(Entry root, String list, List<String> names) {
    Set<String> before = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty() && !before.add(names.get(i))) {
        root.at(list)
            .items("a list")
            .get(i)
            .wrong("'%s' stands here twice".formatted(names.get(i)), "to name each once");
      }
    }
  }

  static void write(ObjectNode policy, Wanted wanted) {
    if (!wanted.events().isEmpty()) {
      ArrayNode events = policy.putArray("events");
      for (Subscriber it : wanted.events()) {
        ObjectNode one = events.addObject().put("name", it.name()).put("url", it.url());
        one.put("secret", it.secret()).put("since", it.since().toString()).put("words", it.words());
      }
    }
    if (!wanted.marks().isEmpty()) {
      ArrayNode marks = policy.putArray("marks");
      for (Mark it : wanted.marks()) {
        ObjectNode one = marks.addObject().put("connection", it.connection());
        Write.ifThere(one, "field", it.field());
        one.put("since", it.since().toString());
      }
    }
    Receipts receipts = wanted.receipts();
    if (receipts != null) {
      policy.putObject("receipts").put("days", receipts.days()).put("names", receipts.names());
    }
    if (wanted.standIn()) {
      policy.put("standIn", true);
    }
    if (!wanted.listeners().isEmpty()) {
      ArrayNode listeners = policy.putArray("listeners");
      wanted.listeners().forEach(listeners::add);
    }
    ClocksForm.write(policy, wanted.clocks());
  }
}
