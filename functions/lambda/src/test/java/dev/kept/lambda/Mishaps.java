package dev.kept.lambda;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.desk.Desks;
import dev.kept.desk.Mailer;
import dev.kept.policy.Policies;
import dev.kept.waking.Aside;
import dev.kept.waking.Bookmarks;
import dev.kept.waking.Customs;
import dev.kept.waking.Erasure;
import dev.kept.waking.Phrases;
import dev.kept.waking.Tombstones;
import dev.kept.waking.WakeIndex;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

  /** What asks and changes nothing: lost before or after, it is the same. */
  private static final Set<String> ASKS =
      Set.of(
          "Aside.get",
          "Bookmarks.get",
          "CaseFiles.facts",
          "CaseFiles.head",
          "CaseFiles.links",
          "CaseFiles.words",
          "Customs.get",
          "Desks.head",
          "Desks.waiting",
          "Ledger.board",
          "Phrases.get",
          "Policies.current",
          "Policies.version",
          "Secrets.get",
          "Tombstones.count",
          "WakeIndex.before",
          "WakeIndex.lastTick");

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

  /** The calls that this can happen to, of those that a story made, by their numbers. */
  static List<Integer> points(List<String> calls, How how) {
    boolean changes = how == How.AFTER || how == How.REPEATED;
    return IntStream.rangeClosed(1, calls.size())
        .filter(call -> !changes || !ASKS.contains(calls.get(call - 1)))
        .boxed()
        .toList();
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
    boolean writesSo = call.equals("Desks.replace") || call.equals("CaseFiles.add");
    return switch (how) {
      case AFTER, REPEATED -> call.equals("Mailer.send");
      case BEFORE, TWICE, DIES -> afterTheMail && writesSo;
    };
  }

  Store store(Store it) {
    return new Store(
        over(CaseFiles.class, it.files()),
        over(Ledger.class, it.ledger()),
        over(Desks.class, it.desks()),
        over(Policies.class, it.policies()),
        over(WakeIndex.class, it.wakes()),
        over(Aside.class, it.aside()),
        over(Erasure.class, it.erasure()),
        over(Tombstones.class, it.tombstones()),
        over(Phrases.class, it.phrases()),
        over(Bookmarks.class, it.bookmarks()),
        over(Customs.class, it.customs()));
  }

  Queue queue(Queue queue) {
    return over(Queue.class, queue);
  }

  Mailer mailer(Mailer mailer) {
    return over(Mailer.class, mailer);
  }

  Secrets secrets(Secrets secrets) {
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
    return left > 0 && (calls.size() == failing || (calls.size() > failing && what.equals(failed)));
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
