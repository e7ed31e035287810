package dev.kept.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerKeysTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a customer                        | c1   | ida@example.org    | +13035550111 | mailto:ida@example.org tel:+13035550111 zendesk:c1
          one of our people opened it       | rosa | Rosa@firm.example  |              |
          one of our own lines              |      |                    | +13035550100 |
          a word in place of an address     | c1   | n/a                |              | zendesk:c1
          an address with a space in it     | c1   | ida @example.org   |              | zendesk:c1
          two addresses in one              | c1   | a@b.example,c@d.ex |              | zendesk:c1
          """)
  void ourOwnPeopleAndLinesAreNobodysCustomers(
      String situation,
      @Nullable String id,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String keys) {
    Fact opened = opened(new Customer(id, null, email, phone));
    assertThat(CustomerKeys.in(List.of(opened), Scene.firm()))
        .as(situation)
        .extracting(CustomerKey::text)
        .isEqualTo(keys == null ? List.of() : List.of(keys.split(" ", -1)));
  }

  @Test
  void whatWasSaidOfANumberAndTakenBackTellsNothing() {
    CustomerKey number = CustomerKey.telephone("+13035550177");
    Fact said = new Fact.CustomerKnownAs(origin("customer.known_as", "k1"), number, false);
    Fact undone = new Fact.Undone(origin("fact.undone", "u1"), said.id());
    assertThat(CustomerKeys.in(List.of(said), Scene.firm())).containsExactly(number);
    assertThat(CustomerKeys.in(List.of(said, undone), Scene.firm())).isEmpty();
  }

  private static Fact opened(Customer customer) {
    Origin origin = origin("ticket.opened", "t1");
    Matter matter = origin.matter().with(customer);
    return new Fact.TicketOpened(
        new Origin(origin.id(), AT, false, AT, Person.UNKNOWN, matter), Words.NONE, null);
  }

  private static Origin origin(String kind, String id) {
    Matter matter = Matter.of(new CaseId("zendesk", "81"));
    return new Origin(new FactId("zendesk", kind, id), AT, false, AT, Person.UNKNOWN, matter);
  }
}
