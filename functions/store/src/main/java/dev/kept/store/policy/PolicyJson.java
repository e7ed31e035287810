package dev.kept.store.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.calendar.BusinessCalendar;
import dev.kept.json.Trees;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.store.policy.UnreadablePolicy.Problem;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The JSON form of a policy, which is that of its YAML file too. */
public final class PolicyJson {

  private static final List<String> KEYS =
      List.of(
          "business",
          "locale",
          "zone",
          "weekStart",
          "hours",
          "dateHours",
          "breaks",
          "holidays",
          "calendars",
          "owner",
          "manager",
          "teams",
          "people",
          "connections",
          "timing",
          "ladder",
          "caps",
          "callbacks",
          "ownNumbers",
          "sharedNumbers",
          "dangerTags",
          "accounts",
          "texts",
          "events",
          "marks",
          "receipts",
          "standIn",
          "listeners",
          "implied");

  private PolicyJson() {}

  /**
   * Reads a policy. Only the zone must be given; what is left out is as in the built-in default.
   *
   * @return the policy, with version 0
   * @throws UnreadablePolicy if anything is wrong, with all that is
   */
  public static Policy read(JsonNode tree) {
    return read(tree, true);
  }

  private static Policy read(JsonNode tree, boolean fresh) {
    List<Problem> problems = new ArrayList<>();
    Entry root = Entry.root(tree, problems).object(KEYS);
    Policy policy = policy(root);
    References.check(root, policy);
    ChannelsForm.check(root, policy);
    WantedForm.check(root, policy);
    if (fresh) {
      TextsForm.check(root, policy);
    }
    if (!problems.isEmpty()) {
      throw new UnreadablePolicy(problems);
    }
    return policy;
  }

  /**
   * Reads what {@link #text} wrote. Its texts were fit when it was pushed, and stay so, whatever is
   * asked of new ones by now.
   */
  public static Policy parse(String text) {
    try {
      return read(Trees.read(text), false);
    } catch (JsonProcessingException e) {
      throw new UnreadablePolicy(
          List.of(new Problem("", "this is not JSON: " + e.getOriginalMessage(), "JSON")));
    }
  }

  /** Writes everything that a policy says but its version, which belongs to where it is kept. */
  public static ObjectNode write(Policy policy) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("business", policy.business());
    node.put("locale", policy.locale().toLanguageTag());
    CalendarForm.write(node, policy.calendar());
    ObjectNode calendars = node.putObject("calendars");
    new TreeMap<>(policy.calendars())
        .forEach((name, calendar) -> CalendarForm.write(calendars.putObject(name), calendar));
    Write.ifThere(node, "owner", policy.owner());
    Write.ifThere(node, "manager", policy.manager());
    PeopleForm.write(node, policy.teams(), policy.people());
    ConnectionForm.write(node, policy.connections());
    TimingForm.write(node, policy.timing());
    LadderForm.write(node, policy.ladder(), policy.caps());
    node.put("callbacks", policy.callbacks());
    Write.sorted(node, "ownNumbers", policy.ownNumbers());
    Write.sorted(node, "sharedNumbers", policy.sharedNumbers());
    Write.sorted(node, "dangerTags", policy.dangerTags());
    ChannelsForm.write(node, policy.accounts());
    TextsForm.write(node, policy.texts());
    WantedForm.write(node, policy.wanted());
    return node;
  }

  public static String text(Policy policy) {
    return Trees.write(write(policy));
  }

  private static Policy policy(Entry root) {
    ZoneId zone = root.required("zone", Forms.ZONE, Forms::zone, ZoneOffset.UTC);
    Policy other = Defaults.policy(zone, null);
    return new Policy(
        0,
        root.either("business", Entry.TEXT, Forms::text, other.business()),
        root.<Locale>either("locale", "a locale such as en-US", Forms::locale, other.locale()),
        CalendarForm.read(root, zone),
        calendars(root, zone),
        PeopleForm.teams(root),
        PeopleForm.people(root),
        PeopleForm.address(root, "owner"),
        PeopleForm.address(root, "manager"),
        ConnectionForm.read(root, zone),
        TimingForm.read(root),
        LadderForm.steps(root),
        LadderForm.caps(root),
        root.yes("callbacks", other.callbacks()),
        Set.copyOf(root.texts("ownNumbers", Forms.NUMBER, Forms::number)),
        Set.copyOf(root.texts("sharedNumbers", Forms.NUMBER, Forms::number)),
        root.has("dangerTags")
            ? Set.copyOf(root.texts("dangerTags", Entry.TEXT, Forms::text))
            : other.dangerTags(),
        ChannelsForm.accounts(root),
        TextsForm.read(root),
        WantedForm.read(root, zone));
  }

  private static Map<String, BusinessCalendar> calendars(Entry root, ZoneId zone) {
    Map<String, BusinessCalendar> calendars = new TreeMap<>();
    for (String name : root.names("calendars", "calendars by name")) {
      Entry entry = root.at("calendars").at(name).object(CalendarForm.KEYS);
      ZoneId own = entry.<ZoneId>either("zone", Forms.ZONE, Forms::zone, zone);
      calendars.put(name, CalendarForm.read(entry, own));
    }
    return calendars;
  }
}
