package dev.kept.local.people;

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
import dev.kept.sources.fetch.Known;
import dev.kept.sources.fetch.KnownAs;
import dev.kept.waking.TakeIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking in where no queue can be reached, as in the table of a stack. */
class AtOnceTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final CaseId CASE = new CaseId("zendesk", "81");
  private static final CustomerKey NUMBER = CustomerKey.telephone("+442079460111");

  @TempDir private Path dir;

  @Test
  void theCasesOfACustomerLookAtThemselvesHereAndNow() throws IOException {
    Files.createFile(dir.resolve("kept.db"));
    List<CaseId> linked =
        OpenedData.in(
            dir,
            CLOCK,
            kept -> {
              TakeIn takeIn = AtOnce.takeIn(kept.store(), kept.hash(), CLOCK);
              Matter matter = Matter.of(CASE).with(new Customer("77", null, null, null));
              Origin origin =
                  new Origin(
                      new FactId("zendesk", "ticket.opened", "1"),
                      NOW,
                      false,
                      NOW,
                      Person.UNKNOWN,
                      matter);
              takeIn.take(new Fact.TicketOpened(origin, Words.NONE, null), NOW);
              Known ida = new Known("77", "Ida", List.of(), List.of("+442079460111"), false, false);
              KnownAs.facts(ida, "zendesk", kept.policy(), null, NOW)
                  .forEach(fact -> takeIn.take(fact, NOW));
              return kept.store().files().links(NUMBER, null).cases();
            });
    assertThat(linked).containsExactly(CASE);
  }
}
