package dev.kept.desk;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.policy.Caps;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Programs;
import dev.kept.policy.Role;
import dev.kept.policy.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who reads what is sent from a desk, and what they let us do.
 *
 * @param name as colleagues say it; null where only the address is known
 * @param role the highest that the policy gives this address
 * @param zone in which this person reads times
 * @param calendar the opening hours of this person's team
 * @param quietFrom the person's own quiet hours, local time; null where the opening hours say it
 * @param weekly true for who only hears of gaps, once a week
 * @param cap mails a day that are no lists
 * @param collecting how long a notice waits for others of the same moment
 */
public record Recipient(
    String address,
    @Nullable String name,
    Role role,
    ZoneId zone,
    BusinessCalendar calendar,
    @Nullable LocalTime quietFrom,
    @Nullable LocalTime quietUntil,
    boolean weekly,
    int cap,
    Duration collecting) {

  /** One for whom what comes together is collected for the usual moment. */
  public Recipient(
      String address,
      @Nullable String name,
      Role role,
      ZoneId zone,
      BusinessCalendar calendar,
      @Nullable LocalTime quietFrom,
      @Nullable LocalTime quietUntil,
      boolean weekly,
      int cap) {
    this(address, name, role, zone, calendar, quietFrom, quietUntil, weekly, cap, Caps.COLLECTING);
  }

  /** As the policy knows this address; for one that it does not know, the business's hours. */
  public static Recipient of(Policy policy, String address) {
    Optional<Member> member = policy.member(address);
    Optional<Team> led = policy.teams().stream().filter(t -> address.equals(t.lead())).findFirst();
    Role role = role(policy, address, led.isPresent());
    String team = member.map(Member::team).or(() -> led.map(Team::id)).orElse(null);
    BusinessCalendar calendar = policy.calendarOf(team);
    return new Recipient(
        address,
        member.map(Member::name).orElse(null),
        role,
        member.map(Member::zone).orElse(calendar.zone()),
        calendar,
        member.map(Member::quietFrom).orElse(null),
        member.map(Member::quietUntil).orElse(null),
        address.equals(policy.owner()) && led.isEmpty(),
        cap(policy, role),
        Programs.isOne(address) ? Duration.ZERO : policy.caps().collecting());
  }

  private static Role role(Policy policy, String address, boolean leads) {
    boolean manages =
        address.equals(policy.manager())
            || policy.teams().stream().anyMatch(team -> address.equals(team.manager()));
    if (manages) {
      return Role.MANAGER;
    }
    if (leads) {
      return Role.LEAD;
    }
    return address.equals(policy.owner()) ? Role.OWNER : Role.MAKER;
  }

  private static int cap(Policy policy, Role role) {
    return switch (role) {
      case MANAGER, OWNER -> policy.caps().manager();
      case LEAD -> policy.caps().lead();
      case MAKER, STAND_IN, ADDRESS -> policy.caps().maker();
    };
  }

  /** True where no person reads it: nothing waits for the morning, and nothing is gathered. */
  public boolean isProgram() {
    return Programs.isOne(address);
  }

  /** The day it is where this person is. */
  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** True for who reads a list of others' promises rather than of their own. */
  public boolean watchesOthers() {
    return role == Role.LEAD || role == Role.MANAGER || role == Role.OWNER;
  }
}
