package dev.kept.policy;

import dev.kept.fact.CustomerKey;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of our own people.
 *
 * @param address where notices go; lower case
 * @param ids under which the sources know this person: {@code zendesk:8447388090495}; also the
 *     person's own telephone numbers: {@code tel:+12025550143}
 * @param team the team's id
 * @param standIn address of who acts while this person is away; null where nobody is named
 * @param zone where this person is; null for the business's zone
 * @param quietFrom no mail from here to {@code quietUntil}, local time; null where the opening
 *     hours say it
 * @param quietUntil the end of the quiet hours, exclusive
 * @param away dates on which this person does not work
 * @param channels how this person is reached besides e-mail
 */
public record Member(
    String address,
    String name,
    Set<String> ids,
    @Nullable String team,
    @Nullable String standIn,
    @Nullable ZoneId zone,
    @Nullable LocalTime quietFrom,
    @Nullable LocalTime quietUntil,
    List<Dates> away,
    Channels channels) {

  /** A stretch of days, both ends included, as people say it. */
  public record Dates(LocalDate first, LocalDate last) {

    public Dates {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(last + " is before " + first);
      }
    }

    public boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  public Member {
    ids = Set.copyOf(ids);
    away = List.copyOf(away);
  }

  /** A person who is reached by e-mail. */
  public Member(
      String address,
      String name,
      Set<String> ids,
      @Nullable String team,
      @Nullable String standIn,
      @Nullable ZoneId zone,
      @Nullable LocalTime quietFrom,
      @Nullable LocalTime quietUntil,
      List<Dates> away) {
    this(address, name, ids, team, standIn, zone, quietFrom, quietUntil, away, Channels.MAIL);
  }

  /** A person of whom only name, address and source ids are known. */
  public static Member of(String address, String name, @Nullable String team, String... ids) {
    return new Member(address, name, Set.of(ids), team, null, null, null, null, List.of());
  }

  /** Whether this number, address or id is this person's. */
  public boolean isKnownAs(CustomerKey key) {
    return ids.contains(key.text()) || key.text().equals("mailto:" + address);
  }

  public boolean isAway(LocalDate day) {
    return away.stream().anyMatch(dates -> dates.holds(day));
  }
}
