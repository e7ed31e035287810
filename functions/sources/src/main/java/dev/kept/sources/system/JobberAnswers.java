package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Appointment;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Origin;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches by GraphQL what Jobber's events leave out: a visit, a quote, a job, a request. */
record JobberAnswers(JobberQuestions questions) {

  private static final int MOST_STAFF = 20;

  JobberAnswers(Asking asking) {
    this(new JobberQuestions(asking));
  }

  Fact complete(Fact fact) {
    return switch (fact) {
      case Fact.TicketOpened opened -> opened(opened);
      case Fact.DocumentSent sent -> sent(sent);
      case Fact.AppointmentBooked(Origin origin, Appointment visit) ->
          visit(visit.id())
              .<Fact>map(it -> new Fact.AppointmentBooked(told(origin, it), times(visit, it)))
              .orElse(fact);
      case Fact.AppointmentMoved(Origin origin, Appointment visit) ->
          visit(visit.id())
              .<Fact>map(it -> new Fact.AppointmentMoved(told(origin, it), times(visit, it)))
              .orElse(fact);
      case Fact.AppointmentCompleted(Origin origin, Appointment visit) ->
          visit(visit.id())
              .<Fact>map(it -> new Fact.AppointmentCompleted(told(origin, it), times(visit, it)))
              .orElse(fact);
      default -> fact;
    };
  }

  /** A request and a job are two kinds of thing; which one it is stands in the id of the event. */
  private Fact opened(Fact.TicketOpened opened) {
    CaseId caseId = opened.origin().matter().caseId();
    if (caseId == null) {
      return opened;
    }
    boolean job = opened.id().id().contains(":JOB_CREATE:");
    String what = job ? "job" : "request";
    Optional<JsonNode> found =
        questions.ask(job ? JobberQuestions.JOB : JobberQuestions.REQUEST, what, caseId.number());
    if (found.isEmpty()) {
      return opened;
    }
    JsonNode node = found.get();
    Matter matter =
        Completed.titled(
            Completed.ofCustomer(opened.origin().matter(), questions.customer(node)),
            Look.id(node, "jobNumber"),
            Look.name(node, "title"));
    String said = Look.text(node, job ? "instructions" : "title");
    Matter whole = Completed.needing(matter, Completed.without(matter.needs(), "text"));
    Words words = said == null ? Words.NONE : Texts.ours(Format.PLAIN, said);
    return new Fact.TicketOpened(
        Completed.about(opened.origin(), whole), words, opened.status(), opened.category());
  }

  /** A quote belongs to the request that it answers, else to the job that was made of it. */
  private Fact sent(Fact.DocumentSent sent) {
    Optional<JsonNode> found = questions.ask(JobberQuestions.QUOTE, "quote", sent.documentId());
    if (found.isEmpty()) {
      return sent;
    }
    JsonNode quote = found.get();
    String request = Look.id(quote, "request", "id");
    String of = request == null ? Look.id(Look.at(quote, "jobs", "nodes").path(0), "id") : request;
    Matter matter = Completed.ofCustomer(sent.origin().matter(), questions.customer(quote));
    Matter placed =
        of == null
            ? matter
            : Completed.needing(
                matter.in(new CaseId(sent.id().source(), of)),
                Completed.without(matter.needs(), "case"));
    return new Fact.DocumentSent(
        Completed.about(sent.origin(), placed),
        sent.documentId(),
        sent.type(),
        Look.name(quote, "title"),
        sent.template());
  }

  private Optional<JsonNode> visit(String id) {
    return questions.ask(JobberQuestions.VISIT, "visit", id);
  }

  /** A visit without a time is not in the diary yet: then the time is still missing. */
  private Origin told(Origin origin, JsonNode visit) {
    Matter matter = Completed.ofCustomer(origin.matter(), questions.customer(visit));
    boolean timed = Times.read(visit.get("startAt")) != null;
    List<String> left =
        timed
            ? Completed.without(matter.needs(), "start", "end", "staff", "what changed")
            : Completed.without(matter.needs(), "staff");
    return Completed.about(origin, Completed.needing(matter, left));
  }

  private static Appointment times(Appointment visit, JsonNode node) {
    List<Named> staff = new ArrayList<>();
    for (JsonNode user : Look.at(node, "assignedUsers", "nodes")) {
      if (staff.size() < MOST_STAFF && Look.id(user, "id") != null) {
        staff.add(
            new Named(
                Look.id(user, "id"),
                Look.name(user, "name", "full"),
                Look.name(user, "email", "raw")));
      }
    }
    return new Appointment(
        visit.id(),
        Times.read(node.get("startAt")),
        Times.read(node.get("endAt")),
        visit.date(),
        visit.window(),
        staff,
        visit.replaces(),
        Look.name(node, "title"),
        visit.place(),
        visit.startedAt());
  }
}
