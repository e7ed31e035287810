package dev.kept.waking;

import static dev.kept.testing.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.waking.Aside.SetAside;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of events that were set aside does. */
public abstract class AsideContract {

  private Aside aside;

  /** A store with nothing in it. */
  protected abstract Aside empty();

  @BeforeEach
  void startsEmpty() {
    aside = empty();
  }

  @Test
  void holdsNothingAtFirst() {
    assertThat(aside.list(10)).isEmpty();
    assertThat(aside.get("1")).isEmpty();
  }

  @Test
  void keepsAnEventWholeWithItsReason() {
    SetAside item =
        new SetAside("1", "zendesk", "not JSON:\n'{' expected", "\u0001\"ünï 😀\r\n", NINE, 5);
    aside.put(item);

    assertThat(aside.get("1")).contains(item);
    assertThat(aside.list(10)).containsExactly(item);
  }

  @Test
  void keepsTheLatestWordOnAnEvent() {
    aside.put(item("1", NINE));
    SetAside again = new SetAside("1", "zendesk", "still not JSON", "short", NINE, 2);
    aside.put(again);

    assertThat(aside.list(10)).containsExactly(again);
  }

  @Test
  void listsTheNewestFirst() {
    aside.put(item("old", NINE));
    aside.put(item("new", NINE.plusSeconds(2)));
    aside.put(item("middle", NINE.plusSeconds(1)));

    assertThat(aside.list(10)).extracting(SetAside::id).containsExactly("new", "middle", "old");
    assertThat(aside.list(1)).extracting(SetAside::id).containsExactly("new");
  }

  @Test
  void dropsAnEvent() {
    aside.put(item("1", NINE));
    aside.put(item("2", NINE));
    aside.drop("1");
    aside.drop("1");

    assertThat(aside.get("1")).isEmpty();
    assertThat(aside.list(10)).containsExactly(item("2", NINE));
  }

  @Test
  void keepsABodyAsLargeAsAWebhookMayBe() {
    String body = "a😀é€".repeat(100_000);
    aside.put(new SetAside("1", "zendesk", "too odd", body, NINE, 1));

    assertThat(aside.get("1").orElseThrow().body().equals(body)).isTrue();
    aside.drop("1");
    assertThat(aside.get("1")).isEmpty();
  }

  @Test
  void takesAnyIdAsItIs() {
    String longId = "a/b#ünï 😀" + "x".repeat(3000);
    aside.put(item(longId, NINE));

    assertThat(aside.get(longId)).contains(item(longId, NINE));
    assertThat(aside.list(10)).extracting(SetAside::id).containsExactly(longId);
  }

  @Test
  void listsManyUpToTheLimit() {
    IntStream.range(0, 150).forEach(i -> aside.put(item("" + i, NINE.plusSeconds(i))));

    assertThat(aside.list(120)).hasSize(120);
    assertThat(aside.list(1000)).hasSize(150).doesNotHaveDuplicates();
  }

  private static SetAside item(String id, Instant at) {
    return new SetAside(id, "zendesk", "not JSON", "{", at, 1);
  }
}
