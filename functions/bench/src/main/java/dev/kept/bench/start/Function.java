package dev.kept.bench.start;

import java.nio.file.Path;
import java.util.List;

/**
 * A function to be started.
 *
 * @param handler its class
 * @param does what it does, by the name of our handler for it: which event it gets
 * @param task where it lies
 * @param flags of the JVM without a snapshot
 */
record Function(String handler, String does, Path task, List<String> flags) {

  /** As Lambda starts Java functions that have no snapshot: C1 alone. */
  static final List<String> C1 = List.of("-XX:TieredStopAtLevel=1");

  static Function ours(String name, Path task) {
    return new Function("dev.kept.lambda." + name, name, task, C1);
  }

  /** The same work in the usual way, with the JVM as it comes. */
  static Function usual(String name, String does, Path task) {
    return new Function("dev.kept.bench.usual." + name, does, task, List.of());
  }

  /** One call of the queue as a function of its own, beside ours. */
  static Function queueCall(Path task) {
    return new Function("dev.kept.bench.alone.QueueCall", "WakeHandler", task, C1);
  }

  boolean isOurs() {
    return handler.startsWith("dev.kept.lambda.");
  }

  /** Written in the usual way, with work to do. */
  boolean isUsual() {
    return handler.contains(".Usual");
  }

  /** Called every minute, the sweep is seldom started anew, and has no snapshot. */
  boolean starts(Way way) {
    return switch (way) {
      case COLD -> true;
      case RESTORED -> isOurs() && !does.equals("SweepHandler");
      case IMAGE -> isOurs();
    };
  }

  /** The way out of which it goes on to answer what follows. */
  Way stays() {
    return starts(Way.RESTORED) ? Way.RESTORED : Way.COLD;
  }

  @Override
  public String toString() {
    return handler.substring(handler.lastIndexOf('.') + 1);
  }
}
