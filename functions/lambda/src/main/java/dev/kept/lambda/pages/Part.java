package dev.kept.lambda.pages;

import java.util.List;

/**
 * As much of a list as fits a page.
 *
 * @param page from 1
 * @param more whether there is more behind it
 */
record Part<T>(List<T> shown, int page, boolean more) {

  Part {
    shown = List.copyOf(shown);
  }

  /** One page of a list; the last one, where there are not so many. */
  static <T> Part<T> of(List<T> all, int page) {
    int last = Math.max(1, (all.size() + Slice.SIZE - 1) / Slice.SIZE);
    int there = Math.min(page, last);
    int end = Math.min(all.size(), there * Slice.SIZE);
    return new Part<>(all.subList((there - 1) * Slice.SIZE, end), there, there < last);
  }
}
