package dev.kept.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.testing.Racing;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of policies does. */
public abstract class PoliciesContract {

  /** The built-in default that the stores under test are given. */
  protected static final Policy BUILT_IN =
      Defaults.policy(ZoneId.of("Europe/Berlin"), "owner@example.com");

  private Policies policies;

  /** A store to which none was pushed, with {@link #BUILT_IN}. */
  protected abstract Policies empty();

  @BeforeEach
  void startsEmpty() {
    policies = empty();
  }

  @Test
  void areTheBuiltInOneUntilOneIsPushed() {
    assertThat(policies.current()).isEqualTo(BUILT_IN);
    assertThat(policies.version(0)).contains(BUILT_IN);
    assertThat(policies.version(1)).isEmpty();
    assertThat(policies.version(-1)).isEmpty();
  }

  @Test
  void areNumberedAsTheyArePushed() {
    Policy first = policies.push(called("first"));
    Policy second = policies.push(called("second"));

    assertThat(first.version()).isEqualTo(1);
    assertThat(second.version()).isEqualTo(2);
    assertThat(policies.current()).isEqualTo(second);
  }

  @Test
  void staySoOnceTheyArePushed() {
    Policy first = policies.push(called("first"));
    policies.push(called("second"));

    assertThat(policies.version(1)).contains(first);
    assertThat(policies.version(0)).contains(BUILT_IN);
    assertThat(policies.version(3)).isEmpty();
  }

  @Test
  void giveEachOfRacingPushersAVersionOfItsOwn() {
    assertThat(Racing.winners(4, () -> policies.push(called("raced")).version() > 0)).isEqualTo(4);
    assertThat(policies.current().version()).isEqualTo(4);
  }

  @Test
  void takeAChangeOnlyOfTheCurrentOne() {
    Policy first = policies.push(called("first"));
    assertThat(policies.replace(called("changed").numbered(first.version())))
        .map(Policy::business)
        .contains("changed");

    assertThat(policies.replace(called("late").numbered(first.version()))).isEmpty();
    assertThat(policies.current().business()).isEqualTo("changed");
    assertThat(policies.current().version()).isEqualTo(2);
  }

  @Test
  void letOneOfRacingChangersThrough() {
    Policy first = policies.push(called("first"));
    Policy changed = called("raced").numbered(first.version());
    assertThat(Racing.winners(4, () -> policies.replace(changed).isPresent())).isEqualTo(1);
    assertThat(policies.current().version()).isEqualTo(2);
  }

  /** The built-in policy of a business of this name. */
  protected static Policy called(String business) {
    Policy one = BUILT_IN;
    return new Policy(
        one.version(),
        business,
        one.locale(),
        one.calendar(),
        one.calendars(),
        one.teams(),
        one.people(),
        one.owner(),
        one.manager(),
        one.connections(),
        one.timing(),
        one.ladder(),
        one.caps(),
        one.callbacks(),
        one.ownNumbers(),
        one.sharedNumbers(),
        one.dangerTags());
  }
}
