package dev.kept.lambda;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made when it is first asked for, once: a function pays only for what it uses. */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> making;
  private @Nullable T made;

  private Lazy(Supplier<T> making) {
    this.making = making;
  }

  public static <T> Lazy<T> of(Supplier<T> making) {
    return new Lazy<>(making);
  }

  @Override
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = making.get();
      made = known;
    }
    return known;
  }
}
