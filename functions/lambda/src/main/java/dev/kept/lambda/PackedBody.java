package dev.kept.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The two forms of a body in a message: text, for people who look into the queue, or packed (gzip
 * in base64), where the bytes are no text or escaping makes them too long.
 */
final class PackedBody {

  private PackedBody() {}

  /** The bytes as text; empty where they are none that a queue may carry. */
  static Optional<String> asText(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      // Queues refuse these two, even in well-formed text; JSON escapes the other forbidden ones.
      return text.indexOf('\uFFFE') < 0 && text.indexOf('\uFFFF') < 0
          ? Optional.of(text)
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  static boolean fits(String message) {
    return message.length() <= Queue.LARGEST
        && message.getBytes(StandardCharsets.UTF_8).length <= Queue.LARGEST;
  }

  static String pack(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  /** The bytes of whichever form is there. */
  static byte[] unpack(@Nullable String text, @Nullable String packed) {
    if (text != null) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    if (packed == null) {
      throw new IllegalArgumentException("a message of this queue needs 'body' or 'packed'");
    }
    byte[] bytes = Base64.getDecoder().decode(packed);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalArgumentException("'packed' is not gzip in base64", e);
    }
  }
}
