package dev.kept.waking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.waking.Bookmarks.Bookmark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of bookmarks does. */
public abstract class BookmarksContract {

  private static final String DIARY = "listed google-calendar";

  private Bookmarks bookmarks;

  /** A store with nothing in it. */
  protected abstract Bookmarks empty();

  @BeforeEach
  void startsEmpty() {
    bookmarks = empty();
  }

  @Test
  void knowsNothingAtFirst() {
    assertThat(bookmarks.get(DIARY)).isEmpty();
  }

  @Test
  void keepsEachUnderItsName() {
    assertThat(bookmarks.replace(DIARY, new Bookmark("a \"quote\", ü 🚚", 1), 0)).isTrue();
    assertThat(bookmarks.replace("asked zendesk:5", new Bookmark("", 1), 0)).isTrue();

    assertThat(bookmarks.get(DIARY)).contains(new Bookmark("a \"quote\", ü 🚚", 1));
    assertThat(bookmarks.get("asked zendesk:5")).contains(new Bookmark("", 1));
  }

  @Test
  void ofTwoWhoReadFromOnePlaceOnlyOneMovesIt() {
    assertThat(bookmarks.replace(DIARY, new Bookmark("one", 1), 0)).isTrue();
    assertThat(bookmarks.replace(DIARY, new Bookmark("two", 1), 0)).isFalse();
    assertThat(bookmarks.replace(DIARY, new Bookmark("three", 2), 1)).isTrue();
    assertThat(bookmarks.replace(DIARY, new Bookmark("four", 2), 1)).isFalse();

    assertThat(bookmarks.get(DIARY)).contains(new Bookmark("three", 2));
    assertThatThrownBy(() -> bookmarks.replace(DIARY, new Bookmark("five", 5), 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
