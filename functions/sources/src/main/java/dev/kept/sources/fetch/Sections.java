package dev.kept.sources.fetch;

import dev.kept.sources.fetch.ListedBook.One;
import dev.kept.sources.fetch.ListedBook.Path;
import dev.kept.sources.fetch.ListedBook.Reader;
import dev.kept.sources.fetch.ListedBook.Section;
import java.util.List;

/** Lists whose path is the same for everybody. */
final class Sections {

  private Sections() {}

  static Turn pages(int size) {
    return Turn.numbered("page", size);
  }

  static Section list(String path, String items, Turn turn, Reader reader) {
    Path same = _ -> path;
    return new Section(same, items.isEmpty() ? List.of() : List.of(items), turn, reader);
  }

  static One one(String path, String item, Reader reader) {
    return new One(
        (_, id) -> path.formatted(id), item.isEmpty() ? List.of() : List.of(item), reader);
  }
}
