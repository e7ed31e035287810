package dev.kept.local.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kept.local.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @Test
  void isItsOwnersAlone(@TempDir Path dir) throws IOException {
    Path folder = dir.resolve("new").resolve(".kept");
    try (DataFolder taken = DataFolder.take(folder)) {
      assertThat(taken.database()).isEqualTo(folder.resolve("kept.db"));
    }
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void hasOneOwnerAtATime(@TempDir Path dir) throws IOException {
    Path folder = Files.createDirectory(dir.resolve("there"));
    try (DataFolder taken = DataFolder.take(folder)) {
      assertThat(taken.database()).hasFileName("kept.db");
      assertThatThrownBy(() -> DataFolder.take(folder))
          .isInstanceOf(Complaint.class)
          .hasMessageContaining("another kept has its data");
    }
  }
}
