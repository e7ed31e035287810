package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.desk.Desks;
import dev.kept.desk.Mailer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ports of which one call fails: before it did anything, after it did, or twice. */
final class FaultyPorts {

  /** How it fails. */
  enum How {
    BEFORE,
    /** It was done, and the answer was lost. */
    AFTER,
    TWICE
  }

  private final int failing;
  private final How how;
  private final List<String> calls = new ArrayList<>();
  private int left;
  private @Nullable String failed;

  /** Lets the call of this number fail, counted from 1; 0 for none. */
  FaultyPorts(int failing, How how) {
    this.failing = failing;
    this.how = how;
    this.left = how == How.TWICE ? 2 : 1;
  }

  void over(Rig rig) {
    rig.files = over(CaseFiles.class, rig.files);
    rig.desks = over(Desks.class, rig.desks);
    rig.ledger = over(Ledger.class, rig.ledger);
    rig.wakes = over(Wakes.class, rig.wakes);
    rig.phrases = over(Phrases.class, rig.phrases);
    rig.tombstones = over(Tombstones.class, rig.tombstones);
    rig.mailer = over(Mailer.class, rig.mailer);
  }

  int calls() {
    return calls.size();
  }

  /** What failed; null where nothing did. */
  @Nullable String failed() {
    return failed;
  }

  /** True where the mailer had just taken a mail, and nobody had written so. */
  boolean isTheOneWindow() {
    int from = Math.max(0, failing - 3);
    return failing > 0
        && calls.subList(from, Math.min(failing, calls.size())).contains("Mailer.send");
  }

  private <T> T over(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(port.getSimpleName(), real, method, arguments)));
  }

  private @Nullable Object call(
      String port, Object real, Method method, Object @Nullable [] arguments) throws Throwable {
    String what = port + "." + method.getName();
    if (what.equals("CaseFiles.retention")) {
      return invoke(real, method, arguments);
    }
    calls.add(what);
    boolean fails =
        left > 0 && (calls.size() == failing || (calls.size() > failing && what.equals(failed)));
    if (!fails) {
      return invoke(real, method, arguments);
    }
    failed = what;
    left--;
    if (how == How.AFTER) {
      Object _ = invoke(real, method, arguments);
    }
    throw new IllegalStateException("no answer of " + what);
  }

  private static @Nullable Object invoke(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
