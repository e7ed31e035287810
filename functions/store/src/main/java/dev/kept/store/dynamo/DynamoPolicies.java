package dev.kept.store.dynamo;

import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.store.Keys;
import dev.kept.store.policy.PolicyJson;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The versions of the policy in DynamoDB. */
final class DynamoPolicies implements Policies {

  /** How many others may push before us, while we try to, until something must be wrong. */
  private static final int TRIES = 100;

  private final Table table;
  private final Policy builtIn;

  /** Versions never change, so what was read once is kept. */
  private final Map<Integer, Policy> known = new ConcurrentHashMap<>();

  DynamoPolicies(Table table, Policy builtIn) {
    this.table = table;
    this.builtIn = builtIn.numbered(0);
  }

  @Override
  public Policy current() {
    int newest = newest();
    return version(newest)
        .orElseThrow(() -> new IllegalStateException("policy " + newest + " is missing"));
  }

  @Override
  public Optional<Policy> version(int version) {
    if (version == 0) {
      return Optional.of(builtIn);
    }
    Policy there = known.get(version);
    return there == null ? load(version) : Optional.of(there);
  }

  /**
   * The version is put first, then named the current one. Whoever finds a version that is not yet
   * the current one names it: its pusher may have died in between.
   */
  @Override
  public Policy push(Policy policy) {
    for (int i = 0; i < TRIES; i++) {
      Policy numbered = policy.numbered(newest() + 1);
      boolean ours =
          table.putIfAbsent(
              Item.at(Keys.POLICY, Keys.ofVersion(numbered.version()))
                  .body(PolicyJson.text(numbered))
                  .build());
      makeCurrent(numbered.version());
      if (ours) {
        return numbered;
      }
    }
    throw new IllegalStateException("others pushed policies %d times meanwhile".formatted(TRIES));
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
  }

  private int newest() {
    return table
        .plain(Keys.POLICY, Keys.CURRENT)
        .map(item -> Math.toIntExact(Heads.version(item)))
        .orElse(0);
  }

  private Optional<Policy> load(int version) {
    Optional<Policy> found =
        table
            .plain(Keys.POLICY, Keys.ofVersion(version))
            .map(item -> Table.read(item, PolicyJson::parse).numbered(version));
    found.ifPresent(policy -> known.put(version, policy));
    return found;
  }
}
