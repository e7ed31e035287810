package dev.kept.reading;

import dev.kept.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.Locale;

/**
 * Where and when a message was written.
 *
 * @param at when it was sent
 * @param calendar the opening hours by which its times are reckoned
 * @param locale decides whether 12/5 is May or December
 * @param policy the version of the policy that the calendar comes from
 */
public record Context(Instant at, BusinessCalendar calendar, Locale locale, int policy) {}
