package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Notice;
import dev.kept.desk.DeskHead;
import dev.kept.desk.DeskHead.Batch;
import dev.kept.desk.DeskPlan;
import dev.kept.desk.Desks;
import dev.kept.desk.Letter;
import dev.kept.desk.Mailer;
import dev.kept.desk.Recipient;
import dev.kept.desk.Told;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.waking.Asking.Answers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A desk wakes, asks each case whether its notice is still true, and sends: once, under redelivery,
 * concurrency and crashes. The one window in which a mail can double is a worker that dies after
 * the mailer took the mail and before it could write so; a mailer that knows the mail's id refuses
 * it.
 */
public final class WakeDesk {

  /** When a notice is asked about again whose case could not be read. */
  private static final Duration UNREADABLE_FOR = Duration.ofMinutes(5);

  private final Desks desks;
  private final Policies policies;
  private final Asking asking;
  private final Recording recording;
  private final Delivery delivery;
  private final Near near;
  private final Retry retry;

  public WakeDesk(
      CaseFiles files,
      Desks desks,
      Policies policies,
      Wakes wakes,
      CaseReading rules,
      Mailer mailer,
      Letter.Writer writer,
      Pause pause) {
    this.desks = desks;
    this.policies = policies;
    this.asking = new Asking(files, policies, rules);
    this.recording = new Recording(files, desks, wakes);
    this.near = new Near(wakes);
    this.retry = new Retry(pause);
    Poster poster = new Poster(desks, near, retry);
    this.delivery = new Delivery(desks, mailer, writer, recording, poster, near);
  }

  /**
   * Wakes it. One mail goes at most; what is left queues itself.
   *
   * @param person the address whose desk it is
   * @throws Contended if others kept writing first: nothing is lost, ask again
   */
  public void run(String person, Instant now) {
    Policy policy = policies.current();
    Optional<Claim> claim = claim(person, now);
    if (claim.isPresent()) {
      work(new Turn(claim.get(), Recipient.of(policy, person), policy, now));
    }
  }

  /** Empty where another worker has it, or where nothing of it is to be done yet. */
  private Optional<Claim> claim(String person, Instant now) {
    AtomicReference<@Nullable Claim> claim = new AtomicReference<>();
    retry.untilWon(
        "desk " + person,
        () -> {
          DeskHead found = desks.head(person).orElse(DeskHead.NEW);
          boolean leased = found.isLeased(now);
          if (leased || found.wakeAt() == null || found.wakeAt().isAfter(now)) {
            near.wakeDesk(person, leased ? found.lease() : found.wakeAt(), now);
            return true;
          }
          claim.set(Claim.take(desks, retry, person, found, now).orElse(null));
          return claim.get() != null;
        });
    return Optional.ofNullable(claim.get());
  }

  private void work(Turn turn) {
    Batch batch = turn.head().batch();
    try {
      if (batch == null) {
        start(turn);
      } else if (batch.sent()) {
        delivery.finish(turn, batch);
      } else {
        resume(turn, batch);
      }
    } catch (Claim.LeaseLost anotherGoesOn) {
      // Every step is written so that the other can do it again.
    }
  }

  /** Asks about what would go now, until something of it is still owed or nothing is left. */
  private void start(Turn turn) {
    List<Notice> waiting = new ArrayList<>(desks.waiting(turn.person()));
    List<Notice> unreadable = new ArrayList<>();
    while (true) {
      DeskPlan plan = DeskPlan.of(turn.head(), waiting, turn.who(), turn.now());
      if (plan.mail().isEmpty()) {
        Optional<Instant> next = Optional.ofNullable(plan.next());
        Instant again = turn.now().plus(UNREADABLE_FOR);
        delivery.leaveAt(
            turn,
            unreadable.isEmpty() ? next : Optional.of(next.filter(again::isAfter).orElse(again)));
        return;
      }
      Answers answers = asking.about(plan.mail(), turn.now());
      recording.withdrawn(turn.person(), answers.untrue(), turn.now());
      waiting.removeAll(answers.untrue());
      waiting.removeAll(answers.unreadable());
      unreadable.addAll(answers.unreadable());
      if (!answers.owed().isEmpty()) {
        Batch intent = intent(turn, answers.owed(), plan.list());
        turn.change(head -> head.sending(intent));
        waiting.addAll(unreadable);
        delivery.send(turn, intent, answers.owed(), waiting);
        return;
      }
    }
  }

  /**
   * A worker died, or the mailer failed, between the intent and its end: the mail may have gone
   * out. What is still owed is sent again; what is not counts as told, so that the correction
   * follows.
   */
  private void resume(Turn turn, Batch batch) {
    List<Notice> waiting = desks.waiting(turn.person());
    List<Notice> notices =
        waiting.stream().filter(notice -> batch.keys().contains(notice.key())).toList();
    Answers answers = asking.about(notices, turn.now());
    if (answers.refused()) {
      delivery.refuse(turn, batch, waiting);
      return;
    }
    List<String> readable = new ArrayList<>(batch.keys());
    answers.unreadable().forEach(notice -> readable.remove(notice.key()));
    Batch again = new Batch(batch.id(), readable, batch.list(), false, batch.startedAt());
    if (!again.equals(batch)) {
      turn.change(head -> head.sending(again));
    }
    if (answers.owed().isEmpty()) {
      delivery.taken(turn, again, batch.startedAt(), waiting);
    } else {
      delivery.send(turn, again, answers.owed(), waiting);
    }
  }

  private static Batch intent(Turn turn, List<Told> told, boolean list) {
    String unique = turn.person() + "|" + turn.head().version();
    String id = UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8)).toString();
    List<String> keys = told.stream().map(one -> one.notice().key()).toList();
    return new Batch(id, keys, list, false, turn.now());
  }
}
