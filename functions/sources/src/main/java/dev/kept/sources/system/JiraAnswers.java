package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.json.Look;
import java.util.Optional;

/** Fetches who reported an issue, where a comment comes without. */
record JiraAnswers(Asking asking) {

  Fact complete(Fact fact) {
    CaseId caseId = fact.origin().matter().caseId();
    if (caseId == null || !Asking.isId(caseId.number())) {
      return fact;
    }
    Optional<JsonNode> found =
        asking.found("/rest/api/3/issue/" + caseId.number() + "?fields=reporter,project");
    return found.map(issue -> known(fact, issue.path("fields"))).orElse(fact);
  }

  private static Fact known(Fact fact, JsonNode fields) {
    Customer customer = JiraIssue.customer(fields.path("reporter"));
    Origin told = fact.origin();
    Matter matter = Completed.ofCustomer(told.matter(), customer);
    Person who = told.who();
    boolean own =
        "service_desk".equals(Look.text(fields, "project", "projectTypeKey"))
            && customer.id() != null
            && customer.id().equals(who.id());
    if (own && fact instanceof Fact.StaffReplied(_, var words)) {
      Person author = new Person(Role.CUSTOMER, who.id(), who.name(), who.email());
      return new Fact.CustomerWrote(
          Completed.as(told, "ticket.customer_replied", author, matter), words);
    }
    return Completed.with(fact, Completed.about(told, matter), Completed.words(fact));
  }
}
