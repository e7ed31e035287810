package dev.kept.local.serve;

import dev.kept.local.Complaint;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * The key under which those who were forgotten are hashed: a file beside the data, made at random
 * when it is first needed. Without it the tombstones say nothing, to us either.
 */
public final class ForgetKey implements Supplier<List<String>> {

  private static final int BYTES = 32;

  private final Path file;

  private ForgetKey(Path file) {
    this.file = file;
  }

  /** The key that lies beside a data file. */
  public static ForgetKey beside(Path data) {
    return new ForgetKey(data.resolveSibling("forget.key"));
  }

  /** Newest first; a line each. */
  @Override
  public List<String> get() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      List<String> keys =
          Files.readAllLines(file).stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
      if (keys.isEmpty()) {
        throw new Complaint("there is no key in '%s': put back the one it held.".formatted(file));
      }
      return keys;
    } catch (IOException e) {
      throw new Complaint("the key in '%s' cannot be read.".formatted(file), e);
    }
  }

  /** Whole from the instant at which it is there; of two who make one, the first. */
  private void make() throws IOException {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "forget", ".new");
    try {
      Files.writeString(made, HexFormat.of().formatHex(bytes) + "\n");
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      return;
    } finally {
      Files.delete(made);
    }
  }
}
