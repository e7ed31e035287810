package dev.kept.local.lines;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a line: UTF-8, with or without the mark that some editors put before it. */
final class LineText {

  private LineText() {}

  /** Whether there is nothing on the line but space, a carriage return or the mark. */
  static boolean isBlank(byte[] bytes) {
    for (int i = isMarked(bytes) ? 3 : 0; i < bytes.length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /**
   * The text.
   *
   * @throws LineProblem if the bytes are not UTF-8
   */
  static String of(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(unmarked(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LineProblem("the line is not valid UTF-8: save or send it as such");
    }
  }

  /** The text, with a replacement character for what is not UTF-8. */
  static String asFarAsPossible(byte[] bytes) {
    return StandardCharsets.UTF_8.decode(unmarked(bytes)).toString();
  }

  private static ByteBuffer unmarked(byte[] bytes) {
    int from = isMarked(bytes) ? 3 : 0;
    return ByteBuffer.wrap(bytes, from, bytes.length - from);
  }

  private static boolean isMarked(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
