package dev.kept.fact;

import dev.kept.calendar.BusinessCalendar;

/** Wrong on purpose: a fact knows nobody. */
public record KnowsTheCalendar(BusinessCalendar calendar) {}
