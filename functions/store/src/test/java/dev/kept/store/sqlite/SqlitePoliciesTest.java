package dev.kept.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.policy.Policies;
import dev.kept.policy.PoliciesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePoliciesTest extends PoliciesContract {

  @TempDir private Path folder;
  private SqliteStore store;

  @Override
  protected Policies empty() {
    store = TestStores.sqlite(folder, BUILT_IN);
    return store.policies();
  }

  @AfterEach
  void closes() {
    store.close();
  }

  @Test
  void seeAtOnceWhatAnotherProcessPushes() {
    try (SqliteStore other = TestStores.sqlite(folder, BUILT_IN)) {
      other.policies().push(called("pushed elsewhere"));
    }
    assertThat(store.policies().current().business()).isEqualTo("pushed elsewhere");
    assertThat(store.policies().version(1)).contains(store.policies().current());
  }
}
