package dev.kept.store;

import dev.kept.casefile.Unreadable;

/** An item of the store does not say what it should. The message names the item. */
public final class UnreadableItem extends Unreadable {
  private static final long serialVersionUID = 1L;

  public UnreadableItem(String partition, String sort, RuntimeException cause) {
    super(
        "the item '%s' of '%s' cannot be read: %s".formatted(sort, partition, cause.getMessage()),
        cause);
  }
}
