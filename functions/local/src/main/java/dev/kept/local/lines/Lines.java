package dev.kept.local.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes. A line that is too long is read over, so that the ones after it are not lost. */
final class Lines {

  /**
   * One line.
   *
   * @param bytes without the line break; of a line that is too long, only its beginning
   * @param length of the whole line in bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // raw bytes on their way to a decoder, never compared
  record Line(byte[] bytes, long length) {
    boolean tooLong() {
      return length > bytes.length;
    }
  }

  private final InputStream in;
  private final int longest;

  /**
   * Reads lines.
   *
   * @param longest how many bytes of a line are kept
   */
  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(512);
    long length = 0;
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (length < longest) {
        kept.write(next);
      }
      length++;
      next = in.read();
    }
    return new Line(kept.toByteArray(), length);
  }
}
