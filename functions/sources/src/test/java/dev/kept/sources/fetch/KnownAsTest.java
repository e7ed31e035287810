package dev.kept.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Customers and our own people as a system tells them. */
class KnownAsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Policy POLICY = policy();

  private static Policy policy() {
    Policy p = Defaults.policy(ZoneOffset.UTC, null);
    return new Policy(
            p.version(),
            p.business(),
            p.locale(),
            p.calendar(),
            p.calendars(),
            p.teams(),
            p.people(),
            p.owner(),
            p.manager(),
            p.connections(),
            p.timing(),
            p.ladder(),
            p.caps(),
            p.callbacks(),
            Set.of("+442079460000"),
            p.sharedNumbers(),
            p.dangerTags())
        .withPeople(
            List.of(
                Member.of("femi@firm.example", "Femi", "crew", "zendesk:61", "tel:+442079460061")));
  }

  private static Known known(String id, List<String> addresses, List<String> numbers) {
    return new Known(id, "Ida Lund", addresses, numbers, false, false);
  }

  private static List<CustomerKey> keys(Known known) {
    return KnownAs.facts(known, "zendesk", POLICY, "GB", NOW).stream()
        .map(Fact.CustomerKnownAs::key)
        .toList();
  }

  @Test
  void aCustomerIsKnownByEveryAddressAndNumber() {
    List<Fact.CustomerKnownAs> facts =
        KnownAs.facts(
            known("77", List.of("Ida@Example.net", "n/a"), List.of("020 7946 0111", "12", "")),
            "zendesk",
            POLICY,
            "GB",
            NOW);
    assertThat(facts)
        .extracting(Fact.CustomerKnownAs::key)
        .containsExactly(
            CustomerKey.mail("ida@example.net"), CustomerKey.telephone("+442079460111"));
    assertThat(facts)
        .allSatisfy(fact -> {
          assertThat(fact.origin().matter().customer().id()).isEqualTo("77");
          assertThat(fact.origin().matter().customer().name()).isEqualTo("Ida Lund");
          assertThat(fact.id().source()).isEqualTo("zendesk");
        });
  }

  @Test
  void theSameCustomerFetchedAgainTellsTheSameFacts() {
    Known ida = known("77", List.of("ida@example.net"), List.of());
    assertThat(KnownAs.facts(ida, "zendesk", POLICY, "GB", NOW).getFirst().id())
        .isEqualTo(KnownAs.facts(ida, "zendesk", POLICY, "GB", NOW.plusSeconds(9)).getFirst().id());
  }

  @Test
  void ourOwnLineIsNoNumberOfAFetchedCustomer() {
    assertThat(keys(known("77", List.of(), List.of("+442079460000", "+442079460111"))))
        .containsExactly(CustomerKey.telephone("+442079460111"));
  }

  @Test
  void theNumberOfOneOfOurPeopleIsNoNumberOfAFetchedCustomer() {
    assertThat(keys(known("77", List.of("ida@example.net"), List.of("+442079460061"))))
        .containsExactly(CustomerKey.mail("ida@example.net"));
  }

  @Test
  void whoeverHasTheAddressOfOneOfOurPeopleIsNoCustomerAtAll() {
    assertThat(keys(known("78", List.of("FEMI@firm.example"), List.of("+442079460111")))).isEmpty();
  }

  @Test
  void whoeverHasTheIdOfOneOfOurPeopleIsNoCustomer() {
    assertThat(keys(known("61", List.of("x@example.net"), List.of()))).isEmpty();
  }

  @Test
  void whoeverTheSystemCallsStaffIsNoCustomer() {
    Known jo = new Known("9", "Jo", List.of("jo@firm.example"), List.of(), false, true);
    assertThat(keys(jo)).isEmpty();
  }

  @Test
  void aFetchedColleagueIsOursFromThenOn() {
    Roster roster = new Roster(POLICY, "zendesk", "GB");
    Known jo =
        new Known(
            "9",
            List.of("99"),
            "Jo",
            List.of("Jo@firm.example"),
            List.of("020 7946 0009"),
            false,
            true);
    assertThat(roster.add(jo)).isTrue();
    Policy after = roster.policy();
    assertThat(after.isOurs(CustomerKey.mail("jo@firm.example"))).isTrue();
    assertThat(after.isOurs(CustomerKey.telephone("+442079460009"))).isTrue();
    assertThat(after.isOurs(CustomerKey.known("zendesk", "9"))).isTrue();
    assertThat(after.isOurs(CustomerKey.known("zendesk", "99"))).isTrue();
    assertThat(after.member("jo@firm.example").map(Member::name)).contains("Jo");

    Roster again = new Roster(after, "zendesk", "GB");
    assertThat(again.add(jo)).isTrue();
    assertThat(again.policy()).isSameAs(after);
  }

  @Test
  void whatThePolicySaysOfAColleagueStands() {
    Roster roster = new Roster(POLICY, "intercom", "GB");
    assertThat(
            roster.add(
                new Known("5", "F. Ade", List.of("femi@firm.example"), List.of(), false, true)))
        .isTrue();
    Member femi = roster.policy().member("femi@firm.example").orElseThrow();
    assertThat(femi.name()).isEqualTo("Femi");
    assertThat(femi.team()).isEqualTo("crew");
    assertThat(femi.ids()).contains("intercom:5", "zendesk:61");
  }

  @Test
  void anIdOfTwoColleaguesIsRefusedAndOurLineIsNobodysNumber() {
    Roster roster = new Roster(POLICY, "zendesk", "GB");
    boolean added =
        roster.add(
            new Known(
                "61", "Al", List.of("al@firm.example"), List.of("+442079460000"), false, true));
    assertThat(added).isTrue();
    assertThat(roster.problems())
        .containsExactly("zendesk:61 is femi@firm.example already, and not al@firm.example");
    assertThat(roster.policy().member("al@firm.example").orElseThrow().ids())
        .noneMatch(id -> id.startsWith("tel:"));
    assertThat(roster.add(new Known("62", "X", List.of("none"), List.of(), false, true))).isFalse();
  }
}
