package dev.kept.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message. The full text is kept apart from the fact once it has been read.
 *
 * @param format how the source wrote it
 * @param text what it says, without quoted history; null once stored, or where the source sent none
 * @param stripped true where quoted history or a signature was taken off
 * @param mentions telephone numbers and addresses that the writer gives in it
 * @param heard what was read in it; null until it has been read
 * @param attachments how many files came with it; 0 where there are none or we are not told
 */
public record Words(
    Format format,
    @Nullable String text,
    boolean stripped,
    List<CustomerKey> mentions,
    @Nullable Heard heard,
    int attachments) {

  /** How the source wrote the text. */
  public enum Format {
    PLAIN,
    HTML,
    WIKI,
    MARKDOWN
  }

  public static final Words NONE = new Words(Format.PLAIN, null, false, List.of(), null);

  public Words {
    mentions = List.copyOf(mentions);
  }

  /** Words with which no files came. */
  public Words(
      Format format,
      @Nullable String text,
      boolean stripped,
      List<CustomerKey> mentions,
      @Nullable Heard heard) {
    this(format, text, stripped, mentions, heard, 0);
  }

  public static Words plain(String text) {
    return new Words(Format.PLAIN, text, false, List.of(), null);
  }

  public Words heard(Heard reading) {
    return new Words(format, text, stripped, mentions, reading, attachments);
  }

  /** The same words, with so many files. */
  public Words attached(int files) {
    return new Words(format, text, stripped, mentions, heard, files);
  }

  /** What is stored in the fact: the reading, without the full text. */
  public Words withoutText() {
    return new Words(format, null, stripped, mentions, heard, attachments);
  }
}
