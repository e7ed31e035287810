package dev.kept.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.waking.Bookmarks.Bookmark;

/** Bookmarks as JSON, without their version, which stands beside it in the item. */
public final class BookmarkJson {

  private BookmarkJson() {}

  public static String write(Bookmark bookmark) {
    ObjectNode node = Json.object();
    node.put("text", bookmark.text());
    return Json.write(node);
  }

  public static Bookmark read(String text, long version) {
    return new Bookmark(Json.parse(text).path("text").asText(), version);
  }
}
