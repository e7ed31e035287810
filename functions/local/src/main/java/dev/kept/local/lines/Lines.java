package dev.kept.local.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes. A line that is too long is read over, so that the ones after it are not lost. */
final class Lines {

  /** The longest line that is read. No webhook that Kept takes is longer. */
  static final int LONGEST = 1 << 20;

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

  Lines(InputStream in) {
    this.in = in;
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
      if (length < LONGEST) {
        kept.write(next);
      }
      length++;
      next = in.read();
    }
    return new Line(kept.toByteArray(), length);
  }
}
