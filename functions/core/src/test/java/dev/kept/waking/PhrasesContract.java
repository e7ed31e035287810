package dev.kept.waking;

import static dev.kept.testing.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.FactId;
import dev.kept.waking.Phrases.Phrase;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of sentences does. */
public abstract class PhrasesContract {

  private static final CaseId CASE = new CaseId("zendesk", "5158");

  private Phrases phrases;

  /** A store with nothing in it. */
  protected abstract Phrases empty();

  @BeforeEach
  void startsEmpty() {
    phrases = empty();
  }

  @Test
  void knowsNothingAtFirst() {
    assertThat(phrases.get("a")).isEmpty();
  }

  @Test
  void keepsAllOfASentenceButItsWords() {
    CommitmentId asks =
        new CommitmentId(CASE, new FactId("zendesk", "ticket.agent_replied", "9"), 1);
    Phrase whole =
        new Phrase(
            1, Set.of(CASE, new CaseId("desk", "a b")), Set.of("zendesk:7"), NINE, asks, false);
    Phrase bare = new Phrase(1, Set.of(), Set.of(), null, null, true);
    assertThat(phrases.replace("a", whole, 0)).isTrue();
    assertThat(phrases.replace("b", bare, 0)).isTrue();

    assertThat(phrases.get("a")).contains(whole);
    assertThat(phrases.get("b")).contains(bare);
  }

  @Test
  void writesOnlyWhatFollowsTheVersionThatWasRead() {
    assertThat(phrases.replace("a", version(1), 0)).isTrue();
    assertThat(phrases.replace("a", version(1), 0)).isFalse();
    assertThat(phrases.replace("a", version(2), 1)).isTrue();
    assertThat(phrases.replace("a", version(2), 1)).isFalse();
    assertThat(phrases.replace("b", version(3), 2)).isFalse();

    assertThat(phrases.get("a")).contains(version(2));
    assertThatThrownBy(() -> phrases.replace("a", version(5), 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Phrase version(long version) {
    return new Phrase(version, Set.of(CASE), Set.of("zendesk:" + version), null, null, false);
  }
}
