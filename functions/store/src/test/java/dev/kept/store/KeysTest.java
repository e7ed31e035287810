package dev.kept.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.FactId;
import dev.kept.testing.SampleFacts;
import dev.kept.testing.SampleHeads;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

  private static final CaseId CASE = new CaseId("zendesk", "5158");

  @Test
  void areThoseOfTheTable() {
    assertThat(Keys.ofCase(CASE)).isEqualTo("CASE#zendesk:5158");
    assertThat(Keys.ofCustomer(CustomerKey.telephone("+12025550143")))
        .isEqualTo("CUSTOMER#tel:+12025550143");
    assertThat(Keys.ofDesk("ana@example.com")).isEqualTo("DESK#ana@example.com");
    assertThat(Keys.ofLedger("repairs", YearMonth.of(2026, 3))).isEqualTo("LEDGER#repairs#2026-03");
    assertThat(Keys.ofFact(SampleFacts.note(CASE, "9876", Instant.parse("2026-03-02T09:00:00.5Z"))))
        .isEqualTo("FACT#2026-03-02T09:00:00.500000000Z#zendesk/ticket.internal_note/9876");
    assertThat(Keys.ofWords(new FactId("zendesk", "ticket.opened", "1")))
        .isEqualTo("WORDS#zendesk/ticket.opened/1");
    assertThat(Keys.ofNotice("a|v0|maker|b|0")).isEqualTo("NOTICE#a|v0|maker|b|0");
    assertThat(Keys.ofVersion(12)).isEqualTo("VERSION#12");
    assertThat(Keys.ofBoard("repairs", "kept late")).isEqualTo("repairs#kept late");
  }

  @Test
  void sortTheHeadBehindTheFacts() {
    assertThat(Keys.HEAD).isGreaterThan(Keys.FACT + "9999");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          before the year 0   | -0044-03-15T12:00:00Z      | 0000-01-01T00:00:00.000000000Z
          in the far past     | 0476-09-04T12:00:00Z       | 0476-09-04T12:00:00.000000000Z
          every digit         | 2026-03-02T09:00:00.123456789Z | 2026-03-02T09:00:00.123456789Z
          behind the year 9999 | +12026-03-02T09:00:00Z    | 9999-12-31T23:59:59.999999999Z
          """)
  void writeInstantsInOneWidth(String situation, Instant at, String text) {
    assertThat(Instants.text(at)).isEqualTo(text).hasSize(30);
  }

  @Test
  void fitIntoWhatATableTakes() {
    String id = "é".repeat(5000);
    FactId fact = new FactId("zendesk", "ticket.opened", id);

    assertThat(Keys.ofWords(fact)).startsWith("WORDS#sha256:");
    assertThat(bytes(Keys.ofFact(SampleFacts.note(CASE, id, SampleFacts.NINE))))
        .isLessThanOrEqualTo(1024);
    assertThat(bytes(Keys.ofNotice("x".repeat(512)))).isEqualTo(519);
    assertThat(Keys.ofNotice("x".repeat(513))).startsWith("NOTICE#sha256:");
    assertThat(bytes(Keys.ofCustomer(CustomerKey.mail(id + "@example.com"))))
        .isLessThanOrEqualTo(2048);
    assertThat(bytes(Keys.ofCase(new CaseId("z", "é".repeat(449))))).isEqualTo(905);
  }

  @Test
  void refuseANameThatCouldNotBeReadBack() {
    assertThatThrownBy(() -> Keys.ofCase(new CaseId("z", "é".repeat(450))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the name of a case is at most 900 bytes long, not 902: z:éé");
    assertThatThrownBy(() -> Keys.ofDesk("x".repeat(901)))
        .hasMessageStartingWith("the name of a recipient is at most 900 bytes long, not 901");
  }

  @Test
  void sortRowsWithoutADueLast() {
    assertThat(Keys.due(SampleHeads.row("1", "open", null, 1)))
        .isGreaterThan(Instants.text(Instant.MAX));
  }

  private static int bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8).length;
  }
}
