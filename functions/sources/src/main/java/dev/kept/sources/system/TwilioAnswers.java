package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Origin;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.json.Look;
import dev.kept.sources.text.Numbers;
import java.util.Optional;

/** Fetches whose call a recording is of; the account is the connection's. */
record TwilioAnswers(Asking asking) {

  Fact complete(Fact fact) {
    return fact instanceof Fact.CallEnded(Origin origin, Call call)
        ? found(call).<Fact>map(node -> known(origin, call, node)).orElse(fact)
        : fact;
  }

  private Optional<JsonNode> found(Call call) {
    String account = asking.account();
    return Asking.isId(account) && Asking.isId(call.id())
        ? asking.found("/2010-04-01/Accounts/" + account + "/Calls/" + call.id() + ".json")
        : Optional.empty();
  }

  /** The customer is who was rung when we rang, and who rang when we were. */
  private Fact known(Origin origin, Call call, JsonNode node) {
    boolean rang = !"inbound".equals(Look.text(node, "direction"));
    String number = Numbers.e164(Look.text(node, rang ? "to" : "from"), asking.region());
    String line = Numbers.e164(Look.text(node, rang ? "from" : "to"), asking.region());
    if (number == null) {
      return new Fact.CallEnded(origin, call);
    }
    Call whole =
        new Call(
            call.id(),
            call.direction(),
            call.outcome(),
            number,
            line == null ? call.line() : line,
            call.talk(),
            call.waited(),
            call.reason(),
            call.previous(),
            call.note());
    return new Fact.CallEnded(
        Completed.about(
            origin, Completed.ofCustomer(origin.matter(), new Customer(null, null, null, number))),
        whole);
  }
}
