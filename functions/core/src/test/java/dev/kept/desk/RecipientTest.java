package dev.kept.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.policy.Caps;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Role;
import dev.kept.policy.Team;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientTest {

  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

  private static Policy policy() {
    Policy it = Defaults.policy(ZoneOffset.UTC, "owner@firm.example");
    Member alex =
        new Member(
            "alex@firm.example", "Alex", Set.of(), "desk", null, LISBON, null, null, List.of());
    Team desk = new Team("desk", "Desk", Set.of(), "lead@firm.example", null, null);
    return new Policy(
        it.version(),
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(desk),
        List.of(alex),
        it.owner(),
        "boss@firm.example",
        it.connections(),
        it.timing(),
        it.ladder(),
        new Caps(4, 6, 3, 2),
        it.callbacks(),
        it.ownNumbers(),
        it.sharedNumbers(),
        it.dangerTags());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          alex@firm.example,     MAKER,   6, false
          lead@firm.example,     LEAD,    3, false
          boss@firm.example,     MANAGER, 2, false
          owner@firm.example,    OWNER,   2, true
          stranger@firm.example, MAKER,   6, false
          """)
  void theRoleGivesTheDaysNumber(String address, Role role, int cap, boolean weekly) {
    Recipient who = Recipient.of(policy(), address);
    assertThat(who.role()).isEqualTo(role);
    assertThat(who.cap()).isEqualTo(cap);
    assertThat(who.weekly()).isEqualTo(weekly);
  }

  @Test
  void timesAreReadInThePersonsOwnZone() {
    assertThat(Recipient.of(policy(), "alex@firm.example").zone()).isEqualTo(LISBON);
    assertThat(Recipient.of(policy(), "stranger@firm.example").zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void whatGoesToAProgramWaitsForNothingElse() {
    assertThat(Recipient.of(policy(), "events:crm").collecting()).isZero();
    assertThat(Recipient.of(policy(), "alex@firm.example").collecting()).isEqualTo(Caps.COLLECTING);
  }
}
