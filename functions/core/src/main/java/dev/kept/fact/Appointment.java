package dev.kept.fact;

import dev.kept.fact.Matter.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit in a diary.
 *
 * @param start when it begins; null where only a date is known
 * @param window how long after {@code start} the arrival may be; null where exact
 * @param staff who comes
 * @param replaces the id of the booking that this one stands for
 * @param title what it is for, in a line
 * @param place the source's own word for where, such as {@code outbound_call} for a call
 * @param startedAt when somebody arrived, where its end tells that too
 */
public record Appointment(
    String id,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable LocalDate date,
    @Nullable Duration window,
    List<Named> staff,
    @Nullable String replaces,
    @Nullable String title,
    @Nullable String place,
    @Nullable Instant startedAt) {

  public Appointment {
    staff = List.copyOf(staff);
  }

  /** A time and who comes, and no more. */
  public Appointment(
      String id,
      @Nullable Instant start,
      @Nullable Instant end,
      @Nullable LocalDate date,
      @Nullable Duration window,
      List<Named> staff,
      @Nullable String replaces) {
    this(id, start, end, date, window, staff, replaces, null, null, null);
  }

  /** Whether it was booked to talk by telephone, and nobody comes. */
  public boolean isCall() {
    return "outbound_call".equals(place) || "inbound_call".equals(place);
  }

  public Appointment startedAt(@Nullable Instant arrival) {
    return new Appointment(id, start, end, date, window, staff, replaces, title, place, arrival);
  }

  /** A booking of which only the id is known. */
  public static Appointment of(String id) {
    return new Appointment(id, null, null, null, null, List.of(), null);
  }
}
