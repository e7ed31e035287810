package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.NUMBER;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.TELEPHONE;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.knownAs;
import static dev.kept.waking.Happenings.reply;
import static dev.kept.waking.Happenings.withheldCall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Reading;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.testing.ForwardingFiles;
import dev.kept.waking.TakeIn.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A case and a call that meet for the first time: whichever comes second sees the other. */
class CustomersFactsTest {

  private static final Instant IN_TIME = NINE.plusSeconds(600);
  private static final Instant NOW = NINE.plusSeconds(700);
  private static final Instant LATE = NINE.plus(ToyRules.TIME).plus(Duration.ofHours(2));
  private static final String SECOND_NUMBER = "+12025550177";

  @Test
  void whicheverOfCaseAndCallComesSecondSeesTheOther() {
    assertThat(verdictsWithTheCallAtEachStep(files -> files)).isNotEmpty().containsOnly("kept");
    assertThat(verdictsWithTheCaseAtEachStep(files -> files)).isNotEmpty().containsOnly("kept");
  }

  @Test
  void linkingAfterTheQueryWouldLoseACall() {
    assertThat(verdictsWithTheCallAtEachStep(LinksAfterQuery::new)).contains("open");
    assertThat(toldWithTheCallAtEachStep(LinksAfterQuery::new)).contains(List.of("broken"));
  }

  @Test
  void askingForLinksBeforeTheFactIsPutWouldLoseACall() {
    assertThat(verdictsWithTheCaseAtEachStep(LinksBeforeFact::new)).contains("open");
    assertThat(toldWithTheCaseAtEachStep(LinksBeforeFact::new)).contains(List.of("broken"));
  }

  @Test
  void whoeverWasToldWrongIsToldRightWhicheverComesSecond() {
    List<List<String>> told = toldWithTheCallAtEachStep(files -> files);
    told.addAll(toldWithTheCaseAtEachStep(files -> files));
    assertThat(told).hasSizeGreaterThan(10).containsOnly(List.of("broken", "kept"));
  }

  /**
   * A promise was broken and told, and nothing will wake its case any more, when its customer's
   * other number becomes known; after so many steps of that the call comes in that kept it.
   */
  private static List<List<String>> toldWithTheCallAtEachStep(UnaryOperator<CaseFiles> variant) {
    List<List<String>> told = new ArrayList<>();
    for (int steps = 1; ; steps++) {
      Rig rig = broken(variant);
      Director.Worker learning = new Director().worker(() -> rig.wakeCase().run(CASE, LATE));
      if (!learning.steps(steps)) {
        return told;
      }
      rig.takeIn().take(call("c", IN_TIME, SECOND_NUMBER), LATE);
      learning.toEnd();
      told.add(toldInTheEnd(rig));
    }
  }

  /** The same, and after so many steps of the call's coming in the number becomes known. */
  private static List<List<String>> toldWithTheCaseAtEachStep(UnaryOperator<CaseFiles> variant) {
    List<List<String>> told = new ArrayList<>();
    for (int steps = 1; ; steps++) {
      Rig rig = broken(variant);
      Director.Worker taking =
          new Director().worker(() -> rig.takeIn().take(call("c", IN_TIME, SECOND_NUMBER), LATE));
      if (!taking.steps(steps)) {
        return told;
      }
      rig.wakeCase().run(CASE, LATE);
      taking.toEnd();
      told.add(toldInTheEnd(rig));
    }
  }

  private static Rig broken(UnaryOperator<CaseFiles> variant) {
    Rig rig = directed(variant);
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.pass(NINE, LATE.minusSeconds(60));
    assertThat(rig.told()).containsExactly("broken");
    rig.store.add(
        CustomerKey.telephone(NUMBER), knownAs("k", LATE.minusSeconds(1), NUMBER, SECOND_NUMBER));
    return rig;
  }

  private static List<String> toldInTheEnd(Rig rig) {
    rig.pass(LATE, LATE.plus(Duration.ofHours(3)));
    return rig.told();
  }

  /** A case is new; after so many of its steps the call comes in, whole. */
  private static List<String> verdictsWithTheCallAtEachStep(UnaryOperator<CaseFiles> variant) {
    List<String> verdicts = new ArrayList<>();
    for (int steps = 1; ; steps++) {
      Rig rig = directed(variant);
      Director.Worker taking =
          new Director().worker(() -> rig.takeIn().take(reply(CASE, "p", NINE), NOW));
      if (!taking.steps(steps)) {
        return verdicts;
      }
      rig.takeIn().take(call("c", IN_TIME), NOW);
      List<TestWakes.Message> byTheCall = rig.queue.take();
      taking.toEnd();
      deliver(rig, byTheCall);
      verdicts.add(verdict(rig));
    }
  }

  /** A call comes in; after so many of its steps the case is new, whole. */
  private static List<String> verdictsWithTheCaseAtEachStep(UnaryOperator<CaseFiles> variant) {
    List<String> verdicts = new ArrayList<>();
    for (int steps = 1; ; steps++) {
      Rig rig = directed(variant);
      Director.Worker taking =
          new Director().worker(() -> rig.takeIn().take(call("c", IN_TIME), NOW));
      if (!taking.steps(steps)) {
        return verdicts;
      }
      rig.takeIn().take(reply(CASE, "p", NINE), NOW);
      taking.toEnd();
      deliver(rig, rig.queue.take());
      verdicts.add(verdict(rig));
    }
  }

  private static Rig directed(UnaryOperator<CaseFiles> variant) {
    Rig rig = new Rig();
    new Director().over(rig);
    rig.files = variant.apply(rig.files);
    return rig;
  }

