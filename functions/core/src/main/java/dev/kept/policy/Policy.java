package dev.kept.policy;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a business decided. A version never changes; a commitment keeps the one it opened under.
 *
 * @param version 1 for the first; 0 for the built-in default
 * @param business its name, as colleagues say it
 * @param locale whose words and date order its people write
 * @param calendar when it is open; its zone is the business's
 * @param calendars further ones by name, for teams
 * @param owner the fallback address; null where none is set, and then only the pages tell
 * @param manager address of who hears last; null for {@code owner}
 * @param callbacks whether a request for a call, or a missed one, starts a clock
 * @param ownNumbers our lines, E.164: never a customer's
 * @param sharedNumbers switchboards and landlords, E.164: prove nothing alone
 * @param dangerTags tags of cases that go straight to the manager, without a draft
 * @param accounts by which people are reached besides e-mail
 * @param texts sentences of our mails in the business's own words, by key
 * @param wanted what is off unless named here
 */
public record Policy(
    int version,
    String business,
    Locale locale,
    BusinessCalendar calendar,
    Map<String, BusinessCalendar> calendars,
    List<Team> teams,
    List<Member> people,
    @Nullable String owner,
    @Nullable String manager,
    List<Connection> connections,
    Timing timing,
    List<Step> ladder,
    Caps caps,
    boolean callbacks,
    Set<String> ownNumbers,
    Set<String> sharedNumbers,
    Set<String> dangerTags,
    Accounts accounts,
    Map<String, String> texts,
    Wanted wanted) {

  public Policy {
    calendars = Map.copyOf(calendars);
    teams = List.copyOf(teams);
    people = List.copyOf(people);
    connections = List.copyOf(connections);
    ladder = List.copyOf(ladder);
    ownNumbers = Set.copyOf(ownNumbers);
    sharedNumbers = Set.copyOf(sharedNumbers);
    dangerTags = Set.copyOf(dangerTags);
    texts = Map.copyOf(texts);
  }

  /** A policy under which people are reached by e-mail, in our words. */
  public Policy(
      int version,
      String business,
      Locale locale,
      BusinessCalendar calendar,
      Map<String, BusinessCalendar> calendars,
      List<Team> teams,
      List<Member> people,
      @Nullable String owner,
      @Nullable String manager,
      List<Connection> connections,
      Timing timing,
      List<Step> ladder,
      Caps caps,
      boolean callbacks,
      Set<String> ownNumbers,
      Set<String> sharedNumbers,
      Set<String> dangerTags) {
    this(
        version,
        business,
        locale,
        calendar,
        calendars,
        teams,
        people,
        owner,
        manager,
        connections,
        timing,
        ladder,
        caps,
        callbacks,
        ownNumbers,
        sharedNumbers,
        dangerTags,
        Accounts.NONE,
        Map.of(),
        Wanted.NOTHING);
  }

  /** The same decisions as another version. */
  public Policy numbered(int number) {
    return copy(number, people, connections);
  }

  /** The same decisions with other people. */
  public Policy withPeople(List<Member> others) {
    return copy(version, others, connections);
  }

  /** The same decisions with other connections. */
  public Policy withConnections(List<Connection> others) {
    return copy(version, people, others);
  }

  /** The same decisions, but for how much one person is told. */
  public Policy withCaps(Caps others) {
    return new Policy(
        version,
        business,
        locale,
        calendar,
        calendars,
        teams,
        people,
        owner,
        manager,
        connections,
        timing,
        ladder,
        others,
        callbacks,
        ownNumbers,
        sharedNumbers,
        dangerTags,
        accounts,
        texts,
        wanted);
  }

  /** The same decisions, and this is wanted. */
  public Policy wanting(Wanted other) {
    return copy(version, people, connections, accounts, other);
  }

  /** The same decisions with other accounts. */
  public Policy with(Accounts others) {
    return copy(version, people, connections, others, wanted);
  }

  private Policy copy(int number, List<Member> members, List<Connection> links) {
    return copy(number, members, links, accounts, wanted);
  }

  private Policy copy(
      int number, List<Member> members, List<Connection> links, Accounts reached, Wanted wants) {
    return new Policy(
        number,
        business,
        locale,
        calendar,
        calendars,
        teams,
        members,
        owner,
        manager,
        links,
        timing,
        ladder,
        caps,
        callbacks,
        ownNumbers,
        sharedNumbers,
        dangerTags,
        reached,
        texts,
        wants);
  }

  public Optional<Team> team(@Nullable String id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }

  /** The team that a source knows by this id. */
  public Optional<Team> teamKnownAs(String source, String id) {
    String known = source + ":" + id;
    return teams.stream().filter(team -> team.sourceIds().contains(known)).findFirst();
  }

  /** The person whom a source knows by this id. */
  public Optional<Member> memberKnownAs(String source, String id) {
    String known = source + ":" + id;
    return people.stream().filter(member -> member.ids().contains(known)).findFirst();
  }

  /** The person whom a fact names, by the source's id, else by the address. */
  public Optional<Member> member(String source, Person person) {
    Optional<Member> byId =
        person.id() == null ? Optional.empty() : memberKnownAs(source, person.id());
    String email = person.email();
    return byId.or(() -> member(email == null ? null : email.toLowerCase(Locale.ROOT)));
  }

  /**
   * Whether two sources mean one person of ours. Two systems give one person two ids, and two
   * people the same, so ids of two sources are never compared as they are.
   */
  public boolean isSame(String source, Person one, String otherSource, Person other) {
    if (source.equals(otherSource) && one.id() != null) {
      return one.id().equals(other.id());
    }
    if (one.email() != null && one.email().equalsIgnoreCase(other.email())) {
      return true;
    }
    Optional<Member> member = member(source, one);
    return member.isPresent() && member.equals(member(otherSource, other));
  }

  /**
   * Whether this is one of our own lines, people's numbers or addresses, or what a source calls one
   * of our people: never a customer.
   */
  public boolean isOurs(CustomerKey key) {
    return (key.isTelephone() && ownNumbers.contains(key.value()))
        || people.stream().anyMatch(member -> member.isKnownAs(key));
  }

  public Optional<Member> member(@Nullable String address) {
    return people.stream().filter(member -> member.address().equals(address)).findFirst();
  }

  /** Whose telephone this is; more than one where people share it. */
  public List<Member> membersAt(String number) {
    String known = CustomerKey.telephone(number).text();
    return people.stream()
        .filter(member -> number.equals(member.channels().sms()) || member.ids().contains(known))
        .toList();
  }

  /** The calendar that a team works by. */
  public BusinessCalendar calendarOf(@Nullable String teamId) {
    return team(teamId).map(Team::calendar).map(calendars::get).orElse(calendar);
  }

  public Optional<Connection> connection(String name) {
    return connections.stream().filter(c -> c.name().equals(name)).findFirst();
  }
}
