package dev.kept.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.desk.Desks;
import dev.kept.fact.Call;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactCodec;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.policy.Policies;
import dev.kept.reading.MessageReader;
import dev.kept.waking.Aside;
import dev.kept.waking.Aside.SetAside;
import dev.kept.waking.CaseReading;
import dev.kept.waking.Erasure;
import dev.kept.waking.FanOut;
import dev.kept.waking.Filing;
import dev.kept.waking.Forget;
import dev.kept.waking.Forgotten;
import dev.kept.waking.KeyedHash;
import dev.kept.waking.Pause;
import dev.kept.waking.ReaderHearing;
import dev.kept.waking.TakeIn;
import dev.kept.waking.Tombstones;
import dev.kept.waking.Unmatched;
import dev.kept.waking.Verdicts;
import dev.kept.waking.WakeCase;
import dev.kept.waking.Wakes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is forgotten leaves nothing in any item of the store, in any of its columns. */
public abstract class NothingLeftContract {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant NEXT_WEEK = NINE.plus(Duration.ofDays(7));
  private static final Customer DANA =
      new Customer("7701", "Dana Field", "dana@mail.example", "+12025550143");
  private static final Customer OLEG =
      new Customer("8802", "Oleg Park", "oleg@mail.example", "+12025550188");
  private static final List<String> HERS =
      List.of("dana", "field", "7701", "2025550143", "wasps", "attic", "by 2pm");

  /** The ports of one store. */
  public record Ports(
      CaseFiles files,
      Ledger ledger,
      Desks desks,
      Policies policies,
      Aside aside,
      Erasure erasure,
      Tombstones tombstones) {}

  /** A store with nothing in it. */
  protected abstract Ports empty(FactCodec codec);

  /** Every item of it with all that it holds, as text. */
  protected abstract String everything();

  private final KeyedHash hash =
      new KeyedHash(() -> List.of("a key of the tests, of no use elsewhere"));

  @Test
  void nothingOfHersIsLeftInAnyItem() {
    Ports ports = empty(new Remembering());
    take(ports, promise("1", DANA, "1", "We'll call you by 2pm about the wasps."));
    take(ports, wrote("1", DANA, "2", "They are in the attic. Dana, +1 202 555 0143"));
    take(ports, promise("3", OLEG, "3", "We'll call you by 3pm about the moths."));
    take(ports, called());
    ports.aside().put(new SetAside("a", "zendesk", "no", "from dana@mail.example", NINE, 1));
    wakeCase(ports).run(new CaseId("zendesk", "1"), NEXT_WEEK);
    assertThat(all()).contains(HERS);

    forget(ports).run(CustomerKey.telephone("+12025550143"), NEXT_WEEK);
    assertThat(all()).doesNotContain(HERS).contains("oleg", "moths", "2025550188");

    take(ports, promise("1", DANA, "1", "We'll call you by 2pm about the wasps."));
    take(ports, called());
    assertThat(ports.files().facts(new CaseId("zendesk", "1"))).hasSize(1);
    assertThat(all()).doesNotContain(HERS);
    assertThat(ports.tombstones().done()).hasSize(1);
  }

  private String all() {
    return everything().toLowerCase(Locale.ROOT);
  }

  private void take(Ports ports, Fact fact) {
    Filing filing =
        new Filing(
            ports.files(),
            ports.policies(),
            new ReaderHearing(new MessageReader()),
            new Forgotten(ports.tombstones(), hash, ports.erasure()),
            null);
    new TakeIn(
            filing,
            wakeCase(ports),
            new FanOut(ports.files(), new NoWakes()),
            new Unmatched(ports.files(), ports.policies()))
        .take(fact, fact.origin().received());
  }

  private static WakeCase wakeCase(Ports ports) {
    return new WakeCase(
        ports.files(),
        ports.desks(),
        ports.ledger(),
        ports.policies(),
        new NoWakes(),
        CaseReading.RULES,
        Pause.NONE,
        Verdicts.UNHEARD);
  }

  private Forget forget(Ports ports) {
    return new Forget(
        ports.files(),
        ports.ledger(),
        ports.policies(),
        wakeCase(ports),
        ports.aside(),
        ports.erasure(),
        ports.tombstones(),
        hash,
        body -> body,
        traces -> 0);
  }

  private static Origin origin(FactId id, Person who, Matter matter) {
    return new Origin(id, NINE, false, NINE, who, matter);
  }

  private static Fact promise(String number, Customer whose, String id, String words) {
    return new Fact.StaffReplied(
        origin(
            new FactId("zendesk", "ticket.agent_replied", id),
            Person.staff("7", "Alex"),
            Matter.of(new CaseId("zendesk", number)).with(whose)),
        Words.plain(words));
  }

  private static Fact wrote(String number, Customer whose, String id, String words) {
    return new Fact.CustomerWrote(
        origin(
            new FactId("zendesk", "ticket.customer_replied", id),
            Person.customer("7701", "Dana Field"),
            Matter.of(new CaseId("zendesk", number)).with(whose)),
        Words.plain(words));
  }

  private static Fact called() {
    Call call =
        new Call(
            "c",
            Call.Direction.INBOUND,
            Call.Outcome.NO_ANSWER,
            "+12025550143",
            null,
            null,
            Duration.ofSeconds(40),
            null);
    return new Fact.CallEnded(
        origin(
            new FactId("phone", "call.missed", "c"),
            Person.UNKNOWN,
            Matter.of(new Customer(null, null, null, "+12025550143"))),
        call);
  }

  /** Writes every word of a fact, and knows it again by them. */
  private static final class Remembering implements FactCodec {
    private final Map<String, Fact> facts = new HashMap<>();

    @Override
    public String encode(Fact fact) {
      String text = fact.toString();
      facts.put(text, fact);
      return text;
    }

    @Override
    public Fact decode(String text) {
      Fact fact = facts.get(text);
      if (fact == null) {
        throw new IllegalArgumentException("never written: " + text);
      }
      return fact;
    }
  }

  /** Nothing wakes by itself here. */
  private static final class NoWakes implements Wakes {

    @Override
    public void wakeCase(CaseId caseId, Duration delay) {}

    @Override
    public void wakeDesk(String person, Duration delay) {}

    @Override
    public void sweep(int from, int to, @Nullable Instant last) {
      // Nothing is swept by message here.
    }

    @Override
    public void wakeCasesOf(CustomerKey key, @Nullable String after) {}
  }
}
