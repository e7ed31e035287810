package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.TELEPHONE;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.testing.ForwardingFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A wake that comes because a notice was told asks nobody again under whose key nothing stood; and
 * no proof is lost by it, whatever comes in between.
 */
class SparingTest {

  private static final Instant TEN = NINE.plusSeconds(3600);
  private static final Instant TOLD = TEN.plusSeconds(60);
  private static final Fact PROOF = call("c", NINE.plusSeconds(600));

  @Test
  void theWakeForATellingReadsNoKeyUnderWhichNothingStood() {
    Rig rig = told(files -> files);
    List<CustomerKey> read = reads(rig);
    rig.wakeCase().runTold(CASE, TOLD);
    assertThat(read).isEmpty();
    assertThat(rig.store.head(CASE).orElseThrow().facts()).isEqualTo(2);
  }

  @Test
  void anyOtherWakeReadsThem() {
    Rig rig = told(files -> files);
    List<CustomerKey> read = reads(rig);
    rig.wakeCase().run(CASE, TOLD);
    assertThat(read).containsExactly(TELEPHONE);
  }

  @Test
  void soDoesOneWithWhichSomethingElseIsNew() {
    Rig rig = told(files -> files);
    List<CustomerKey> read = reads(rig);
    rig.store.add(CASE, reply(CASE, "q", TEN));
    rig.wakeCase().runTold(CASE, TOLD);
    assertThat(read).containsExactly(TELEPHONE);
  }

  @Test
  void soDoesOneAtWhoseInstantAVerdictChanges() {
    Rig rig = told(files -> files);
    rig.take(reply(CASE, "q", TEN), TOLD);
    rig.pass(TOLD, TOLD.plusSeconds(300));
    List<CustomerKey> read = reads(rig);
    rig.wakeCase().runTold(CASE, TEN.plusSeconds(3600));
    assertThat(read).containsExactly(TELEPHONE);
  }

  @Test
  void aKeyUnderWhichSomethingStandsIsAlwaysRead() {
    Rig rig = new Rig();
    rig.take(call("early", NINE.minusSeconds(60)), NINE);
    broken(rig);
    List<CustomerKey> read = reads(rig);
    rig.wakeCase().runTold(CASE, TOLD);
    assertThat(read).containsExactly(TELEPHONE);
  }

  @Test
  void inNoOrderOfATellingAndACallIsTheCallLost() {
    assertThat(verdictsWithACallAtEachStep(files -> files)).isNotEmpty().containsOnly("kept");
  }

  @Test
  void evenWhereTheCallsOwnWakeIsLostTheNextOneSeesIt() {
    Rig rig = told(files -> files);
    rig.takeIn().take(PROOF, TOLD);
    rig.loseMessages();
    rig.wakeCase().runTold(CASE, TOLD);
    rig.wakeCase().run(CASE, TOLD.plusSeconds(60));
    assertThat(verdict(rig)).isEqualTo("kept");
  }

  @Test
  void neverAskingAgainWhereNothingStoodWouldLoseACall() {
    assertThat(verdictsWithACallAtEachStep(NeverAgain::new)).contains("broken");
  }

  /** A notice was told; after so many steps of the wake for it a call comes in, whole. */
  private static List<String> verdictsWithACallAtEachStep(UnaryOperator<CaseFiles> variant) {
    List<String> verdicts = new ArrayList<>();
    for (int steps = 1; ; steps++) {
      Rig rig = told(variant);
      new Director().over(rig);
      Director.Worker telling = new Director().worker(() -> rig.wakeCase().runTold(CASE, TOLD));
      if (!telling.steps(steps)) {
        return verdicts;
      }
      rig.takeIn().take(PROOF, TOLD);
      telling.toEnd();
      rig.deliver(TOLD);
      verdicts.add(verdict(rig));
    }
  }

  private static Rig told(UnaryOperator<CaseFiles> variant) {
    Rig rig = new Rig();
    rig.files = variant.apply(rig.files);
    broken(rig);
    return rig;
  }

  /** The promise is broken, its maker told; the wake for that has not come yet. */
  private static void broken(Rig rig) {
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.wakeCase().run(CASE, TEN);
    rig.loseMessages();
    rig.wakeDesk().run(ToyRules.MAKER, TEN);
    rig.loseMessages();
    assertThat(rig.told()).containsExactly("broken");
  }

  private static List<CustomerKey> reads(Rig rig) {
    List<CustomerKey> read = new ArrayList<>();
    rig.files =
        new ForwardingFiles(rig.files) {
          @Override
          public List<Fact> facts(CustomerKey key) {
            read.add(key);
            return super.facts(key);
          }
        };
    return read;
  }

  private static String verdict(Rig rig) {
    return rig.store.head(CASE).orElseThrow().verdicts().getFirst().word();
  }

  /** Takes it that nothing ever comes where nothing stood. */
  private static final class NeverAgain extends ForwardingFiles {
    private final Set<CustomerKey> quiet = new HashSet<>();

    NeverAgain(CaseFiles files) {
      super(files);
    }

    @Override
    public List<Fact> facts(CustomerKey key) {
      List<Fact> facts = quiet.contains(key) ? List.of() : super.facts(key);
      if (facts.isEmpty()) {
        quiet.add(key);
      }
      return facts;
    }
  }
}
