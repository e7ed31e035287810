package dev.kept.fact;

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
 * @param staff the source's ids of who comes
 * @param replaces the id of the booking that this one stands for
 */
public record Appointment(
    String id,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable LocalDate date,
    @Nullable Duration window,
    List<String> staff,
    @Nullable String replaces) {

  public Appointment {
    staff = List.copyOf(staff);
  }
}
