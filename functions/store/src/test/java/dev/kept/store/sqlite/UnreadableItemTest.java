package dev.kept.store.sqlite;

import static dev.kept.testing.SampleFacts.NINE;
import static dev.kept.testing.SampleFacts.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.desk.DeskHead;
import dev.kept.fact.CaseId;
import dev.kept.store.UnreadableItem;
import dev.kept.testing.SampleHeads;
import dev.kept.waking.WakeIndex.Waking;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items that somebody or something has spoiled. */
class UnreadableItemTest {

  private static final CaseId CASE = new CaseId("zendesk", "5158");
  private static final CaseId OTHER = new CaseId("zendesk", "5159");

  @TempDir private Path folder;
  private SqliteStore store;

  @BeforeEach
  void opens() {
    store = TestStores.sqlite(folder);
  }

  @AfterEach
  void closes() {
    store.close();
  }

  @Test
  void areNamedWhereAFactCannotBeRead() {
    store.files().add(CASE, note(CASE, "1", NINE));
    store.files().add(OTHER, note(OTHER, "1", NINE));
    spoil("CASE#zendesk:5158", "half a fact");

    assertThatThrownBy(() -> store.files().facts(CASE))
        .isInstanceOf(UnreadableItem.class)
        .hasMessageContaining("FACT#2026-03-02T09:00:00.000000000Z")
        .hasMessageContaining("'CASE#zendesk:5158' cannot be read: a note has four lines, not 1");
    assertThat(store.files().facts(OTHER)).describedAs("the rest goes on").hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          not JSON         | {                                              | not JSON
          another document | {}                                             | 'readAt' must be text, not missing
          a wrong type     | {"readAt":7}                                   | 'readAt' must be text, not NUMBER
          a wrong form     | {"readAt":"noon"}                              | 'readAt': Text 'noon'
          a wrong number   | {"readAt":"2026-03-02T09:00:00Z","hash":"","facts":"1"} | 'facts' must be a whole number
          """)
  void sayWhatIsWrongWithAHead(String situation, String body, String what) {
    store.files().replace(CASE, SampleHeads.full(1, NINE), 0);
    spoil("CASE#zendesk:5158", body);

    assertThatThrownBy(() -> store.files().head(CASE))
        .isInstanceOf(UnreadableItem.class)
        .hasMessageStartingWith("the item 'HEAD' of 'CASE#zendesk:5158' cannot be read: ")
        .hasMessageContaining(what);
  }

  @Test
  void canBePutOffAndReplacedUnread() {
    store.files().replace(CASE, SampleHeads.full(1, NINE), 0);
    spoil("CASE#zendesk:5158", "{");
    store.wakes().putOff(new Waking(CASE.text(), null, NINE), NINE.plusSeconds(600));

    assertThat(store.files().replace(CASE, SampleHeads.full(2, NINE), 1)).isTrue();
    assertThat(store.files().head(CASE)).contains(SampleHeads.full(2, NINE));
  }

  @Test
  void areNamedOnDesksToo() {
    store.desks().replace("a@b", new DeskHead(1, null, null, null, null, null, 0, null), 0);
    spoil("DESK#a@b", "[]");

    assertThatThrownBy(() -> store.desks().head("a@b"))
        .isInstanceOf(UnreadableItem.class)
        .hasMessageContaining("'HEAD' of 'DESK#a@b'");
  }

  private void spoil(String pk, String body) {
    int spoiled =
        store
            .database()
            .write(connection ->
                Sql.update(connection, "UPDATE item SET body = ? WHERE pk = ?", body, pk));
    assertThat(spoiled).isEqualTo(1);
  }
}
