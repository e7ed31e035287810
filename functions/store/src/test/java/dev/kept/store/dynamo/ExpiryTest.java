package dev.kept.store.dynamo;

import static dev.kept.testing.SampleFacts.NINE;
import static dev.kept.testing.SampleFacts.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.FactId;
import dev.kept.testing.SampleHeads;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that have expired, before the table has deleted them. */
class ExpiryTest {

  private static final CaseId CASE = new CaseId("zendesk", "5158");
  private static final CustomerKey DANA = CustomerKey.mail("dana@example.com");
  private static final FactId FACT = new FactId("zendesk", "ticket.internal_note", "1");
  private static final Instant EXPIRY = NINE.plus(LocalTables.RETENTION);

  private final String table = LocalTables.newTable();

  @Test
  void areThereUntilTheirInstant() {
    fill();
    CaseFiles files = files(EXPIRY.minusSeconds(1));

    assertThat(files.facts(CASE)).hasSize(1);
    assertThat(files.facts(DANA)).hasSize(1);
    assertThat(files.links(DANA, null).cases()).containsExactly(CASE);
    assertThat(files.words(CASE, FACT)).contains("words");
  }

  @Test
  void areNotThereFromTheirInstantOn() {
    fill();
    CaseFiles files = files(EXPIRY);

    assertThat(files.facts(CASE)).isEmpty();
    assertThat(files.facts(DANA)).isEmpty();
    assertThat(files.links(DANA, null).cases()).isEmpty();
    assertThat(files.words(CASE, FACT)).isEmpty();
  }

  @Test
  void canBePutAnew() {
    fill();
    CaseFiles files = files(EXPIRY);

    assertThat(files.add(CASE, note(CASE, "1", NINE))).isTrue();
    assertThat(files.facts(CASE)).hasSize(1);
  }

  @Test
  void leaveTheHeadLonger() {
    fill();

    assertThat(files(EXPIRY.plus(Duration.ofDays(30))).head(CASE)).isPresent();
    CaseFiles later = files(EXPIRY.plus(Duration.ofDays(36)));
    assertThat(later.head(CASE)).isEmpty();
    assertThat(later.replace(CASE, SampleHeads.waking(1, null), 0)).isTrue();
  }

  @Test
  void carryTheAttributeByWhichTheTableDeletesThem() {
    fill();
    Map<String, AttributeValue> item =
        LocalTables.client().scan(scan -> scan.tableName(table)).items().stream()
            .filter(found -> found.get("sk").s().startsWith("FACT#"))
            .findFirst()
            .orElseThrow();

    assertThat(item.get("expiresAt").n()).isEqualTo("" + EXPIRY.getEpochSecond());
    assertThat(item.get("sk").s())
        .isEqualTo("FACT#2026-03-02T09:00:00.000000000Z#zendesk/ticket.internal_note/1");
    assertThat(
            LocalTables.client()
                .describeTimeToLive(ttl -> ttl.tableName(table))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("expiresAt");
  }

  private void fill() {
    CaseFiles files = files(NINE);
    files.add(CASE, note(CASE, "1", NINE));
    files.add(DANA, note(CASE, "1", NINE));
    files.link(DANA, CASE);
    files.keepWords(CASE, FACT, "words");
    files.replace(CASE, SampleHeads.waking(1, null), 0);
  }

  private CaseFiles files(Instant now) {
    return LocalTables.store(table, () -> now).files();
  }
}
