package dev.kept.casefile;

import java.util.Arrays;
import java.util.Locale;

/** What a ticket shows of its promises: how the worst of them stands, the last being the worst. */
public enum Marked {
  /** Nothing that was promised in it is left: no mark of ours stays. */
  NONE,
  DONE,
  OPEN,
  AT_RISK,
  BROKEN;

  /** As it is said, and stands in a field. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As a tag, which is told from other people's by how it begins. */
  public String tag() {
    return "kept-" + word();
  }

  /** The one that is said so; {@link #NONE} for any other word. */
  public static Marked of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst().orElse(NONE);
  }
}
