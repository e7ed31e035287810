package dev.kept.lambda;

import dev.kept.desk.Mailer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Ports of which one call goes wrong, or all calls of some of them for a while. */
final class Mishaps {

  /** How one call goes wrong. */
  enum How {
    /** Nothing was done. */
    BEFORE,
    /** It was done, and the answer was lost. */
    AFTER,
    /** Nothing was done, and the next one of its kind fails, too. */
    TWICE,
    /** It was done, the answer was lost, and the client asked again by itself. */
    REPEATED,
    /** The process is gone, with all that it had in its hands. */
    DIES
  }

  /** What no handler catches. */
  static final class Gone extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** These neither ask nor tell anybody. */
  private static final Set<String> NO_CALLS = Set.of("CaseFiles.retention", "WakeIndex.shards");

  private final int failing;
  private final How how;
  private final List<String> calls = new ArrayList<>();
  private int left;
  private @Nullable String failed;
  private Predicate<String> down = port -> false;

  /** Lets the call of this number go wrong, counted from 1; 0 for none. */
  Mishaps(int failing, How how) {
    this.failing = failing;
    this.how = how;
    this.left = how == How.TWICE ? 2 : 1;
  }

  /** Which ports do not answer from now on. */
  void down(Predicate<String> ports) {
    down = ports;
  }

  List<String> calls() {
    return calls;
  }

  /** What went wrong; null where nothing did. */
  @Nullable String failed() {
    return failed;
  }

  /**
   * The window that no mail provider closes: it had the mail, and what it said of that, or our own
   * writing down of it, was lost.
   */
  boolean isTheOneWindow() {
    if (failing == 0 || failing > calls.size()) {
      return false;
    }
    String call = calls.get(failing - 1);
    boolean afterTheMail = failing > 1 && calls.get(failing - 2).equals("Mailer.send");
    return switch (how) {
      case AFTER, REPEATED -> call.equals("Mailer.send");
      case BEFORE, TWICE, DIES -> afterTheMail && call.equals("Desks.replace");
    };
  }

  Store over(Store it) {
    return new Store(
        over(dev.kept.casefile.CaseFiles.class, it.files()),
        over(dev.kept.casefile.Ledger.class, it.ledger()),
        over(dev.kept.desk.Desks.class, it.desks()),
        over(dev.kept.policy.Policies.class, it.policies()),
        over(dev.kept.waking.WakeIndex.class, it.wakes()),
        over(dev.kept.waking.Aside.class, it.aside()),
        over(dev.kept.waking.Erasure.class, it.erasure()),
        over(dev.kept.waking.Tombstones.class, it.tombstones()),
        over(dev.kept.waking.Phrases.class, it.phrases()),
        over(dev.kept.waking.Bookmarks.class, it.bookmarks()),
        over(dev.kept.waking.Customs.class, it.customs()));
  }

  Queue over(Queue queue) {
    return over(Queue.class, queue);
  }

  Mailer over(Mailer mailer) {
    return over(Mailer.class, mailer);
  }

  Secrets over(Secrets secrets) {
    return over(Secrets.class, secrets);
  }

  private <T> T over(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(port.getSimpleName(), real, method, arguments)));
  }

  private @Nullable Object call(
      String port, Object real, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    String what = port + "." + method.getName();
    if (NO_CALLS.contains(what)) {
      return invoke(real, method, arguments);
    }
    if (down.test(port)) {
      throw SdkClientException.create("no answer of " + what);
    }
    calls.add(what);
    if (!goesWrong(what)) {
      return invoke(real, method, arguments);
    }
    failed = what;
    left--;
    return switch (how) {
      case DIES -> throw new Gone();
      case REPEATED -> {
        Object _ = invoke(real, method, arguments);
        yield invoke(real, method, arguments);
      }
      case AFTER -> {
        Object _ = invoke(real, method, arguments);
        throw SdkClientException.create("no answer of " + what);
      }
      case BEFORE, TWICE -> throw SdkClientException.create("no answer of " + what);
    };
  }

  private boolean goesWrong(String what) {
    return left > 0
        && (calls.size() == failing || (calls.size() > failing && what.equals(failed)));
  }

  private static @Nullable Object invoke(
      Object real, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
