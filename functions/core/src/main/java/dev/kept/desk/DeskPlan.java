package dev.kept.desk;

import dev.kept.casefile.Notice;
import dev.kept.casefile.Notice.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes from a desk now, as one mail, and when to look at the rest. The first notice goes at
 * once, but for the seconds in which it is seen whether it comes alone; more within ten minutes of
 * a mail are gathered into one; what is over the day's number goes into the list.
 *
 * @param mail the notices of the mail, worst first; empty where nothing goes now
 * @param list true where the mail is the day's list
 * @param next when something that stays will go; null where nothing stays. In the past where more
 *     goes at once, as another mail
 */
public record DeskPlan(List<Notice> mail, boolean list, @Nullable Instant next) {

  /** How long notices gather after a mail. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  /** How long those gather that were owed before and could not be told, as after an outage. */
  public static final Duration OVERDUE_WINDOW = Duration.ofMinutes(1);

  /** While more keep coming, a notice waits for so many times its moment at most. */
  private static final int MOMENTS = 9;

  /** As many as one sending records well within its time. */
  public static final int MOST = 500;

  /** Owed in closed time only where the maker's own promise falls there: then it cannot wait. */
  private static final Set<String> IN_TIME_OR_NEVER = Set.of("reminder", "stand-in", "held");

  public DeskPlan {
    mail = List.copyOf(mail);
  }

  /** Decides by the head as it is before anything of this is sent. */
  public static DeskPlan of(DeskHead head, List<Notice> waiting, Recipient who, Instant now) {
    if (who.isProgram()) {
      return ofProgram(waiting, now);
    }
    List<Notice> alone = new ArrayList<>();
    List<Notice> lines = new ArrayList<>();
    for (Notice notice : waiting) {
      (isLine(notice, head, who) ? lines : alone).add(notice);
    }
    boolean weekly = who.weekly() && waiting.stream().allMatch(DeskPlan::canWaitAWeek);
    List<Notice> ready = new ArrayList<>();
    Instant next = null;
    Instant earliest = later(now, collected(alone, who.collecting()));
    for (Notice notice : alone) {
      if (!delivery(notice, head, who, earliest, now).isAfter(now)) {
        ready.add(notice);
      }
    }
    if (!ready.isEmpty()) {
      // A mail goes: what only gathers goes with it, as after an outage the younger with the older.
      ready = alone.stream().filter(notice -> !quiet(notice, who, now).isAfter(now)).toList();
    }
    for (Notice notice : alone) {
      if (!ready.contains(notice)) {
        next = earlier(next, delivery(notice, head, who, earliest, now));
      }
    }
    for (Notice line : lines) {
      next = earlier(next, ListTimes.first(who, head.listedOn(), line.owedAt(), weekly));
    }
    if (!ready.isEmpty()) {
      return planned(ready, false, next, now);
    }
    boolean listDue =
        lines.stream()
            .map(line -> ListTimes.first(who, head.listedOn(), line.owedAt(), weekly))
            .anyMatch(at -> !at.isAfter(now));
    return listDue ? planned(lines, true, next, now) : new DeskPlan(List.of(), false, next);
  }

  /** One after the other, as they came to be so. */
  private static DeskPlan ofProgram(List<Notice> waiting, Instant now) {
    Optional<Notice> first =
        waiting.stream().min(Comparator.comparing(Notice::owedAt).thenComparing(Notice::key));
    return new DeskPlan(first.stream().toList(), false, waiting.size() > 1 ? now : null);
  }

  private static DeskPlan planned(
      List<Notice> ready, boolean list, @Nullable Instant next, Instant now) {
    List<Notice> mail = ready.stream().sorted(Severity.ORDER).limit(MOST).toList();
    return new DeskPlan(mail, list, mail.size() < ready.size() ? now : next);
  }

  /** A gap in what is set up can; somebody who waits cannot. */
  private static boolean canWaitAWeek(Notice notice) {
    return notice.urgency() == Urgency.LIST && !notice.statement().verdict().equals("unanswered");
  }

  private static boolean isLine(Notice notice, DeskHead head, Recipient who) {
    return notice.urgency() == Urgency.LIST || isOver(notice, head, who);
  }

  /** Owed on a day on which this person had been sent enough. */
  private static boolean isOver(Notice notice, DeskHead head, Recipient who) {
    return head.day() != null
        && head.sentThatDay() >= who.cap()
        && !who.dayOf(notice.owedAt()).isAfter(head.day());
  }

  /** When the last of those that came close after one another has been quiet for a while. */
  private static Instant collected(List<Notice> alone, Duration moment) {
    if (moment.isZero()) {
      return Instant.MIN;
    }
    Instant first = Instant.MIN;
    Instant end = Instant.MIN;
    for (Instant owed : alone.stream().map(Notice::owedAt).sorted().toList()) {
      first = owed.isAfter(end) ? owed : first;
      end = owed.plus(moment);
    }
    Instant longest = first.equals(Instant.MIN) ? first : first.plus(moment.multipliedBy(MOMENTS));
    return end.isAfter(longest) ? longest : end;
  }

  private static Instant delivery(
      Notice notice, DeskHead head, Recipient who, Instant from, Instant now) {
    Duration window = notice.owedAt().plus(WINDOW).isAfter(now) ? WINDOW : OVERDUE_WINDOW;
    Instant gathered = head.lastSent() == null ? from : later(from, head.lastSent().plus(window));
    return quiet(notice, who, gathered);
  }

  /** When it may go that could go at an instant, were it not night or a holiday. */
  private static Instant quiet(Notice notice, Recipient who, Instant at) {
    return IN_TIME_OR_NEVER.contains(notice.statement().step()) ? at : QuietHours.over(who, at);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }
}
