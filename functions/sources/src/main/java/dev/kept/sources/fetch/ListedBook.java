package dev.kept.sources.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.sources.fetch.Fetcher.Answer;
import dev.kept.sources.json.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A book that is read as lists of people, a page at a time.
 *
 * @param customers null where there is no list of them
 * @param oneStaff where one of our own is asked for; null where only the list tells
 */
record ListedBook(
    Section staff, @Nullable Section customers, @Nullable One oneStaff, @Nullable One oneCustomer)
    implements Book {

  /** An id comes from an event: it leads to one person and nowhere else. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:-]{1,200}");

  private static final int MOST_PAGES = 5;

  /** Reads somebody; null for nobody. */
  @FunctionalInterface
  interface Reader {
    @Nullable Known read(JsonNode node);
  }

  /**
   * A list.
   *
   * @param path makes the path of its first page out of the account
   * @param items where in a page they stand; empty for the page itself
   */
  record Section(Path path, List<String> items, Turn turn, Reader reader) {}

  /** Makes a path out of the account. */
  @FunctionalInterface
  interface Path {
    String of(@Nullable String account);
  }

  /**
   * One person.
   *
   * @param path out of the account and the id
   * @param item where in the answer they stand
   */
  record One(BiFunction<@Nullable String, String, String> path, List<String> item, Reader reader) {}

  @Override
  public boolean listsCustomers() {
    return customers != null;
  }

  @Override
  public Page staff(Asking asking, @Nullable String page) {
    return page(staff, asking, page, true);
  }

  @Override
  public Page customers(Asking asking, @Nullable String page) {
    return customers == null ? new Page(List.of(), null) : page(customers, asking, page, false);
  }

  @Override
  public Optional<Known> one(Asking asking, String id, boolean ours) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    One one = ours ? oneStaff : oneCustomer;
    if (one != null) {
      return asking
          .found(one.path().apply(asking.account(), id))
          .map(answer -> one.reader().read(Look.at(answer, one.item().toArray(String[]::new))))
          .map(known -> known.staff() == null ? known.asStaff(ours) : known);
    }
    try {
      return ours ? among(asking, id) : Optional.empty();
    } catch (Refusal notToldUs) {
      return Optional.empty();
    }
  }

  /** Some tell of one of our own people only among all; a firm has few of them. */
  private Optional<Known> among(Asking asking, String id) {
    String page = null;
    for (int i = 0; i < MOST_PAGES; i++) {
      Page some = staff(asking, page);
      Optional<Known> found = some.known().stream().filter(it -> it.isCalled(id)).findFirst();
      page = some.next();
      if (found.isPresent() || page == null) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Page page(Section section, Asking asking, @Nullable String page, boolean ours) {
    String first = section.path().of(asking.account());
    String now = page == null ? first : page;
    JsonNode answer = read(asking.fetcher().get(now), now);
    JsonNode items = Look.at(answer, section.items().toArray(String[]::new));
    if (!items.isArray()) {
      throw new Refusal("%s answered something else than a list".formatted(plain(now)));
    }
    List<Known> known = new ArrayList<>();
    for (JsonNode item : items) {
      Known one = section.reader().read(item);
      if (one != null && (one.staff() == null || one.staff() == ours)) {
        known.add(one.asStaff(ours));
      }
    }
    return new Page(known, section.turn().next(new Turn.Asked(first, now), answer, items.size()));
  }

  private static JsonNode read(Answer answer, String path) {
    return switch (answer) {
      case Answer.Found(JsonNode json) -> json;
      case Answer.Refused(String reason) ->
          throw new Refusal("%s: %s".formatted(plain(path), reason));
    };
  }

  private static String plain(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
