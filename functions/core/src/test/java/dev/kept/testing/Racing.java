package dev.kept.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Several workers that do the same at once. */
public final class Racing {

  private Racing() {}

  /** How many of them were told that they did it. */
  public static long winners(int workers, BooleanSupplier work) {
    CountDownLatch ready = new CountDownLatch(workers);
    try (var pool = Executors.newFixedThreadPool(workers)) {
      List<Future<Boolean>> runs = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        runs.add(
            pool.submit(() -> {
              ready.countDown();
              ready.await();
              return work.getAsBoolean();
            }));
      }
      long won = 0;
      for (Future<Boolean> run : runs) {
        won += run.get() ? 1 : 0;
      }
      return won;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("a worker failed: " + e.getCause(), e);
    }
  }
}
