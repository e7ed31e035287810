package dev.kept.waking;

import dev.kept.casefile.Notice;
import dev.kept.casefile.Notice.Urgency;
import dev.kept.desk.DeskHead.Batch;
import dev.kept.desk.DeskPlan;
import dev.kept.desk.Desks;
import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.desk.Mailer.MailRefused;
import dev.kept.desk.Told;
import dev.kept.fact.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends one batch of a claimed desk, its intent written before, and records what became of it.
 * Every step can be done again after a crash.
 */
final class Delivery {

  /** So often a mailer is asked that is down, for an outage is mostly over within the day. */
  private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);

  private static final Duration OUTAGE = Duration.ofHours(6);
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(1);

  /** What no program took for so long is set aside, and those who can mend that are told. */
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  private final Desks desks;
  private final Mailer mailer;
  private final Letter.Writer writer;
  private final Recording recording;
  private final Poster poster;
  private final Near near;

  Delivery(
      Desks desks,
      Mailer mailer,
      Letter.Writer writer,
      Recording recording,
      Poster poster,
      Near near) {
    this.desks = desks;
    this.mailer = mailer;
    this.writer = writer;
    this.recording = recording;
    this.poster = poster;
    this.near = near;
  }

  /**
   * Sends; then, or where the mailer will never take it, records.
   *
   * @param notices every notice of the batch that still waits
   */
  void send(Turn turn, Batch batch, List<Told> told, List<Notice> notices) {
    Mail mail =
        writer.write(
            new Letter(batch.id(), turn.who(), told, batch.list(), turn.policy(), turn.now()));
    try {
      mailer.send(mail);
    } catch (MailRefused refused) {
      refuse(turn, batch);
      return;
    } catch (RuntimeException later) {
      if (isGivenUp(turn, batch)) {
        refuse(turn, batch);
        return;
      }
      putOff(turn, batch);
      return;
    }
    taken(turn, batch, turn.now(), notices);
  }

  /**
   * The mailer has it, or may have it.
   *
   * @param at since when
   */
  void taken(Turn turn, Batch batch, Instant at, List<Notice> notices) {
    turn.change(head -> head.sent(batch, at, turn.dayOf(batch)));
    finish(turn, at, notices);
  }

  /** Records a batch that was sent, and leaves the desk. */
  void finish(Turn turn, Batch batch) {
    finish(turn, batch.startedAt(), notices(turn, batch));
  }

  private void finish(Turn turn, Instant at, List<Notice> notices) {
    recording.sent(turn.person(), notices, at);
    leave(turn);
  }

  /** Records a batch whose reader takes no mail, and tells who can mend that. */
  void refuse(Turn turn, Batch batch) {
    List<Notice> notices = notices(turn, batch);
    String owner = turn.policy().owner();
    if (owner != null && !owner.equals(turn.person()) && !notices.isEmpty()) {
      Statement gap =
          new Statement(null, 0, Notice.SET_UP + turn.person(), owner, Unreachable.WORD, 0);
      Notice notice = new Notice(notices.getFirst().caseId(), gap, Urgency.LIST, turn.now());
      poster.post(notice, turn.policy(), turn.now());
    }
    recording.unreachable(turn.person(), notices, batch.startedAt());
    leave(turn);
  }

  /** Leaves the desk to its next wake, for what still waits on it. */
  private void leave(Turn turn) {
    DeskPlan rest = DeskPlan.of(turn.head(), desks.waiting(turn.person()), turn.who(), turn.now());
    Optional<Instant> own =
        rest.mail().isEmpty() ? Optional.ofNullable(rest.next()) : Optional.of(turn.now());
    leaveAt(turn, own);
  }

  /** Leaves the desk; a poster may have set an earlier wake since it was claimed. */
  void leaveAt(Turn turn, Optional<Instant> own) {
    turn.change(head -> head.released(turn.claim().nextWake(head, own).orElse(null)));
    near.wakeDesk(turn.person(), turn.head().wakeAt(), turn.now());
  }

  /** The mailer may take it later: the intent stays. */
  private void putOff(Turn turn, Batch batch) {
    Duration tried = Duration.between(batch.startedAt(), turn.now());
    Instant until = turn.now().plus(turn.who().isProgram() ? doubled(tried) : patient(tried));
    turn.change(head -> head.putOff(until));
    near.wakeDesk(turn.person(), until, turn.now());
  }

  private static Duration patient(Duration tried) {
    return tried.compareTo(OUTAGE) < 0 ? FIRST_BACK_OFF : LONGEST_BACK_OFF;
  }

  /** A program that is down is left in peace: twice as long each time, then hourly. */
  private static Duration doubled(Duration tried) {
    Duration least = tried.compareTo(FIRST_BACK_OFF) < 0 ? FIRST_BACK_OFF : tried;
    return least.compareTo(LONGEST_BACK_OFF) < 0 ? least : LONGEST_BACK_OFF;
  }

  /** A person's mail is tried until it is taken; a program may be gone for good. */
  private static boolean isGivenUp(Turn turn, Batch batch) {
    return turn.who().isProgram() && !batch.startedAt().plus(GIVEN_UP).isAfter(turn.now());
  }

  private List<Notice> notices(Turn turn, Batch batch) {
    return desks.waiting(turn.person()).stream()
        .filter(notice -> batch.keys().contains(notice.key()))
        .toList();
  }
}
