package dev.kept.reading;

import dev.kept.fact.Promise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause that was weighed.
 *
 * @param start where it begins in the text, in characters
 * @param end where it ends, exclusive
 * @param promise what was made of it; null where it was rejected
 * @param why the reasons for or against, in words
 */
public record Considered(
    String quote, int start, int end, @Nullable Promise promise, List<String> why) {

  public Considered {
    why = List.copyOf(why);
  }
}
