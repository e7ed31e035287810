package dev.kept.local.serve;

import dev.kept.local.Complaint;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything, and that one running system owns at a time. */
final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the folder, and makes it where it is missing.
   *
   * @throws Complaint if another has it, or it cannot be written
   */
  static DataFolder take(Path folder) {
    try {
      make(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new Complaint(
            "another kept has its data in '%s': end that one, or name another folder with --data."
                .formatted(folder));
      }
      // The lock lives as long as the channel, and ends with the process however that ends.
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new Complaint(
          "the folder '%s' cannot be written: name another with --data.".formatted(folder), e);
    }
  }

  /** Where it is missing: it holds customers' words, so it is its owner's alone. */
  static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    Path _ =
        posix
            ? Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
            : Files.createDirectories(folder);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path database() {
    return folder.resolve("kept.db");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Complaint("the folder '%s' could not be let go.".formatted(folder), e);
    }
  }
}
