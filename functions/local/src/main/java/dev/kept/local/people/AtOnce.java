package dev.kept.local.people;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.lambda.Store;
import dev.kept.lambda.aws.JitteredPause;
import dev.kept.reading.MessageReader;
import dev.kept.waking.CaseReading;
import dev.kept.waking.FanOut;
import dev.kept.waking.Filing;
import dev.kept.waking.Forgotten;
import dev.kept.waking.KeyedHash;
import dev.kept.waking.ReaderHearing;
import dev.kept.waking.TakeIn;
import dev.kept.waking.Unmatched;
import dev.kept.waking.Verdicts;
import dev.kept.waking.WakeCase;
import dev.kept.waking.Wakes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes in where the queues cannot be reached: cases look at themselves here and now. What they owe
 * later, and the desks, stand in the index and are found by the next sweep.
 */
final class AtOnce implements Wakes {

  private final WakeCase wakeCase;
  private final FanOut fanOut;
  private final InstantSource clock;

  private AtOnce(Store store, InstantSource clock) {
    this.clock = clock;
    this.fanOut = new FanOut(store.files(), this);
    this.wakeCase =
        new WakeCase(
            store.files(),
            store.desks(),
            store.ledger(),
            store.policies(),
            this,
            CaseReading.RULES,
            new JitteredPause(),
            Verdicts.UNHEARD);
  }

  static TakeIn takeIn(Store store, KeyedHash hash, InstantSource clock) {
    AtOnce wakes = new AtOnce(store, clock);
    Filing filing =
        new Filing(
            store.files(),
            store.policies(),
            new ReaderHearing(new MessageReader()),
            new Forgotten(store.tombstones(), hash, store.erasure()),
            store.phrases());
    return new TakeIn(
        filing, wakes.wakeCase, wakes.fanOut, new Unmatched(store.files(), store.policies()));
  }

  @Override
  public void wakeCase(CaseId caseId, Duration delay) {
    if (delay.isZero()) {
      wakeCase.run(caseId, clock.instant());
    }
  }

  @Override
  public void wakeDesk(String person, Duration delay) {}

  @Override
  public void wakeCasesOf(CustomerKey key, @Nullable String after) {
    boolean _ = fanOut.run(key, after, clock.instant());
  }

  /** The running system's own sweep sees to that. */
  @Override
  public void sweep(int from, int to, @Nullable Instant last) {}
}
