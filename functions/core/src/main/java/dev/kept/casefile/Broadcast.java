package dev.kept.casefile;

import dev.kept.casefile.Notice.Urgency;
import dev.kept.policy.Policy;
import dev.kept.policy.Programs;
import dev.kept.policy.Wanted.Mark;
import dev.kept.policy.Wanted.Subscriber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What programs are told: of each commitment how it stands, one statement after the other, each
 * only after the one before; of a ticket how its worst promise stands. The desks of programs wait
 * for nobody's morning, and none of it counts as told to a person.
 */
record Broadcast(Policy policy, Told told) {

  /** The step of what subscribers are told. */
  static final String EVENT = "event";

  /** The step of what a ticket shows. */
  static final String MARK = "mark";

  /** Of what ended so, a program that has never heard of it hears nothing. */
  private static final Set<String> NEVER_MIND = Set.of("asleep", "void", "released", "lapsed");

  List<Telling> all(Book book, Instant now) {
    if (policy.wanted().events().isEmpty() && policy.wanted().marks().isEmpty()) {
      return List.of();
    }
    List<Telling> tellings = new ArrayList<>();
    for (Subscriber subscriber : policy.wanted().events()) {
      told(book, subscriber.since()).forEach(it -> events(it, subscriber, now, tellings));
    }
    policy.wanted().markOf(book.caseId.source()).ifPresent(mark -> mark(book, mark, now, tellings));
    return tellings;
  }

  private static List<Tracked> told(Book book, Instant since) {
    return book.tracked.stream()
        .filter(it -> !it.history && it.level != Level.RECORDED && !it.made.isBefore(since))
        .toList();
  }

  private void events(Tracked tracked, Subscriber to, Instant now, List<Telling> tellings) {
    if (tracked.id.isImplied() && tracked.state instanceof State.Asleep) {
      // It is the customer's turn: nothing has ended, and nothing runs.
      return;
    }
    String desk = Programs.desk(to);
    Phase phase = Phase.at(now, tracked);
    if (NEVER_MIND.contains(phase.word()) && !hasHeard(tracked, desk)) {
      return;
    }
    tellings.add(event(tracked, desk, phase.word(), phase.from()));
    if (phase.then() != null && phase.next() != null) {
      tellings.add(event(tracked, desk, phase.then(), phase.next()));
    }
  }

  private boolean hasHeard(Tracked tracked, String desk) {
    return told.last(tracked.id, 0, EVENT, desk).isPresent();
  }

  /** One line for all dues of a commitment, so that its statements have one order. */
  private static Telling event(Tracked tracked, String desk, String word, Instant at) {
    return new Telling(tracked, 0, EVENT, desk, word, Urgency.NOW, at);
  }

  private void mark(Book book, Mark mark, Instant now, List<Telling> tellings) {
    String desk = Programs.desk(mark);
    List<Phase> phases =
        told(book, mark.since()).stream()
            .filter(it -> !it.id.isImplied())
            .map(it -> Phase.at(now, it))
            .filter(phase -> !NEVER_MIND.contains(phase.word()))
            .toList();
    Phase worst = phases.stream().max(Comparator.comparing(it -> look(it.word()))).orElse(null);
    if (worst == null) {
      told.last(null, 0, MARK, desk)
          .ifPresent(said -> tellings.add(shown(desk, Marked.NONE, said.at())));
      return;
    }
    Marked look = look(worst.word());
    tellings.add(shown(desk, look, worst.from()));
    for (Phase phase : phases) {
      Instant next = phase.next();
      if (phase.then() != null && next != null && look(phase.then()).compareTo(look) > 0) {
        tellings.add(shown(desk, look(phase.then()), next));
      }
    }
  }

  private static Telling shown(String desk, Marked look, Instant at) {
    return Telling.aboutTheCase(MARK, desk, look.word(), Urgency.NOW, at);
  }

  private static Marked look(@Nullable String word) {
    return switch (word == null ? "" : word.split("@", -1)[0]) {
      case "broken", "disputed" -> Marked.BROKEN;
      case Phase.AT_RISK -> Marked.AT_RISK;
      case Phase.OPEN -> Marked.OPEN;
      default -> Marked.DONE;
    };
  }
}
