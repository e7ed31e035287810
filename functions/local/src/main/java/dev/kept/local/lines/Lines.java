package dev.kept.local.lines;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of bytes. Of a line that is too long only the beginning is kept, whatever its length; the
 * rest can be looked through once, as it comes in.
 */
final class Lines {

  private static final int END = -1;

  /**
   * One line.
   *
   * @param bytes without the line break; of a line that is too long, only its beginning
   */
  @SuppressWarnings("ArrayRecordComponent") // raw bytes on their way to a decoder, never compared
  record Line(byte[] bytes, boolean tooLong) {}

  private final InputStream in;
  private final int longest;
  private final Rest rest = new Rest();

  /**
   * Reads lines.
   *
   * @param in buffered
   * @param longest how many bytes of a line are kept
   */
  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    if (!rest.begin()) {
      return null;
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream(512);
    while (kept.size() < longest && rest.hasMore()) {
      kept.write(rest.read());
    }
    return new Line(kept.toByteArray(), rest.hasMore());
  }

  /** The whole of a line that is too long, from its beginning; to be read before the next line. */
  InputStream whole(Line line) {
    return new SequenceInputStream(new ByteArrayInputStream(line.bytes()), rest);
  }

  /** Reads over what is left of the line, and says how long the line was in bytes. */
  long length() throws IOException {
    while (rest.hasMore()) {
      rest.read();
    }
    return rest.length;
  }

  /** What has not been read yet of the line. */
  private final class Rest extends InputStream {
    private int next = END;
    private long length;

    /** Goes over to the next line, if there is one. */
    boolean begin() throws IOException {
      length();
      length = 0;
      next = in.read();
      return next != END;
    }

    boolean hasMore() {
      return next != END && next != '\n';
    }

    @Override
    public int read() throws IOException {
      if (!hasMore()) {
        return END;
      }
      int read = next;
      next = in.read();
      length++;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      int read = 0;
      while (read < count && hasMore()) {
        into[offset + read] = (byte) read();
        read++;
      }
      return read == 0 && count > 0 ? END : read;
    }
  }
}
