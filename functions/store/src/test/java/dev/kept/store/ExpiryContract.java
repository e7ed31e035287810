package dev.kept.store;

import static dev.kept.testing.SampleFacts.NINE;
import static dev.kept.testing.SampleFacts.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.Notice;
import dev.kept.desk.DeskHead;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.FactId;
import dev.kept.fact.Statement;
import dev.kept.testing.SampleHeads;
import dev.kept.waking.Aside;
import dev.kept.waking.Aside.SetAside;
import dev.kept.waking.WakeIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does with what has been there for longer than the time of retention. */
public abstract class ExpiryContract {

  protected static final Duration RETENTION = Duration.ofDays(400);
  private static final CaseId CASE = new CaseId("zendesk", "5158");
  private static final CustomerKey DANA = CustomerKey.mail("dana@example.com");
  private static final FactId FACT = new FactId("zendesk", "ticket.internal_note", "1");
  private static final Instant EXPIRY = NINE.plus(RETENTION);
  private static final String ALEX = "alex@firm.example";

  protected Instant now = NINE;

  /** The ports of one store. */
  public record Ports(CaseFiles files, Ledger ledger, Desks desks, Aside aside, WakeIndex index) {}

  /** A new store that asks {@link #now} for the time. */
  protected abstract Ports ports();

  /** The keys of all that is left once the store has deleted what it deletes by itself. */
  protected abstract List<String> left();

  @SuppressWarnings("NullAway.Init") // before each test
  private Ports ports;

  @BeforeEach
  void startsFull() {
    ports = ports();
    CaseFiles files = ports.files();
    files.add(CASE, note(CASE, "1", NINE));
    files.add(DANA, note(CASE, "1", NINE));
    files.link(DANA, CASE, 1);
    files.keepWords(CASE, FACT, "words ".repeat(100_000));
    files.replace(CASE, SampleHeads.waking(1, null), 0);
    ports.desks().post(notice());
    ports.desks().replace(ALEX, new DeskHead(1, null, null, null, null, null, 0, null), 0);
    ports.aside().put(new SetAside("a", "zendesk", "unreadable", "body", NINE, 1));
    ports.ledger().record(SampleHeads.row("made", "kept", NINE, 1));
    ports.index().finishedTick(NINE);
  }

  private static Notice notice() {
    Statement line = new Statement(null, 0, Notice.SET_UP + "x", ALEX, "unreachable", 0);
    return new Notice(CASE, line, Notice.Urgency.LIST, NINE);
  }

  @Test
  void everythingIsThereUntilItsInstant() {
    now = EXPIRY.minusSeconds(1);
    assertThat(ports.files().facts(CASE)).hasSize(1);
    assertThat(ports.files().facts(DANA)).hasSize(1);
    assertThat(ports.files().links(DANA, null).cases()).containsExactly(CASE);
    assertThat(ports.files().words(CASE, FACT)).isPresent();
    assertThat(ports.desks().waiting(ALEX)).hasSize(1);
    assertThat(ports.aside().list(9)).hasSize(1);
  }

  @Test
  void nothingIsThereFromItsInstantOnThoughNothingWasDeletedYet() {
    now = EXPIRY;
    assertThat(ports.files().facts(CASE)).isEmpty();
    assertThat(ports.files().facts(DANA)).isEmpty();
    assertThat(ports.files().links(DANA, null).cases()).isEmpty();
    assertThat(ports.files().words(CASE, FACT)).isEmpty();
    assertThat(ports.desks().waiting(ALEX)).isEmpty();
    assertThat(ports.aside().list(9)).isEmpty();
    assertThat(ports.aside().get("a")).isEmpty();
  }

  @Test
  void whatHasExpiredCanBePutAnew() {
    now = EXPIRY;
    assertThat(ports.files().add(CASE, note(CASE, "1", NINE))).isTrue();
    ports.files().link(DANA, CASE, 1);
    assertThat(ports.files().keepWords(CASE, FACT, "anew")).isTrue();
    assertThat(ports.desks().post(notice())).isTrue();
    assertThat(ports.files().facts(CASE)).hasSize(1);
    assertThat(ports.files().links(DANA, null).cases()).containsExactly(CASE);
    assertThat(ports.files().words(CASE, FACT)).contains("anew");
    assertThat(ports.desks().waiting(ALEX)).hasSize(1);
  }

  @Test
  void headsOutliveTheirFacts() {
    now = EXPIRY.plus(Duration.ofDays(34));
    assertThat(ports.files().head(CASE)).isPresent();
    now = EXPIRY.plus(Duration.ofDays(36));
    assertThat(ports.files().head(CASE)).isEmpty();
    assertThat(ports.files().replace(CASE, SampleHeads.waking(1, null), 0)).isTrue();
    assertThat(ports.files().head(CASE)).map(Head::version).contains(1L);
  }

  @Test
  void whatIsKeptLongerIsThereForAsLongAgain() {
    now = EXPIRY.minus(Duration.ofDays(100));
    ports.files().keepLonger(CASE);
    now = EXPIRY.plus(Duration.ofDays(299));
    assertThat(ports.files().facts(CASE)).hasSize(1);
    assertThat(ports.files().words(CASE, FACT)).contains("words ".repeat(100_000));
    assertThat(ports.files().facts(DANA)).isEmpty();
    now = EXPIRY.plus(Duration.ofDays(301));
    assertThat(ports.files().facts(CASE)).isEmpty();
  }

  @Test
  void whatHasExpiredIsNotBroughtBack() {
    now = EXPIRY;
    ports.files().keepLonger(CASE);
    ports.files().keepLonger(DANA);
    assertThat(ports.files().facts(CASE)).isEmpty();
    assertThat(ports.files().facts(DANA)).isEmpty();
  }

  @Test
  void aClosedLinkIsThereAsLongAsAnOpenOne() {
    now = NINE.plus(Duration.ofDays(300));
    ports.files().closeLink(DANA, CASE, 1, now);
    now = EXPIRY.plus(Duration.ofDays(1));
    assertThat(ports.files().links(DANA, null).closed()).containsKey(CASE);
  }

  @Test
  void inTheEndOnlyWhatNamesNoCustomerIsLeft() {
    IntStream.range(0, 250)
        .forEach(i -> ports.files().add(CASE, note(CASE, "n" + i, NINE.plusSeconds(i))));
    assertThat(left()).hasSizeGreaterThan(250);
    now = EXPIRY.plus(Duration.ofDays(36));
    assertThat(left())
        .allMatch(key -> key.startsWith("LEDGER#") || key.startsWith("SWEEP"))
        .hasSize(2);
  }
}
