package dev.kept.sources.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.sources.json.Look;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How a system leads from one page of a list to the next. */
@FunctionalInterface
interface Turn {

  /** Everything is on one page. */
  Turn NONE = (path, page, items) -> null;

  /**
   * The path of the next page; null at the end.
   *
   * @param path of the first page
   * @param items how many stood on this one
   */
  @Nullable String next(Asked path, JsonNode page, int items);

  /**
   * What was asked.
   *
   * @param first the path of the first page
   * @param now the path of this one
   */
  record Asked(String first, String now) {}

  /** A mark in the answer, given back as a parameter. */
  static Turn after(String parameter, String... where) {
    return (asked, page, items) -> {
      String mark = Look.id(page, where);
      return mark == null || items == 0
          ? null
          : asked.first()
              + (asked.first().contains("?") ? "&" : "?")
              + parameter
              + "="
              + URLEncoder.encode(mark, StandardCharsets.UTF_8);
    };
  }

  /** A whole address in the answer: only its path is taken, for the host stays the same. */
  static Turn link(String... where) {
    return (asked, page, items) -> {
      String link = Look.text(page, where);
      return link == null || items == 0 ? null : path(link);
    };
  }

  /** Pages have numbers, from 1; the last is shorter than the others. */
  static Turn numbered(String parameter, int size) {
    return counted(parameter, size, 1, 1);
  }

  /** Pages begin at a number, from 0. */
  static Turn from(String parameter, int size) {
    return counted(parameter, size, 0, size);
  }

  private static Turn counted(String parameter, int size, int first, int step) {
    return (asked, page, items) -> {
      if (items < size) {
        return null;
      }
      String mark = "&" + parameter + "=";
      int at = asked.now().lastIndexOf(mark);
      int number = at < 0 ? first : Integer.parseInt(asked.now().substring(at + mark.length()));
      return asked.first() + mark + (number + step);
    };
  }

  private static @Nullable String path(String link) {
    try {
      URI uri = URI.create(link);
      String query = uri.getRawQuery();
      return uri.getRawPath() == null
          ? null
          : uri.getRawPath() + (query == null ? "" : "?" + query);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
