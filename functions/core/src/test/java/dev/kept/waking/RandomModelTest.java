package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.NUMBER;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.knownAs;
import static dev.kept.waking.Happenings.merged;
import static dev.kept.waking.Happenings.reply;
import static dev.kept.waking.Happenings.undone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Commitment;
import dev.kept.casefile.Notice;
import dev.kept.desk.Mail;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Statement;
import dev.kept.testing.ForwardingFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The protocol under the smallest rules that need all of it. When it is quiet again, everybody was
 * told what is true, once.
 */
class RandomModelTest {

  private static final int RUNS = Integer.getInteger("model.runs", 50);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappensWhatIsTrueIsToldOnce(long seed) {
    search(rig -> {}).play(seed, RUNS);
  }

  /** The desk of a program hears more, of each promise from its opening, and each in its order. */
  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8, 9, 10})
  void withAProgramThatHearsOfEachPromiseTheSameHolds(long seed) {
    search(rig -> rig.rules = ToyRules.tellingPrograms()).play(seed, RUNS);
  }

  /** Of every kind of mishap there is one that the model would find; and it tells the story. */
  @Test
  void aFaultIsFoundAndItsSmallestStoryIsTold() {
    ModelSearch deaf = search(rig -> rig.files = new Deaf(rig.files));
    long found = LongStream.range(0, 3_000).filter(deaf::fails).findFirst().orElseThrow();
    assertThat(deaf.smallest(found).getMessage())
        .contains("seed")
        .contains("a call")
        .doesNotContain("a merge", "dead workers", "lost timers", "late facts");
  }

  private static ModelSearch search(Consumer<Rig> variant) {
    return new ModelSearch(EVERYTHING, (seed, story) -> new Toy(seed, story, variant));
  }

  /** Hears nothing of what is told of customers. */
  private static final class Deaf extends ForwardingFiles {

    Deaf(CaseFiles files) {
      super(files);
    }

    @Override
    public List<Fact> facts(CustomerKey key) {
      return List.of();
    }
  }

  /** What may happen beside two promises. */
  private static final List<String> EVERYTHING =
      Stream.concat(
              Stream.of(
                  "a call",
                  "a call to the second number",
                  "the second number becomes known",
                  "the call is taken back",
                  "a merge"),
              RandomModel.MISHAPS.stream())
          .toList();

  private static final class Toy extends RandomModel {
    private final boolean programs;

    Toy(long seed, Set<String> story, Consumer<Rig> variant) {
      super(seed, story, new Rig());
      variant.accept(rig);
      programs = rig.rules instanceof ToyRules rules && rules.tellsPrograms();
    }

    @Override
    List<Fact> facts() {
      Fact early = call("c1", NINE.plusSeconds(random.nextInt(5000)));
      Fact byOther = call("c2", NINE.plusSeconds(random.nextInt(5000)), SECOND_NUMBER);
      List<Fact> facts =
          new ArrayList<>(
              List.of(
                  reply(CASE, "p", NINE, NUMBER),
                  reply(OTHER, "q", NINE.plusSeconds(random.nextInt(600)), SECOND_NUMBER)));
      maybe("a call", facts, early);
      maybe("a call to the second number", facts, byOther);
      maybe(
          "the second number becomes known",
          facts,
          knownAs("k", NINE.plusSeconds(60), NUMBER, SECOND_NUMBER));
      maybe("the call is taken back", facts, undone(CASE, "u", NINE.plusSeconds(5400), early));
      maybe("a merge", facts, merged(OTHER, CASE, NINE.plusSeconds(random.nextInt(5000))));
      return facts;
    }

    @Override
    String line(Statement it) {
      return it.person() + " " + it.commitment() + "=" + it.verdict() + "#" + it.n();
    }

    @Override
    void check(Map<String, Commitment> truth, List<String> told) {
      for (Mail mail : rig.mails) {
        boolean program = mail.to().equals(ToyRules.PROGRAM);
        assertThat(program && mail.text().lines().count() > 1).as("%s gathered", seed).isFalse();
      }
      Map<String, String> lastSaid = new HashMap<>();
      told.forEach(line -> lastSaid.put(line.split("=", -1)[0], line.split("[=#]", -1)[1]));
      inOrder();
      truth.forEach((commitment, it) -> {
        String word = it.state().word();
        String said = lastSaid.get(ToyRules.MAKER + " " + commitment);
        boolean right = said == null ? !word.equals("broken") : said.equals(word);
        assertThat(right).as("%s: %s is %s, said %s", seed, commitment, word, said).isTrue();
        if (programs) {
          assertThat(lastSaid.get(ToyRules.PROGRAM + " " + commitment))
              .as("%s: what the program heard of %s", seed, commitment)
              .isEqualTo(word);
        }
      });
      // A worker that dies right behind its post may leave what is no longer true: it harms nobody.
      List<Statement> owed = owed().stream().map(Notice::statement).toList();
      assertThat(rig.deskStore.waiting(ToyRules.MAKER))
          .as("%s left lying", seed)
          .noneMatch(notice -> owed.contains(notice.statement()));
    }

    /**
     * A program never hears an earlier statement after a later one, but for one that comes again.
     */
    private void inOrder() {
      Map<String, Integer> last = new HashMap<>();
      for (Mail mail : rig.mails) {
        if (mail.to().equals(ToyRules.PROGRAM)) {
          String[] said = mail.text().split("#", -1);
          String about = said[0].split("=", -1)[0];
          int n = Integer.parseInt(said[1]);
          assertThat(n)
              .as("%s order of %s", seed, about)
              .isGreaterThanOrEqualTo(last.getOrDefault(about, 0));
          last.put(about, n);
        }
      }
    }
  }
}
