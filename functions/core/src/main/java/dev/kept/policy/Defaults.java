package dev.kept.policy;

import dev.kept.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds where a business has decided nothing: enough to be useful, and humane, on day one. */
public final class Defaults {

  /** Maker first, alone; the lead after two open hours; the manager a business day later. */
  public static final List<Step> LADDER =
      List.of(
          new Step("maker", Duration.ZERO, Step.Clock.BUSINESS, Role.MAKER, false),
          new Step("lead", Duration.ofHours(2), Step.Clock.BUSINESS, Role.LEAD, false),
          new Step("manager", Duration.ofHours(8), Step.Clock.BUSINESS, Role.MANAGER, true));

  public static final Set<String> DANGER_TAGS = Set.of("legal", "injury", "safety");

  private Defaults() {}

  /**
   * The built-in policy.
   *
   * @param owner who is told what nobody else can be; null where no address is known
   */
  public static Policy policy(ZoneId zone, @Nullable String owner) {
    return new Policy(
        0,
        "our business",
        Locale.US,
        BusinessCalendar.nineToFive(zone),
        Map.of(),
        List.of(),
        List.of(),
        owner,
        null,
        List.of(),
        Timing.DEFAULT,
        LADDER,
        Caps.DEFAULT,
        true,
        Set.of(),
        Set.of(),
        DANGER_TAGS);
  }
}
