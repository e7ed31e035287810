package dev.kept.bench;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.desk.Letter;
import dev.kept.desk.Told;
import dev.kept.fact.CommitmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a month's mails come to. */
final class Tally {

  private static final Set<String> ACCUSING = Set.of("broken", "disputed");

  private final Shop shop;
  private final BusinessCalendar calendar;
  private final Map<String, Map<LocalDate, Integer>> aloud = new HashMap<>();
  private final Map<String, Integer> steps = new TreeMap<>();
  private final Map<String, Integer> wrong = new TreeMap<>();
  private int replies;
  private int found;
  private int real;
  private int days;
  private int mailsAloud;
  private int lists;
  private int lines;
  private int toOwner;
  private int wrongToManager;
  private int wrongToLead;
  private int toManager;

  Tally(Shop shop, BusinessCalendar calendar) {
    this.shop = shop;
    this.calendar = calendar;
  }

  void days(int played) {
    days = played;
  }

  void reply() {
    replies++;
  }

  void found(boolean isReal) {
    found++;
    real += isReal ? 1 : 0;
  }

  void mail(Letter letter, Instant at, Map<String, Month.Truth> truths) {
    String who = letter.reader().address();
    toOwner += who.equals(Shop.OWNER) ? 1 : 0;
    if (letter.list()) {
      lists++;
      lines += letter.told().size();
    } else {
      mailsAloud++;
      aloud.computeIfAbsent(who, _ -> new HashMap<>()).merge(calendar.dateOf(at), 1, Integer::sum);
    }
    for (Told told : letter.told()) {
      String step = told.notice().statement().step();
      steps.merge((letter.list() ? "list: " : "") + step, 1, Integer::sum);
      count(told, who, step, truths);
    }
  }

  private void count(Told told, String who, String step, Map<String, Month.Truth> truths) {
    CommitmentId about = told.notice().statement().commitment();
    Month.Truth truth = about == null ? null : truths.get(about.madeBy().id());
    boolean manager = who.equals(Shop.MANAGER);
    toManager += manager ? 1 : 0;
    boolean accuses = ACCUSING.contains(told.notice().statement().verdict());
    if (truth != null && accuses && truth.isInnocent()) {
      wrong.merge(
          (truth.real ? "done: " : "never promised: ") + truth.action + " " + step,
          1,
          Integer::sum);
      wrongToManager += manager ? 1 : 0;
      wrongToLead += shop.isLead(who) && step.equals("lead") ? 1 : 0;
    }
  }

  /** Mails that are no list, a business day, all people together. */
  double aloudADay() {
    return (double) mailsAloud / days;
  }

  /** Of the person who gets most, on the average of all days. */
  double mostADay() {
    return aloud.values().stream()
        .mapToDouble(byDay -> byDay.values().stream().mapToInt(i -> i).sum() / (double) days)
        .max()
        .orElse(0);
  }

  /** Share of person-days with more than two mails that are no list. */
  double daysOverTwo() {
    long over =
        aloud.values().stream()
            .flatMap(byDay -> byDay.values().stream())
            .filter(count -> count > 2)
            .count();
    return (double) over / (days * shop.people());
  }

  double toOwnerAWeek() {
    return toOwner * 5.0 / days;
  }

  /** Breaks told to a manager that were none. */
  int wrongToManager() {
    return wrongToManager;
  }

  String text() {
    List<Integer> worst = new ArrayList<>();
    aloud.values().forEach(byDay -> worst.addAll(byDay.values()));
    int most = worst.isEmpty() ? 0 : Collections.max(worst);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            %s, %d days: %d replies, %d promises found, %d of them true
              mails aloud a day, everybody     %6.1f
              of whom it is most, a day        %6.2f
              worst day of one person          %6d
              person-days above two            %6.2f %%
              lists a day, everybody           %6.1f  (%.1f lines each)
              to the owner, a week             %6.1f
              to the manager, a week           %6.1f
              wrongly said broken: to a lead   %6d, to the manager %d
            """,
            shop.name(),
            days,
            replies,
            found,
            real,
            aloudADay(),
            mostADay(),
            most,
            100 * daysOverTwo(),
            (double) lists / days,
            lists == 0 ? 0 : (double) lines / lists,
            toOwnerAWeek(),
            toManager * 5.0 / days,
            wrongToLead,
            wrongToManager));
    text.append("  by step, a day: ");
    steps.forEach((step, count) ->
        text.append(String.format(Locale.ROOT, "%s %.1f; ", step, (double) count / days)));
    return text.append("\n  wrongly said broken: ").append(wrong).append('\n').toString();
  }
}
