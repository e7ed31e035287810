package dev.kept.waking;

import org.jspecify.annotations.Nullable;

/** The store cannot be used at present, whatever is asked of it: ask again later. */
public abstract class StoreDown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected StoreDown(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
