package dev.kept.reading;

import org.jspecify.annotations.Nullable;

/**
 * What was read, and the item after it. Null stands for "nothing of the kind here".
 *
 * @param next index of the first item that was not read
 */
record DueParsed<T>(T value, int next) {

  /** The first that is there. */
  static <T> @Nullable DueParsed<T> or(@Nullable DueParsed<T> one, @Nullable DueParsed<T> other) {
    return one != null ? one : other;
  }
}
