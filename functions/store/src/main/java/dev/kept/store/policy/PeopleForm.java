package dev.kept.store.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.policy.Member;
import dev.kept.policy.Team;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Teams and people. */
final class PeopleForm {

  private static final List<String> TEAM =
      List.of("id", "name", "sourceIds", "lead", "manager", "calendar");
  private static final List<String> PERSON =
      List.of(
          "address",
          "name",
          "ids",
          "team",
          "standIn",
          "zone",
          "quiet",
          "away",
          "channels",
          "sms",
          "slack");
  private static final String QUIET = "two times such as [\"20:00\", \"07:00\"]";
  private static final String DAYS = "two dates such as [\"2026-12-24\", \"2026-12-31\"]";

  private PeopleForm() {}

  static List<Team> teams(Entry policy) {
    return policy.items("teams", "a list of teams").stream().map(PeopleForm::team).toList();
  }

  static List<Member> people(Entry policy) {
    return policy.items("people", "a list of people").stream().map(PeopleForm::person).toList();
  }

  private static Team team(Entry entry) {
    Entry team = entry.object(TEAM);
    String id = team.required("id", "our own short name for the team", Forms::text, "");
    return new Team(
        id,
        team.either("name", Entry.TEXT, Forms::text, id),
        Set.copyOf(team.texts("sourceIds", Forms.KNOWN_AS, Forms::knownAs)),
        address(team, "lead"),
        address(team, "manager"),
        team.<@Nullable String>either("calendar", "a calendar's name", Forms::text, null));
  }

  private static Member person(Entry entry) {
    Entry person = entry.object(PERSON);
    String address = person.required("address", Forms.ADDRESS, Forms::address, "");
    List<@Nullable LocalTime> quiet = quiet(person);
    return new Member(
        address,
        person.either("name", Entry.TEXT, Forms::text, address),
        Set.copyOf(person.texts("ids", Forms.KNOWN_AS, Forms::knownAs)),
        person.<@Nullable String>either("team", "a team's id", Forms::text, null),
        address(person, "standIn"),
        person.<@Nullable ZoneId>either("zone", Forms.ZONE, Forms::zone, null),
        quiet.get(0),
        quiet.get(1),
        away(person),
        ChannelsForm.channels(person));
  }

  static @Nullable String address(Entry entry, String key) {
    return entry.<@Nullable String>either(key, Forms.ADDRESS, Forms::address, null);
  }

  private static List<@Nullable LocalTime> quiet(Entry person) {
    List<@Nullable LocalTime> quiet = new ArrayList<>();
    if (person.has("quiet")) {
      for (Entry end : person.at("quiet").pair(QUIET)) {
        quiet.add(end.<@Nullable LocalTime>value(QUIET, LocalTime::parse, null));
      }
    }
    boolean whole = quiet.size() == 2 && !quiet.contains(null);
    if (whole && quiet.getFirst().equals(quiet.getLast())) {
      person.at("quiet").wrong("begins and ends at the same time", QUIET);
    }
    return whole ? quiet : Arrays.asList(null, null);
  }

  private static List<Member.Dates> away(Entry person) {
    List<Member.Dates> away = new ArrayList<>();
    for (Entry item : person.items("away", "a list of " + DAYS)) {
      List<Entry> ends = item.pair(DAYS);
      if (ends.isEmpty()) {
        continue;
      }
      LocalDate first = ends.get(0).value(DAYS, Forms::date, LocalDate.MIN);
      LocalDate last = ends.get(1).value(DAYS, Forms::date, LocalDate.MAX);
      if (last.isBefore(first)) {
        item.wrong("ends before it begins", DAYS);
      } else {
        away.add(new Member.Dates(first, last));
      }
    }
    return away;
  }

  static void write(ObjectNode policy, List<Team> teams, List<Member> people) {
    ArrayNode teamList = policy.putArray("teams");
    teams.forEach(team -> write(teamList.addObject(), team));
    ArrayNode personList = policy.putArray("people");
    people.forEach(person -> write(personList.addObject(), person));
  }

  private static void write(ObjectNode node, Team team) {
    node.put("id", team.id());
    node.put("name", team.name());
    Write.sorted(node, "sourceIds", team.sourceIds());
    Write.ifThere(node, "lead", team.lead());
    Write.ifThere(node, "manager", team.manager());
    Write.ifThere(node, "calendar", team.calendar());
  }

  private static void write(ObjectNode node, Member person) {
    node.put("address", person.address());
    node.put("name", person.name());
    Write.sorted(node, "ids", person.ids());
    Write.ifThere(node, "team", person.team());
    Write.ifThere(node, "standIn", person.standIn());
    Write.ifThere(node, "zone", person.zone());
    if (person.quietFrom() != null && person.quietUntil() != null) {
      node.putArray("quiet").add(person.quietFrom().toString()).add(person.quietUntil().toString());
    }
    ChannelsForm.write(node, person.channels());
    ArrayNode away = node.putArray("away");
    person
        .away()
        .forEach(days -> away.addArray().add(days.first().toString()).add(days.last().toString()));
  }
}
