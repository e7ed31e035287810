package dev.kept.local.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Keeps the pumps going on the real clock, and calls the sweep every minute. One thread a pump:
 * what waits in one channel does not hold up another.
 */
final class Pumps implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration TICK = Duration.ofMinutes(1);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  Pumps(List<Pump> pumps, Runnable sweep) {
    for (Pump pump : pumps) {
      threads.add(Thread.ofPlatform().name("pump-" + pump.channel()).start(() -> run(pump)));
    }
    threads.add(Thread.ofPlatform().name("tick").start(() -> tick(sweep)));
  }

  private void run(Pump pump) {
    while (!isStopped(Duration.ZERO)) {
      boolean worked = guarded(() -> pump.once() > 0);
      if (!worked && isStopped(LOOK)) {
        return;
      }
    }
  }

  private void tick(Runnable sweep) {
    do {
      guarded(() -> {
        sweep.run();
        return true;
      });
    } while (!isStopped(TICK));
  }

  /** A pump that fails once, say because the disk is full, goes on trying. */
  private static boolean guarded(BooleanSupplier work) {
    try {
      return work.getAsBoolean();
    } catch (RuntimeException e) {
      System.err.println("kept: " + e.getMessage());
      return false;
    }
  }

  private boolean isStopped(Duration wait) {
    try {
      return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Lets every batch in hand finish. */
  @Override
  public void close() {
    stopped.countDown();
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(20));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
