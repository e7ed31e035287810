package dev.kept.local.policy;

import dev.kept.local.Complaint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a person wrote, as text. */
final class TextFile {

  private TextFile() {}

  /**
   * Reads it.
   *
   * @throws Complaint if there is none, or it is not UTF-8, with the line of what is not
   */
  static String read(Path file) {
    byte[] bytes = bytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new Complaint(
          "%s, line %d: the byte 0x%02X is not UTF-8 text: save the file as UTF-8."
              .formatted(file, text.lines().count() + (endsLine(text) ? 1 : 0), in.get()));
    }
    return text;
  }

  private static boolean endsLine(String text) {
    return text.isEmpty() || text.endsWith("\n");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Complaint(
          "there is no policy '%s' that can be read: name a YAML file, such as 'kept policy init' writes."
              .formatted(file),
          e);
    }
  }
}
