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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends one batch of a claimed desk, its intent written before, and records what became of it.
 * Every step can be done again after a crash.
 */
final class Delivery {

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
   * @param waiting every notice that waits; of what comes later, its poster wakes the desk
   */
  void send(Turn turn, Batch batch, List<Told> told, List<Notice> waiting) {
    Mail mail =
        writer.write(
            new Letter(batch.id(), turn.who(), told, batch.list(), turn.policy(), turn.now()));
    try {
      mailer.send(mail);
    } catch (MailRefused refused) {
      refuse(turn, batch, waiting);
      return;
    } catch (RuntimeException later) {
      if (BackOff.isGivenUp(turn, batch)) {
        refuse(turn, batch, waiting);
      } else {
        putOff(turn, batch);
      }
      return;
    }
    taken(turn, batch, turn.now(), waiting);
  }

  /**
   * The mailer has it, or may have it.
   *
   * @param at since when
   */
  void taken(Turn turn, Batch batch, Instant at, List<Notice> waiting) {
    turn.change(head -> head.sent(batch, at, turn.dayOf(batch)));
    finish(turn, batch, at, waiting);
  }

  /** Records a batch that was sent, and leaves the desk. */
  void finish(Turn turn, Batch batch) {
    finish(turn, batch, batch.startedAt(), desks.waiting(turn.person()));
  }

  private void finish(Turn turn, Batch batch, Instant at, List<Notice> waiting) {
    recording.sent(turn.person(), of(batch, waiting), at);
    leave(turn, batch, waiting);
  }

  /** Records a batch whose reader takes no mail, and tells who can mend that. */
  void refuse(Turn turn, Batch batch, List<Notice> waiting) {
    List<Notice> notices = of(batch, waiting);
    String owner = turn.policy().owner();
    if (owner != null && !owner.equals(turn.person()) && !notices.isEmpty()) {
      Statement gap =
          new Statement(null, 0, Notice.SET_UP + turn.person(), owner, Unreachable.WORD, 0);
      Notice notice = new Notice(notices.getFirst().caseId(), gap, Urgency.LIST, turn.now());
      poster.post(notice, turn.policy(), turn.now());
    }
    recording.unreachable(turn.person(), notices, batch.startedAt());
    leave(turn, batch, waiting);
  }

  /**
   * Leaves the desk to its next wake, for what still waits on it. Whoever put a notice there since
   * it was claimed has set its wake, which is kept: nobody need look again.
   */
  private void leave(Turn turn, Batch batch, List<Notice> waiting) {
    List<Notice> left = new ArrayList<>(waiting);
    left.removeAll(of(batch, waiting));
    DeskPlan rest = DeskPlan.of(turn.head(), left, turn.who(), turn.now());
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
    Instant until = turn.now().plus(BackOff.after(turn, batch));
    turn.change(head -> head.putOff(until));
    near.wakeDesk(turn.person(), until, turn.now());
  }

  private static List<Notice> of(Batch batch, List<Notice> waiting) {
    return waiting.stream().filter(notice -> batch.keys().contains(notice.key())).toList();
  }
}
