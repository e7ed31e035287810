package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.json.Look;
import dev.kept.sources.text.Numbers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches whose call a contact of Amazon Connect is; the instance is the connection's account. */
record ConnectAnswers(Asking asking) {

  Fact complete(Fact fact) {
    return switch (fact) {
      case Fact.CallEnded(Origin origin, Call call) ->
          numbered(call)
              .<Fact>map(known -> new Fact.CallEnded(whose(origin, known), known))
              .orElse(fact);
      case Fact.CallbackRequested(Origin origin, Call call) ->
          numbered(call)
              .<Fact>map(known -> new Fact.CallbackRequested(whose(origin, known), known))
              .orElse(fact);
      default -> fact;
    };
  }

  private Optional<Call> numbered(Call call) {
    String instance = asking.account();
    if (!Asking.isId(instance) || !Asking.isId(call.id())) {
      return Optional.empty();
    }
    return asking
        .found("/contacts/" + instance + "/" + call.id())
        .map(answer -> answer.path("Contact"))
        .filter(contact -> number(contact, "CustomerEndpoint") != null)
        .map(contact -> with(call, contact));
  }

  private Call with(Call call, JsonNode contact) {
    String line = number(contact, "SystemEndpoint");
    return new Call(
        call.id(),
        call.direction(),
        call.outcome(),
        number(contact, "CustomerEndpoint"),
        line == null ? call.line() : line,
        call.talk(),
        call.waited(),
        call.reason(),
        call.previous(),
        call.note());
  }

  private @Nullable String number(JsonNode contact, String endpoint) {
    return Numbers.e164(Look.text(contact, endpoint, "Address"), asking.region());
  }

  private static Origin whose(Origin origin, Call call) {
    Customer told = origin.matter().customer();
    Matter matter =
        Completed.ofCustomer(
            origin.matter(), new Customer(told.id(), told.name(), told.email(), call.number()));
    return Completed.about(origin, matter);
  }
}
