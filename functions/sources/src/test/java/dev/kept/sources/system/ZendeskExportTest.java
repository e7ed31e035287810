package dev.kept.sources.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.fact.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ticket of an export tells what the webhooks would have told. */
class ZendeskExportTest {

  private static final String TICKET =
      """
      {"id":77,"created_at":"2026-03-02T09:00:00Z","subject":"Ants","status":"closed","tags":["garden"],
       "requester":{"id":5,"name":"Ida Frost","email":"ida@frost.example","phone":"+441134960001"},
       "assignee":{"id":9,"name":"Sam"},"collaborator":[{"id":6,"name":"Her son"}],
       "metric_set":{"solved_at":"2026-03-05T10:00:00Z"},
       "comments":[
        {"id":1,"author_id":5,"public":true,"plain_body":"Ants again.","created_at":"2026-03-02T09:00:00Z"},
        {"id":2,"author_id":9,"public":true,"plain_body":"I'll call you tomorrow.","created_at":"2026-03-02T10:00:00Z"},
        {"id":3,"author_id":9,"public":false,"plain_body":"Check the shed.","created_at":"2026-03-02T10:05:00Z"},
        {"id":4,"author_id":6,"public":true,"plain_body":"Any news?","created_at":"2026-03-04T10:00:00Z"},
        {"id":5,"author_id":9,"public":true,"plain_body":"Closed by rule.","created_at":"2026-03-05T10:00:00Z","via":{"channel":"rule"}}]}
      """;

  @Test
  void eachCommentIsOneFactByWhoWroteIt() throws Exception {
    assertThat(facts(TICKET))
        .extracting(fact -> fact.id().text() + " " + fact.origin().who().role())
        .containsExactly(
            "zendesk/ticket.opened/77 CUSTOMER",
            "zendesk/ticket.agent_replied/2 STAFF",
            "zendesk/ticket.internal_note/3 STAFF",
            "zendesk/ticket.customer_replied/4 CUSTOMER",
            "zendesk/ticket.agent_replied/5 SYSTEM",
            "zendesk/ticket.solved/77-solved STAFF");
  }

  @Test
  void theOpeningHoldsTheFirstWordsAndTheCustomer() throws Exception {
    Fact.TicketOpened opened = (Fact.TicketOpened) facts(TICKET).getFirst();

    assertThat(opened.words().text()).isEqualTo("Ants again.");
    assertThat(opened.origin().matter().customer().phone()).isEqualTo("+441134960001");
  }

  @Test
  void aTicketThatStaffOpenedIsOpenedWithoutWordsAndTheirFirstCommentIsAReply() throws Exception {
    String ours = TICKET.replace("\"id\":1,\"author_id\":5", "\"id\":1,\"author_id\":9");

    assertThat(facts(ours))
        .extracting(fact -> fact.id().kind())
        .startsWith("ticket.opened", "ticket.agent_replied", "ticket.agent_replied");
  }

  @Test
  void aTicketWithoutANumberIsRefusedWithWhatItNeeds() {
    assertThatThrownBy(() -> facts("{\"created_at\":\"2026-03-02T09:00:00Z\",\"comments\":[]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id and created_at");
  }

  @Test
  void commentsWithoutATimeAreRefused() {
    String broken = TICKET.replace(",\"created_at\":\"2026-03-04T10:00:00Z\"", "");

    assertThatThrownBy(() -> facts(broken)).hasMessageContaining("each comment needs");
  }

  private static List<Fact> facts(String json) throws Exception {
    JsonNode ticket = new ObjectMapper().readTree(json);
    assertThat(ZendeskExport.is(ticket)).isTrue();
    return ZendeskExport.facts(ticket);
  }
}
