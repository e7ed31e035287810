package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.Notice;
import dev.kept.desk.Desks;
import dev.kept.desk.Mailer;
import dev.kept.fact.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets workers go forward one read or write at a time, in the order that a test directs. Queries
 * are paged one item at a time, as a paged store would: what is written behind the page is not
 * seen.
 */
final class Director {

  private static final ThreadLocal<@Nullable Worker> CURRENT = new ThreadLocal<>();

  /** Puts the director between the engine and every port of a rig. */
  void over(Rig rig) {
    rig.files = over(CaseFiles.class, rig.files);
    rig.desks = over(Desks.class, rig.desks);
    rig.ledger = over(Ledger.class, rig.ledger);
    rig.wakes = over(Wakes.class, rig.wakes);
    rig.erasure = over(Erasure.class, rig.erasure);
    rig.phrases = over(Phrases.class, rig.phrases);
    rig.tombstones = over(Tombstones.class, rig.tombstones);
    rig.mailer = over(Mailer.class, rig.mailer);
  }

  /** A worker that has not begun. */
  Worker worker(Runnable work) {
    return new Worker(work);
  }

  private static <T> T over(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(port.getSimpleName(), real, method, arguments)));
  }

  private static @Nullable Object call(
      String port, Object real, Method method, Object @Nullable [] arguments) throws Throwable {
    String what = port + "." + method.getName();
    if (what.equals("CaseFiles.facts")) {
      return paged(what, real, method, arguments, Comparator.comparing(Director::place));
    }
    if (what.equals("Desks.waiting")) {
      return paged(
          what, real, method, arguments, Comparator.comparing(item -> ((Notice) item).key()));
    }
    step(what);
    return invoke(real, method, arguments);
  }

  private static String place(Object item) {
    Fact fact = (Fact) item;
    return fact.origin().at() + " " + fact.id();
  }

  private static List<Object> paged(
      String what,
      Object real,
      Method method,
      Object @Nullable [] arguments,
      Comparator<Object> order)
      throws Throwable {
    List<Object> read = new ArrayList<>();
    while (true) {
      step(what);
      List<?> all = (List<?>) invoke(real, method, arguments);
      Object last = read.isEmpty() ? null : read.getLast();
      Object next =
          all.stream()
              .map(Object.class::cast)
              .filter(item -> last == null || order.compare(item, last) > 0)
              .min(order)
              .orElse(null);
      if (next == null) {
        return List.copyOf(read);
      }
      read.add(next);
    }
  }

  private static @Nullable Object invoke(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void step(String what) {
    Worker worker = CURRENT.get();
    if (worker != null) {
      worker.reach(what);
    }
  }

  /** One worker, on a thread of its own that moves only when told to. */
  static final class Worker {
    private final Semaphore go = new Semaphore(0);
    private final Semaphore reached = new Semaphore(0);
    private final Thread thread;
    private volatile @Nullable String next;
    private volatile boolean ended;
    private volatile boolean dies;
    private volatile boolean fails;
    private volatile @Nullable Throwable failure;

    private Worker(Runnable work) {
      thread = Thread.ofVirtual().unstarted(() -> live(work));
    }

    private void live(Runnable work) {
      CURRENT.set(this);
      try {
        work.run();
      } catch (Crash expected) {
        // The worker died where the test wanted it to.
      } catch (Throwable unexpected) {
        failure = unexpected;
      } finally {
        ended = true;
        next = null;
        reached.release();
      }
    }

    private void reach(String what) {
      next = what;
      reached.release();
      go.acquireUninterruptibly();
      if (dies) {
        throw new Crash();
      }
      if (fails) {
        fails = false;
        throw new IllegalStateException("the store said: too many requests");
      }
    }

    /** Goes on until the next thing it would do is this. */
    Worker before(String what) {
      return before(what, 1);
    }

    /** Goes on until the next thing it would do is this, for the nth time from here. */
    Worker before(String what, int nth) {
      int seen = 0;
      do {
        one();
        if (ended) {
          throw new AssertionError("the worker ended before " + what, failure);
        }
        if (what.equals(next)) {
          seen++;
        }
      } while (seen < nth);
      return this;
    }

    /** Does what it is about to do, and stops before the next. */
    Worker one() {
      if (thread.getState() == Thread.State.NEW) {
        thread.start();
      } else if (!ended) {
        go.release();
      }
      reached.acquireUninterruptibly();
      return this;
    }

    /** Goes on to its end. */
    void toEnd() {
      while (!ended) {
        one();
      }
      if (failure != null) {
        throw new AssertionError("the worker failed", failure);
      }
    }

    /** Goes so many reads and writes far; false where it ended before that. */
    boolean steps(int count) {
      for (int step = 0; step < count && !ended; step++) {
        one();
      }
      return !ended;
    }

    /** What it would do next; null at its end. */
    @Nullable String next() {
      return next;
    }

    /** Is told by the store, once, that it could not, and goes on as it can. */
    void failsOnce() {
      fails = true;
      while (!ended) {
        one();
      }
    }

    /** Dies where it stands, before what it would do next. */
    void dies() {
      dies = true;
      toEnd();
    }
  }

  /** The death of a worker: no handler of the engine may catch it. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }
}
