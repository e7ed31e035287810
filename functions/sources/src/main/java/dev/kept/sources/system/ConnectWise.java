package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Completing;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ConnectWise PSA, whose events are read by a mapping. They say that a ticket was saved and not
 * what was written in it: its newest notes are fetched, and each is a fact of its own, however
 * often it is found.
 *
 * @param events reads the events
 */
record ConnectWise(Source events) implements Completing {

  private static final String TICKETS = "/v4_6_release/apis/3.0/service/tickets/";
  private static final String NOTES = "/notes?pageSize=25&orderBy=id%20desc";

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    return events.read(delivery, setting);
  }

  @Override
  public Fact complete(Fact fact, Asking asking) {
    return fact;
  }

  @Override
  public List<Fact> beside(Fact fact, Asking asking) {
    CaseId caseId = fact.origin().matter().caseId();
    List<Fact> notes = new ArrayList<>();
    if (caseId != null && Asking.isId(caseId.number())) {
      asking
          .found(TICKETS + caseId.number() + NOTES)
          .ifPresent(answer -> {
            for (JsonNode note : answer) {
              Fact written = written(note, fact.origin(), asking);
              if (written != null) {
                notes.add(written);
              }
            }
          });
    }
    return notes;
  }

  private static @Nullable Fact written(JsonNode note, Origin told, Asking asking) {
    String id = Look.id(note, "id");
    String text = Look.text(note, "text");
    if (id == null || text == null) {
      return null;
    }
    boolean internal =
        Look.isTrue(note, "internalAnalysisFlag") || Look.isTrue(note, "internalFlag");
    Instant at = Times.read(note.get("dateCreated"));
    Matter matter = Completed.needing(told.matter(), List.of());
    Told by =
        new Told(
            new Setting(told.id().source(), asking.region()),
            told.received(),
            at == null ? told.at() : at,
            author(note),
            matter);
    return Written.fact(by, !internal, id, Format.PLAIN, text);
  }

  /** A colleague, the customer's own contact, or a rule. */
  private static Person author(JsonNode note) {
    String member = Look.id(note, "member", "id");
    String contact = Look.id(note, "contact", "id");
    if (member != null) {
      return new Person(Role.STAFF, member, Look.name(note, "member", "name"), null);
    }
    return contact == null
        ? new Person(Role.SYSTEM, null, Look.name(note, "createdBy"), null)
        : new Person(Role.CUSTOMER, contact, Look.name(note, "contact", "name"), null);
  }
}
