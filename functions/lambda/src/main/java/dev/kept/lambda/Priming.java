package dev.kept.lambda;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Core;
import org.crac.Resource;

/**
 * What a function does before Lambda takes a snapshot of it: its own work on a stage ({@link
 * Play}), and of the real AWS what changes nothing ({@link Rehearsals}), so that the classes are
 * loaded, the tables built and the clients ready when it is restored. Without SnapStart none of it
 * happens. What fails here is told, and fails again when it is needed.
 */
final class Priming implements Resource {

  /** The context holds its resources weakly; a function's live as long as its process. */
  private static final List<Priming> LIVING = new CopyOnWriteArrayList<>();

  private final Wiring wiring;
  private final List<Work> works;

  /** Something to do beforehand. */
  @FunctionalInterface
  interface Work {
    void with(Wiring wiring);
  }

  Priming(Wiring wiring, Work... works) {
    this.wiring = wiring;
    this.works = List.of(works);
  }

  /** The same wiring, with which this is done, and a rest is taken, before a snapshot is. */
  static Wiring before(Wiring wiring, Work... works) {
    Work[] andRest = Arrays.copyOf(works, works.length + 1);
    andRest[works.length] = Rehearsals::rests;
    Priming priming = new Priming(wiring, andRest);
    LIVING.add(priming);
    Core.getGlobalContext().register(priming);
    return wiring;
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    for (Work work : works) {
      try {
        work.with(wiring);
      } catch (RuntimeException e) {
        wiring.log().failure("priming.failed", e, Map.of());
      }
    }
  }

  /** Nothing to do: clients connect anew, and no random number or time was kept. */
  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {}
}
