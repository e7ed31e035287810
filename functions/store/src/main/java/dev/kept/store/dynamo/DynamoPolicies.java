package dev.kept.store.dynamo;

import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.store.Keys;
import dev.kept.store.policy.KnownPolicies;
import dev.kept.store.policy.PolicyJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The versions of the policy in DynamoDB. */
final class DynamoPolicies implements Policies {

  /** How many others may push before us, while we try to, until something must be wrong. */
  private static final int TRIES = 100;

  /** So long a version is taken for the current one without asking again. */
  static final Duration REMEMBERED = Duration.ofSeconds(10);

  private final Table table;
  private final KnownPolicies known;
  private volatile @Nullable Remembered remembered;
  private volatile int pushed;

  private record Remembered(int version, Instant asked) {

    boolean holds(Instant now) {
      return !now.isBefore(asked) && now.isBefore(asked.plus(REMEMBERED));
    }
  }

  DynamoPolicies(Table table, Policy builtIn) {
    this.table = table;
    this.known = new KnownPolicies(builtIn, this::load);
  }

  @Override
  public Policy current() {
    return known.newest(lately());
  }

  @Override
  public Optional<Policy> version(int version) {
    return known.version(version);
  }

  /**
   * The version is put first, then named the current one. Whoever finds a version that is not yet
   * the current one names it: its pusher may have died in between.
   */
  @Override
  public Policy push(Policy policy) {
    for (int i = 0; i < TRIES; i++) {
      Policy numbered = policy.numbered(newest() + 1);
      if (add(numbered)) {
        return numbered;
      }
    }
    throw new IllegalStateException("others pushed policies %d times meanwhile".formatted(TRIES));
  }

  @Override
  public Optional<Policy> replace(Policy next) {
    Policy numbered = next.numbered(next.version() + 1);
    return newest() == next.version() && add(numbered) ? Optional.of(numbered) : Optional.empty();
  }

  /** False where this version is another's. */
  private boolean add(Policy numbered) {
    boolean ours =
        table.putIfAbsent(
            Item.at(Keys.POLICY, Keys.ofVersion(numbered.version()))
                .body(PolicyJson.text(numbered))
                .build());
    makeCurrent(numbered.version());
    return ours;
  }

  private void makeCurrent(int version) {
    boolean moved =
        table.putIf(
            Item.at(Keys.POLICY, Keys.CURRENT).version(version).build(),
            Expression.builder()
                .expression("attribute_not_exists(pk) OR version < :version")
                .putExpressionValue(":version", AttributeValue.fromN("" + version))
                .build());
    if (!moved && newest() < version) {
      throw new IllegalStateException("policy " + version + " could not be made current");
    }
    pushed = Math.max(pushed, version);
    remembered = null;
  }

  /**
   * Which was the newest a few seconds ago: it is asked for many times while one event is handled,
   * and a push somewhere else may as well have come a little later than the event. While the table
   * cannot be asked, the last answer holds, so that the door goes on taking events in.
   */
  private int lately() {
    Instant now = table.now();
    Remembered held = remembered;
    if (held != null && held.holds(now)) {
      return held.version();
    }
    try {
      int newest = Math.max(pushed, number(table.lately(Keys.POLICY, Keys.CURRENT)));
      remembered = new Remembered(newest, now);
      return newest;
    } catch (SdkException unreachable) {
      if (held == null) {
        throw unreachable;
      }
      return held.version();
    }
  }

  private int newest() {
    return number(table.plain(Keys.POLICY, Keys.CURRENT));
  }

  private static int number(Optional<Item> current) {
    return current.map(item -> Math.toIntExact(Heads.version(item))).orElse(0);
  }

  private Optional<Policy> load(int version) {
    return table
        .plain(Keys.POLICY, Keys.ofVersion(version))
        .map(item -> Table.read(item, PolicyJson::parse));
  }
}
