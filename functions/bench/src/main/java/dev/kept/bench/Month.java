package dev.kept.bench;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.casefile.CaseReader;
import dev.kept.casefile.Commitment;
import dev.kept.desk.Letter;
import dev.kept.desk.Told;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Heard;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up month of a shop: replies with and without promises, people who keep them, forget them
 * and answer what we send, customers who ask. The engine is the real one.
 */
final class Month {

  /** What was really so, which nobody tells the engine. */
  static final class Truth {
    final Matters matter;
    final boolean real;
    final Action action;
    final Instant deadline;
    @Nullable Instant doneAt;

    Truth(Matters matter, boolean real, Action action, Instant deadline) {
      this.matter = matter;
      this.real = real;
      this.action = action;
      this.deadline = deadline;
    }

    /** Nobody was owed anything, or everything was done in time. */
    boolean isInnocent() {
      return !real || (doneAt != null && !doneAt.isAfter(deadline));
    }
  }

  /** The last days on which nobody new writes, so that ladders come to their end. */
  private static final int RUN_OUT_DAYS = 6;

  private final Shop shop;
  private final Habits habits;
  private final Random random;
  private final Clockwork clockwork;
  private final BusinessCalendar calendar;
  private final List<Member> makers;
  private final Tally tally;
  private final Map<String, Truth> truths = new HashMap<>();
  private int ids;

  Month(Shop shop, Habits habits, long seed) {
    this.shop = shop;
    this.habits = habits;
    this.random = new Random(seed);
    Policy policy = shop.policy(Instant.parse("2026-01-05T16:00:00Z"));
    this.calendar = policy.calendar();
    this.makers = shop.makers();
    this.tally = new Tally(shop, calendar);
    this.clockwork = new Clockwork(policy, this::sent);
  }

  /** Plays so many business days. */
  Tally play(int days) {
    LocalDate day = LocalDate.parse("2026-03-02");
    for (int i = 0; i < days; i++) {
      day = calendar.nextOpenDay(day).orElseThrow();
      begin(day);
      day = day.plusDays(1);
    }
    clockwork.run(opening(day).plus(Duration.ofDays(RUN_OUT_DAYS)));
    tally.days(days);
    return tally;
  }

  private Instant opening(LocalDate day) {
    return calendar.nextOpenDay(day).flatMap(calendar::opening).orElseThrow();
  }

  /** Two replies a matter, on the average: so many matters begin. */
  private void begin(LocalDate day) {
    Instant opening = opening(day);
    long minutes = Duration.between(opening, calendar.close(day).orElseThrow()).toMinutes();
    for (int i = 0; i < shop.repliesADay() / 2; i++) {
      Instant at = opening.plus(Duration.ofMinutes(random.nextLong(minutes)));
      clockwork.at(at, this::newMatter);
    }
  }

  private void newMatter() {
    String id = "m" + ++ids;
    String number =
        random.nextDouble() < habits.number() ? "+1202%07d".formatted(5_550_000 + ids) : null;
    Member maker = makers.get(random.nextInt(makers.size()));
    Matters matter = new Matters(new CaseId("desk", id), number, maker);
    int replies = 1 + (random.nextBoolean() ? 1 : 0) + (random.nextInt(4) == 0 ? 2 : 0);
    Instant at = clockwork.now();
    for (int i = 0; i < replies; i++) {
      boolean last = i == replies - 1;
      clockwork.at(at, () -> reply(matter, last));
      at = later(at, Duration.ofMinutes(60 + random.nextInt(1200)));
    }
  }

  /** So much open time later. */
  private Instant later(Instant from, Duration open) {
    return calendar.add(from, open).orElseThrow();
  }

  private void reply(Matters matter, boolean last) {
    String id = "r" + ++ids;
    boolean found = random.nextDouble() < habits.promises();
    boolean real = random.nextDouble() < habits.precision();
    Action action = Habits.action(random);
    if (found) {
      clockwork.willRead(id, promise(action, real));
    }
    tally.reply();
    clockwork.take(matter.reply(id, clockwork.now()));
    if (found) {
      promised(matter, id, action, real);
    } else if (last && random.nextDouble() < 0.6) {
      clockwork.take(matter.solved("s" + ++ids, clockwork.now()));
    }
  }

