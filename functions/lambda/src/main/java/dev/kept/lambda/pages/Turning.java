package dev.kept.lambda.pages;

import dev.kept.lambda.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lists of one page, each with pages of its own: turning one leaves the others where they are.
 *
 * @param path of the page
 * @param pages which page of a list is open, by the list's name; the first where it is not named
 */
record Turning(String path, String carry, Map<String, Integer> pages) {

  /** As an address asks for it. */
  static Turning of(HttpRequest request, Visit visit, List<String> lists) {
    Form query = Form.query(request);
    Map<String, Integer> pages = new TreeMap<>();
    for (String list : lists) {
      pages.put(list, Slice.page(query.get(list).orElse("")));
    }
    return new Turning(request.path(), visit.carry(), pages);
  }

  /** Every list from its beginning. */
  static Turning first(String path, Visit visit) {
    return new Turning(path, visit.carry(), Map.of());
  }

  /** What is shown of a list. */
  <T> Part<T> part(String list, List<T> all) {
    return Part.of(all, pages.getOrDefault(list, 1));
  }

  /** Links to the pages before and behind, where there are any. */
  List<Map<String, Object>> pager(String list, Part<?> part) {
    return pager(
        part.page(),
        part.page() > 1 ? address(list, part.page() - 1) : "",
        part.more() ? address(list, part.page() + 1) : "");
  }

  static List<Map<String, Object>> pager(int page, String back, String on) {
    return back.isEmpty() && on.isEmpty()
        ? List.of()
        : List.of(Map.of("page", page, "back", back, "on", on));
  }

  /** Leads to the list itself, past what stands above it. */
  private String address(String list, int page) {
    Map<String, Integer> turned = new TreeMap<>(pages);
    turned.put(list, page);
    StringBuilder address = new StringBuilder(path).append(carry);
    turned.forEach((name, at) -> {
      if (at > 1) {
        address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(at);
      }
    });
    return address.append('#').append(list).toString();
  }
}