  private static void deliver(Rig rig, List<TestWakes.Message> messages) {
    for (TestWakes.Message message : messages) {
      if (message.caseId() != null) {
        message.wake(rig.wakeCase(), NOW);
      }
    }
  }

  private static String verdict(Rig rig) {
    return rig.store.head(CASE).orElseThrow().verdicts().getFirst().word();
  }

  /** Links only when the customer's facts have been read. */
  static final class LinksAfterQuery extends ForwardingFiles {
    private final List<Runnable> late = new ArrayList<>();

    LinksAfterQuery(CaseFiles files) {
      super(files);
    }

    @Override
    public void link(CustomerKey key, CaseId caseId, long version) {
      late.add(() -> super.link(key, caseId, version));
    }

    @Override
    public List<Fact> facts(CustomerKey key) {
      List<Fact> facts = super.facts(key);
      late.forEach(Runnable::run);
      late.clear();
      return facts;
    }
  }

  private static final class LinksBeforeFact extends ForwardingFiles {
    private final List<Runnable> late = new ArrayList<>();

    LinksBeforeFact(CaseFiles files) {
      super(files);
    }

    @Override
    public boolean add(CustomerKey key, Fact fact) {
      return late.add(() -> super.add(key, fact));
    }

    @Override
    public Links links(CustomerKey key, @Nullable String after) {
      Links links = super.links(key, after);
      late.forEach(Runnable::run);
      late.clear();
      return links;
    }
  }

  @Test
  void aCallToANumberThatIsOnlyKnownThroughAnotherKeepsThePromise() {
    Rig rig = new Rig();
    callToTheSecondNumber(rig);
    assertThat(verdict(rig)).isEqualTo("kept");
    assertThat(toldInTheEnd(rig)).isEmpty();
  }

  @Test
  void keysThatAreNotClosedWouldMissIt() {
    Rig rig = new Rig();
    rig.rules = new OneHop();
    callToTheSecondNumber(rig);
    assertThat(verdict(rig)).isEqualTo("open");
    assertThat(toldInTheEnd(rig)).as("no wake sets it right").containsExactly("broken");
  }

  private static void callToTheSecondNumber(Rig rig) {
    rig.take(knownAs("k", NINE.minusSeconds(60), NUMBER, SECOND_NUMBER), NINE);
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.take(call("c", IN_TIME, SECOND_NUMBER), NOW);
  }

  /** Asks the case's own facts for keys, and not what is found under those. */
  private static final class OneHop implements CaseReading {
    private final ToyRules rules = new ToyRules();

    @Override
    public Reading read(CaseId caseId, List<Fact> facts, Policies policies, Instant now) {
      return rules.read(caseId, facts, policies, now);
    }

    @Override
    public SortedSet<CustomerKey> keys(List<Fact> facts, Policy policy) {
      return rules.keys(
          facts.stream().filter(fact -> fact.origin().matter().caseId() != null).toList(), policy);
    }
  }

  @Test
  void aNumberLearntLaterBringsItsOldCalls() {
    Rig rig = new Rig();
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.take(call("c", IN_TIME, SECOND_NUMBER), NOW);
    assertThat(verdict(rig)).isEqualTo("open");
    rig.take(knownAs("k", NOW, NUMBER, SECOND_NUMBER), NOW);
    assertThat(verdict(rig)).isEqualTo("kept");
  }

  @Test
  void aCallWakesEveryOpenCaseAPageAtATimeAndNoneThatHasRestedForAMonth() {
    Rig rig = new Rig();
    rig.store.link(TELEPHONE, CASE);
    rig.store.link(TELEPHONE, OTHER);
    Instant longAgo = NINE.minus(Duration.ofDays(40));
    rig.store.closeLink(TELEPHONE, CASE, 1, longAgo);
    rig.fanOut().run(TELEPHONE, null, NINE);
    assertThat(rig.queue.take()).extracting(TestWakes.Message::caseId).containsExactly(OTHER);
  }

  @Test
  void whereEveryCaseHasRestedAllAreWoken() {
    Rig rig = new Rig();
    rig.store.link(TELEPHONE, CASE);
    rig.store.closeLink(TELEPHONE, CASE, 1, NINE.minus(Duration.ofDays(40)));
    rig.fanOut().run(TELEPHONE, null, NINE);
    assertThat(rig.queue.take()).extracting(TestWakes.Message::caseId).containsExactly(CASE);
  }

  @Test
  void aHundredCasesFillAPageAndTheNextIsAskedForByMessage() {
    Rig rig = new Rig();
    for (int i = 0; i < 250; i++) {
      rig.store.link(TELEPHONE, new CaseId("zendesk", "n" + i));
    }
    rig.fanOut().run(TELEPHONE, null, NINE);
    List<TestWakes.Message> first = rig.queue.take();
    assertThat(first).hasSize(101);
    assertThat(first.getLast().key()).isEqualTo(TELEPHONE);
    rig.fanOut().run(TELEPHONE, first.getLast().after(), NINE);
    rig.fanOut().run(TELEPHONE, rig.queue.take().getLast().after(), NINE);
    assertThat(rig.queue.take()).hasSize(50).allMatch(message -> message.caseId() != null);
  }

  @Test
  void aCallFromAWithheldNumberIsNobodys() {
    Rig rig = new Rig();
    Fact withheld = withheldCall("w", IN_TIME);
    assertThat(rig.takeIn().take(withheld, NOW)).isEqualTo(Taken.NOBODY);
    assertThat(rig.queue.take()).isEmpty();
  }
}