  private Heard promise(Action action, boolean real) {
    double timed = real ? habits.explicit() : habits.misreadTimes();
    boolean explicit = random.nextDouble() < timed;
    Instant due = null;
    if (explicit) {
      int days = random.nextInt(4);
      due =
          calendar
              .addBusinessDays(clockwork.now(), days)
              .orElseThrow()
              .plus(days == 0 ? Duration.ofHours(2) : Duration.ZERO);
    }
    return Matters.promise(action, due, habits.confidence(random));
  }

  private void promised(Matters matter, String id, Action action, boolean real) {
    Commitment opened =
        CaseReader.read(
                matter.caseId(),
                clockwork.files.facts(matter.caseId()),
                clockwork.policies,
                clockwork.now())
            .commitments()
            .stream()
            .filter(it -> it.id().madeBy().id().equals(id))
            .findFirst()
            .orElse(null);
    if (opened == null || opened.deadline() == null) {
      return;
    }
    Truth truth = new Truth(matter, real, action, opened.deadline());
    truths.put(id, truth);
    tally.found(real);
    if (real) {
      live(truth, opened.id());
    }
  }

  private void live(Truth truth, CommitmentId about) {
    Instant made = clockwork.now();
    Duration open = calendar.elapsed(made, truth.deadline);
    double fate = random.nextDouble();
    if (fate < habits.kept()) {
      Duration part =
          Duration.ofMinutes((long) (open.toMinutes() * (0.1 + 0.85 * random.nextDouble())));
      clockwork.at(later(made, max(part, Duration.ofMinutes(31))), () -> act(truth, about));
    } else if (fate < habits.kept() + habits.forgotten()) {
      Duration late = Duration.ofMinutes(60 + random.nextInt(1200));
      clockwork.at(later(truth.deadline, late), () -> act(truth, about));
    }
    if (random.nextDouble() < habits.chases()) {
      Duration patience = Duration.ofMinutes(30 + random.nextInt(900));
      clockwork.at(later(truth.deadline, patience), () -> chase(truth));
    }
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void chase(Truth truth) {
    if (truth.doneAt == null) {
      String id = "a" + ++ids;
      clockwork.willRead(id, Matters.chase(random.nextInt(4) == 0));
      clockwork.take(truth.matter.asks(id, clockwork.now()));
    }
  }

  /** It is done, whether or not anything can show it. */
  private void act(Truth truth, CommitmentId about) {
    if (truth.doneAt != null) {
      return;
    }
    Instant now = clockwork.now();
    truth.doneAt = now;
    String id = "d" + ++ids;
    switch (truth.action) {
      case CALL -> {
        if (truth.matter.number() != null) {
          clockwork.take(truth.matter.calls(id, now));
        }
      }
      case RESOLVE -> {
        clockwork.take(truth.matter.reply(id, now));
        clockwork.take(truth.matter.solved("s" + ++ids, now));
      }
      case MESSAGE, SEND, REFUND, VISIT, OTHER -> clockwork.take(truth.matter.reply(id, now));
    }
  }

  private void sent(Letter letter, Instant at) {
    tally.mail(letter, at, truths);
    for (Told told : letter.told()) {
      CommitmentId about = told.notice().statement().commitment();
      Truth truth = about == null ? null : truths.get(about.madeBy().id());
      if (about != null && truth != null) {
        Duration wait = Duration.ofMinutes(10 + random.nextInt(letter.list() ? 240 : 120));
        clockwork.at(later(at, wait), () -> answer(told, truth, about));
      }
    }
  }

  /** Who is told what is not so says so; who is told what is, does it or has it done. */
  private void answer(Told told, Truth truth, CommitmentId about) {
    Instant now = clockwork.now();
    boolean before = !told.notice().statement().verdict().equals("broken") && truth.doneAt == null;
    if (!truth.real) {
      if (random.nextDouble() < (before ? habits.answers() / 2 : habits.answers())) {
        clockwork.take(truth.matter.notAPromise("n" + ++ids, now, about));
      }
    } else if (truth.doneAt == null) {
      if (random.nextDouble() < (before ? habits.reminded() : habits.acts())) {
        act(truth, about);
      }
    } else if (random.nextDouble() < habits.answers()) {
      clockwork.take(truth.matter.doneElsewhere("e" + ++ids, now, about, truth.doneAt));
    }
  }
}
