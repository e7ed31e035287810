package dev.kept.sources.text;

import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message as they may be read for promises. Work is bounded by the length of the
 * text and by 64 KB of it: mail is hostile input.
 */
public final class Texts {

  /** What is read of a message; nobody promises anything after that. */
  static final int LONGEST = 64 * 1024;

  /** Markup takes its share before a text begins. */
  private static final int LONGEST_HTML = 4 * LONGEST;

  /** A minute and a half of talking; it is kept in the fact itself. */
  private static final int LONGEST_SPOKEN = 1_000;

  private Texts() {}

  /** The words of a customer, with the numbers and addresses that they give in it. */
  public static Words theirs(Format format, @Nullable String raw, @Nullable String region) {
    Words words = ours(format, raw);
    String text = words.text();
    return text == null
        ? words
        : new Words(format, text, words.stripped(), Mentions.in(text, region), null);
  }

  /** The words of one of our own people: no numbers are looked for. */
  public static Words ours(Format format, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return Words.NONE;
    }
    boolean cut = false;
    String text = bounded(raw, format == Format.HTML ? LONGEST_HTML : LONGEST);
    if (format == Format.HTML) {
      HtmlText.Result read = HtmlText.read(text);
      text = bounded(read.text(), LONGEST);
      cut = read.cut();
    }
    History.Result left = History.strip(text.replace("\u0000", "").replace("\r\n", "\n"));
    String words = left.text();
    return new Words(format, words.isEmpty() ? null : words, cut || left.cut(), List.of(), null);
  }

  /** What a caller said after the tone, as far as a fact holds it. */
  public static Words spoken(@Nullable String raw) {
    String text = ours(Format.PLAIN, raw).text();
    return text == null ? Words.NONE : Words.plain(bounded(text, LONGEST_SPOKEN));
  }

  /** Never cuts a character in two. */
  private static String bounded(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, pair ? length - 1 : length);
  }
}
