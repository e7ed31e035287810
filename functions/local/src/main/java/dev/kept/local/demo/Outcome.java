package dev.kept.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Statement;
import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a story, in the form of {@code expect.json}. Times are to the second. */
public final class Outcome {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ZoneId zone;

  public Outcome(ZoneId zone) {
    this.zone = zone;
  }

  public ObjectNode of(Collection<Seen> cases, List<Delivered> mails) {
    ObjectNode outcome = JSON.createObjectNode();
    ArrayNode commitments = outcome.putArray("commitments");
    cases.stream()
        .flatMap(seen -> seen.reading().commitments().stream())
        .sorted(Comparator.comparing(Commitment::made))
        .forEach(commitment -> commitments.add(commitment(commitment)));
    ArrayNode notices = outcome.putArray("notices");
    cases.stream()
        .flatMap(seen -> seen.facts().stream())
        .filter(Fact.NoticeSent.class::isInstance)
        .map(Fact.NoticeSent.class::cast)
        .distinct()
        .sorted(Comparator.comparing(Fact.NoticeSent::happened))
        .forEach(sent -> notices.add(notice(sent.statement(), sent.happened())));
    ArrayNode sent = outcome.putArray("mails");
    for (Delivered mail : mails) {
      sent.addObject()
          .put("to", mail.mail().to())
          .put("subject", mail.mail().subject())
          .put("at", at(mail.at()));
    }
    return outcome;
  }

  private JsonNode commitment(Commitment commitment) {
    ObjectNode json = JSON.createObjectNode();
    State state = commitment.state();
    FactId proof = state.proof();
    json.put("promise", commitment.quote());
    json.put("action", commitment.action().name().toLowerCase(Locale.ROOT));
    json.put("state", state.word());
    json.put("due", at(commitment.due()));
    json.put("deadline", at(commitment.deadline()));
    json.put("ended", at(state.endedAt()));
    json.put("proof", proof == null ? null : proof.text());
    if (commitment.apologised() != null) {
      json.put("apologised", at(commitment.apologised()));
    }
    if (commitment.repaired() != null) {
      json.put("repaired", at(commitment.repaired()));
    }
    if (commitment.history()) {
      json.put("history", true);
    }
    return json;
  }

  private JsonNode notice(Statement statement, Instant at) {
    return JSON.createObjectNode()
        .put("to", statement.person())
        .put("step", statement.step())
        .put("says", statement.verdict())
        .put("at", at(at));
  }

  private @Nullable String at(@Nullable Instant at) {
    return at == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            at.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
  }
}
