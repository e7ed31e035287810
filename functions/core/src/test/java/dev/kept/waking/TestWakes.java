package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A queue that only remembers; the test delivers, loses or doubles. */
class TestWakes implements Wakes {

  /** One message. Exactly one of case, person and key is set. */
  record Message(
      @Nullable CaseId caseId,
      @Nullable String person,
      @Nullable CustomerKey key,
      @Nullable String after,
      Duration delay,
      boolean told) {

    Message(
        @Nullable CaseId caseId,
        @Nullable String person,
        @Nullable CustomerKey key,
        @Nullable String after,
        Duration delay) {
      this(caseId, person, key, after, delay, false);
    }

    /** Wakes its case. */
    void wake(WakeCase wakeCase, Instant clock) {
      CaseId woken = Objects.requireNonNull(caseId);
      if (told) {
        wakeCase.runTold(woken, clock);
      } else {
        wakeCase.run(woken, clock);
      }
    }
  }

  /** Some shards to be swept. */
  record Part(int from, int to, @Nullable Instant last) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();

  @Override
  public synchronized void wakeCase(CaseId caseId, Duration delay) {
    messages.add(new Message(caseId, null, null, null, delay));
  }

  @Override
  public synchronized void wakeTold(CaseId caseId) {
    messages.add(new Message(caseId, null, null, null, Duration.ZERO, true));
  }

  @Override
  public synchronized void wakeDesk(String person, Duration delay) {
    messages.add(new Message(null, person, null, null, delay));
  }

  @Override
  public synchronized void wakeCasesOf(CustomerKey key, @Nullable String after) {
    messages.add(new Message(null, null, key, after, Duration.ZERO));
  }

  @Override
  public synchronized void sweep(int from, int to, @Nullable Instant last) {
    parts.add(new Part(from, to, last));
  }

  /** The parts of sweeps that were asked for since it was last asked. */
  synchronized List<Part> takeParts() {
    List<Part> taken = List.copyOf(parts);
    parts.clear();
    return taken;
  }

  /** What was queued since it was last asked. */
  synchronized List<Message> take() {
    List<Message> taken = List.copyOf(messages);
    messages.clear();
    return taken;
  }
}
