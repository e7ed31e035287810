package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Notice;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The desk of a program: one statement a request, in order, over crashes, set aside at last. */
class ProgramDeskTest {

  private static final Instant TEN = NINE.plus(ToyRules.TIME);
  private static final Instant LATE = TEN.plus(Duration.ofMinutes(30));
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Rig rig() {
    Rig rig = new Rig();
    rig.rules = ToyRules.tellingPrograms();
    return rig;
  }

  private static List<String> heard(Rig rig) {
    return rig.mails.stream()
        .filter(mail -> mail.to().equals(ToyRules.PROGRAM))
        .map(Mail::text)
        .toList();
  }

  @Test
  void aWorkerMayDieAnywhereAndTheProgramHearsEachStatementInItsOrder() {
    int runs = 0;
    List<String> doubled = new ArrayList<>();
    for (int telling = 0; telling < 3; telling++) {
      for (int steps = 1; ; steps++) {
        Rig rig = rig();
        new Director().over(rig);
        String before = play(rig, telling, steps, Director.Worker::dies);
        if (before == null) {
          break;
        }
        runs++;
        assertThat(heard(rig).stream().distinct())
            .as("telling %d, before %s", telling, before)
            .containsExactly("open", "broken", "kept");
        if (heard(rig).size() > 3) {
          doubled.add(before);
        }
        assertThat(rig.deskStore.waiting(ToyRules.PROGRAM)).isEmpty();
      }
    }
    assertThat(runs).isGreaterThan(20);
    // The one window: the program has it, and nobody has written so. It comes again under its key.
    assertThat(doubled.stream().distinct()).containsExactly("Desks.replace");
  }

  /** Plays the story; in the telling of that number, the worker meets a mishap. */
  private static String play(Rig rig, int telling, int steps, Consumer<Director.Worker> mishap) {
    String before = "";
    for (int part = 0; part < 3; part++) {
      Instant at = List.of(NINE, TEN, LATE).get(part);
      switch (part) {
        case 0 -> rig.takeIn().take(reply(CASE, "p", NINE), at);
        case 1 -> rig.wakeCase().run(CASE, at);
        default -> {
          rig.takeIn().take(call("c", NINE.plusSeconds(600)), at);
          rig.wakeCase().run(CASE, at);
        }
      }
      if (part == telling) {
        Director.Worker worker =
            new Director().worker(() -> rig.wakeDesk().run(ToyRules.PROGRAM, at));
        if (!worker.steps(steps)) {
          return null;
        }
        before = String.valueOf(worker.next());
        mishap.accept(worker);
        rig.loseMessages();
      }
      rig.pass(at.plusSeconds(1), at.plus(Duration.ofMinutes(20)));
    }
    return before;
  }

  @Test
  void whatPilesUpWhileItIsDownGoesOneByOneWhenItIsBack() {
    Rig rig = rig();
    boolean[] down = {true};
    Mailer real = rig.mailer;
    rig.mailer =
        mail -> {
          if (down[0] && mail.to().equals(ToyRules.PROGRAM)) {
            throw new IllegalStateException("down");
          }
          real.send(mail);
        };
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.take(reply(OTHER, "q", NINE.plusSeconds(60)), NINE.plusSeconds(60));
    rig.pass(NINE, TEN.plus(Duration.ofMinutes(30)));
    assertThat(heard(rig)).isEmpty();
    down[0] = false;
    rig.pass(TEN.plus(Duration.ofMinutes(30)), TEN.plus(Duration.ofHours(3)));
    // What was no longer so when its turn came was not told.
    assertThat(heard(rig)).hasSize(2).containsOnly("broken");
    assertThat(rig.told()).contains("broken");
  }

  @Test
  void whatItDoesNotTakeForADayIsSetAsideAndTheOwnerHearsOnce() {
    Rig rig = rig();
    List<Instant> tries = new ArrayList<>();
    Instant[] now = {NINE};
    rig.mailer =
        mail -> {
          if (mail.to().equals(ToyRules.PROGRAM)) {
            tries.add(now[0]);
            throw new IllegalStateException("down");
          }
          rig.mails.add(mail);
        };
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.take(call("c", NINE.plusSeconds(600)), NINE.plusSeconds(600));
    for (Instant at = NINE; at.isBefore(NINE.plus(Duration.ofHours(60))); at = at.plus(MINUTE)) {
      now[0] = at;
      rig.pass(at, at);
    }
    assertThat(rig.deskStore.waiting(Rig.OWNER).size() + gaps(rig)).isEqualTo(1);
    assertThat(rig.store.facts(CASE).stream().filter(Fact.NoticeWithdrawn.class::isInstance))
        .isNotEmpty();
    // Twice as long each time, then hourly: some thirty a day.
    assertThat(tries.size()).isBetween(20, 90);
  }

  private static long gaps(Rig rig) {
    return rig.mails.stream().filter(mail -> mail.text().contains(Notice.UNREACHABLE)).count();
  }
}
