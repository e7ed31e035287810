package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The founding story through every function, and one mishap: each call of the store, the queue, the
 * secrets and the mailer goes wrong in turn, in each of five ways. What was asked comes again, and
 * in the end everything is as if nothing had happened; a mail goes out twice in one window alone.
 */
class HandlerFaultsTest {

  private static final List<String> SPOKEN_WITH =
      List.of(
          "Aside.put",
          "CaseFiles.add",
          "Customs.replace",
          "Desks.replace",
          "Ledger.board",
          "Mailer.send",
          "Queue.send",
          "Secrets.get",
          "Tombstones.count",
          "WakeIndex.before",
          "WakeIndex.finishedTick");

  @ParameterizedTest
  @EnumSource
  @SuppressWarnings(
      "SystemOut") // how many crash points there were is said where everybody reads it
  void whateverGoesWrongOnceTheEndIsTheSame(Mishaps.How how) {
    Mishaps none = new Mishaps(0, how);
    TroubledWeek undisturbed = new TroubledWeek(none).played();
    Map<String, List<String>> whole = undisturbed.outcome();
    assertThat(undisturbed.doubled()).isEmpty();
    assertThat(whole.get("told")).hasSize(6);
    assertThat(whole.get("ledger")).singleElement().asString().contains("kept late");
    assertThat(none.calls()).containsAll(SPOKEN_WITH);

    List<Integer> points = Mishaps.points(none.calls(), how);
    int doubled = 0;
    for (int call : points) {
      Mishaps mishaps = new Mishaps(call, how);
      TroubledWeek week = new TroubledWeek(mishaps).played();
      String what = "call %d, %s %s".formatted(call, mishaps.failed(), how);
      assertThat(mishaps.failed()).as(what).isNotNull();
      assertThat(week.outcome()).as(what).isEqualTo(whole);
      if (mishaps.isTheOneWindow()) {
        assertThat(week.doubled().values()).as(what).allMatch(times -> times == 2);
        doubled += week.doubled().size();
      } else {
        assertThat(week.doubled()).as(what).isEmpty();
      }
    }
    System.out.printf(
        "%s: %d crash points of %d calls; a mail doubled at %d of them%n",
        how, points.size(), none.calls().size(), doubled);
  }
}
