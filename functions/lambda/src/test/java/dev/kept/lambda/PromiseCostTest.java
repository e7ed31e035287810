package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Mail;
import dev.kept.lambda.MeteredFirm.Cost;
import dev.kept.store.dynamo.PaperDynamo;
import org.junit.jupiter.api.Test;

/** What the life of one promise may cost, in units of the table. Counted, so that it cannot rot. */
class PromiseCostTest {

  private final PaperDynamo table = new PaperDynamo();
  private final MeteredFirm firm =
      new MeteredFirm(table, "kept", PromiseLives.at("2026-03-02T09:00"));

  private final PromiseLives life = new PromiseLives(firm, 1);

  @Test
  void keptWithoutANotice() {
    Cost cost = life.keptWithoutNotice();
    assertThat(firm.mails()).isEmpty();
    assertThat(cost.table().writes()).isLessThanOrEqualTo(25);
    assertThat(cost.table().reads()).isLessThanOrEqualTo(25);
  }

  @Test
  void keptAfterAReminder() {
    Cost cost = life.keptAfterAReminder();
    assertThat(firm.mails())
        .extracting(Mail::subject)
        .singleElement()
        .asString()
        .startsWith("Call Anna");
    assertThat(cost.table().writes()).isLessThanOrEqualTo(45);
    assertThat(cost.table().reads()).isLessThanOrEqualTo(50);
  }

  @Test
  void aWholeBrokenLife() {
    Cost cost = life.broken();
    assertThat(firm.mails())
        .extracting(Mail::to)
        .containsExactly(
            "marek@windows.example",
            "marek@windows.example",
            "lena@windows.example",
            "olga@windows.example");
    assertThat(firm.states()).containsExactly("kept late");
    assertThat(cost.table().writes()).isLessThanOrEqualTo(120);
    assertThat(cost.table().reads()).isLessThanOrEqualTo(150);
  }
}
