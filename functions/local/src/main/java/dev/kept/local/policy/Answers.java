package dev.kept.local.policy;

import dev.kept.calendar.Slot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a business says of itself on its first day.
 *
 * @param hours by day, {@code mon} to {@code sun}
 * @param country whose public holidays are kept, {@code US} or {@code DE-BY}; null for none
 * @param tickets the ticket system; null for none
 * @param people {@code token} where a read token tells who works here, else a CSV file; null where
 *     neither is at hand yet
 * @param telephone the telephone system; null for none
 * @param quietWeek whether the first five business days go to lists only
 * @param since the day on which all is connected
 */
record Answers(
    ZoneId zone,
    Map<String, List<Slot>> hours,
    String owner,
    @Nullable String country,
    @Nullable String tickets,
    @Nullable String people,
    @Nullable String telephone,
    boolean quietWeek,
    LocalDate since) {}
