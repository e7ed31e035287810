package dev.kept.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.policy.Defaults;
import dev.kept.testing.SampleFactCodec;
import dev.kept.testing.SampleFacts;
import dev.kept.testing.SampleHeads;
import dev.kept.waking.WakeIndexContract;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteWakeIndexTest extends WakeIndexContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Parts empty() {
    store = TestStores.sqlite(folder);
    return configured(4);
  }

  @Override
  protected Parts configured(int shards) {
    SqliteStore other =
        SqliteStore.over(
            store.database(), new SampleFactCodec(), Defaults.policy(ZoneOffset.UTC, null), shards);
    return new Parts(other.files(), other.desks(), other.wakes());
  }

  @Test
  void aHeadThatLiesInNoShardIsFoundAgain() {
    Parts parts = configured(4);
    CaseId caseId = new CaseId("zendesk", "1");
    parts.files().replace(caseId, SampleHeads.waking(1, SampleFacts.NINE), 0);
    store.database().write(connection -> Sql.update(connection, "UPDATE item SET wake_shard = 99"));

    assertThat(parts.index().mend(caseId)).isTrue();
    assertThat(parts.index().mend(caseId)).isFalse();
  }

  @AfterEach
  void closes() {
    store.close();
  }
}
