package dev.kept.sources.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Fact;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.fetch.Answering;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Completing;
import dev.kept.sources.fetch.Fetcher;
import dev.kept.sources.json.FactJson;
import dev.kept.sources.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each system is asked for where its events leave something out, and what comes of it. */
class CompletionsTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-04T12:00:00Z");
  private static final String GRAPHQL = "/api/graphql";
  private static final String CLIENT =
      """
      "client":{"id":"C1","name":"Ida Lund",
        "emails":[{"address":"old@example.net"},{"address":"ida@example.net","primary":true}],
        "phones":[{"number":"020 7946 0111","primary":true}]}
      """;

  private final Answering there = new Answering();

  private JsonNode complete(String system, String account, String body) {
    Completing source = (Completing) Sources.named(system).orElseThrow();
    Normalised read = source.read(Delivery.of(body, RECEIVED), Setting.of(system));
    Fact fact = ((Normalised.Read) read).facts().getFirst();
    Fact whole = source.complete(fact, new Asking(there, account, "GB"));
    assertThat(new FactJson().decode(new FactJson().encode(whole))).isEqualTo(whole);
    return Json.parse(FactJson.event(whole).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String jobber(String topic, String item) {
    return """
    {"data":{"webHookEvent":{"topic":"%s","itemId":"%s","occurredAt":"2026-03-04T11:59:00Z"}}}
    """
        .formatted(topic, item);
  }

  @Test
  void aVisitOfJobberGetsItsTimeItsCustomerAndItsStaff() {
    there.answers.put(
        GRAPHQL,
        """
        {"data":{"visit":{"title":"Second treatment","startAt":"2026-03-05T09:00:00Z",
          "endAt":"2026-03-05T10:00:00Z",%s,
          "assignedUsers":{"nodes":[{"id":"U7","name":{"full":"Femi Ade"}}]}}}}
        """
            .formatted(CLIENT));
    JsonNode event = complete("jobber", "", jobber("VISIT_CREATE", "V\\\"1"));

    assertThat(event.path("kind").asText()).isEqualTo("appointment.booked");
    assertThat(event.path("appointment").path("start").asText()).isEqualTo("2026-03-05T09:00:00Z");
    assertThat(event.path("customer").path("email").asText()).isEqualTo("ida@example.net");
    assertThat(event.path("customer").path("phone").asText()).isEqualTo("+442079460111");
    assertThat(event.path("appointment").path("staff").toString()).contains("U7", "Femi Ade");
    assertThat(event.has("needs")).isFalse();
    assertThat(there.asked.getFirst()).contains("\"variables\":{\"id\":\"V\\\"1\"}");
  }

  @Test
  void aVisitOfJobberWithoutATimeIsNotInTheDiaryYet() {
    there.answers.put(
        GRAPHQL, "{\"data\":{\"visit\":{\"startAt\":null,\"endAt\":null,%s}}}".formatted(CLIENT));
    JsonNode event = complete("jobber", "", jobber("VISIT_UPDATE", "V1"));
    assertThat(event.path("needs").toString()).contains("start", "end");
    assertThat(event.path("customer").path("id").asText()).isEqualTo("C1");
  }

  @Test
  void aQuoteOfJobberBelongsToTheRequestThatItAnswers() {
    there.answers.put(
        GRAPHQL,
        "{\"data\":{\"quote\":{\"title\":\"Loft\",\"request\":{\"id\":\"R5\"},%s}}}"
            .formatted(CLIENT));
    JsonNode event = complete("jobber", "", jobber("QUOTE_SENT", "Q1"));
    assertThat(event.path("case").asText()).isEqualTo("R5");
    assertThat(event.path("document").path("name").asText()).isEqualTo("Loft");
    assertThat(event.has("needs")).isFalse();
  }

  @Test
  void aJobOfJobberGetsItsNumberAndItsWords() {
    there.answers.put(
        GRAPHQL,
        """
        {"data":{"job":{"jobNumber":88,"title":"Moths","instructions":"Ring the bell twice.",%s}}}
        """
            .formatted(CLIENT));
    JsonNode event = complete("jobber", "", jobber("JOB_CREATE", "J1"));
    assertThat(event.path("caseNumber").asText()).isEqualTo("88");
    assertThat(event.path("subject").asText()).isEqualTo("Moths");
    assertThat(event.path("text").path("value").asText()).isEqualTo("Ring the bell twice.");
  }

  @Test
  void jobberRefusesInTheAnswerAndSaysThereThatItWasAskedTooOften() {
    there.answers.put(
        GRAPHQL, "{\"errors\":[{\"message\":\"hidden\"}],\"data\":{\"visit\":{\"title\":\"t\"}}}");
    assertThat(complete("jobber", "", jobber("VISIT_CREATE", "V1")).path("needs").isEmpty())
        .isFalse();

    there.answers.put(GRAPHQL, "{\"errors\":[{\"extensions\":{\"code\":\"THROTTLED\"}}]}");
    assertThatThrownBy(() -> complete("jobber", "", jobber("VISIT_CREATE", "V1")))
        .isInstanceOf(Fetcher.Later.class);
  }

  private static final String CONTACT =
      """
      {"time":"2026-03-04T11:59:00Z","detail":{"eventType":"DISCONNECTED","channel":"VOICE",
        "contactId":"c-1","initiationMethod":"INBOUND","queueInfo":{"queueArn":"q"}}}
      """;

  @Test
  void aCallOfAmazonConnectGetsTheNumberItCameFrom() {
    there.answers.put(
        "/contacts/inst-1/c-1",
        """
        {"Contact":{"CustomerEndpoint":{"Type":"TELEPHONE_NUMBER","Address":"+442079460111"},
          "SystemEndpoint":{"Address":"+442079460000"}}}
        """);
    JsonNode event = complete("amazon-connect", "inst-1", CONTACT);
    assertThat(event.path("kind").asText()).isEqualTo("call.missed");
    assertThat(event.path("call").path("number").asText()).isEqualTo("+442079460111");
    assertThat(event.path("call").path("line").asText()).isEqualTo("+442079460000");
    assertThat(event.path("customer").path("phone").asText()).isEqualTo("+442079460111");
    assertThat(event.has("needs")).isFalse();
  }

  @Test
  void noInstanceIsAskedButTheOneOfThePolicy() {
    JsonNode event = complete("amazon-connect", "../x", CONTACT);
    assertThat(event.path("needs").toString()).isEqualTo("[\"customer\"]");
    assertThat(there.asked).isEmpty();
  }

  private static final String THIN =
      """
      {"freshdesk_webhook":{"ticket_id":5,"triggered_event":"{note_type:public}"}}
      """;

  @Test
  void aReplyOfFreshdeskIsTheNewestPublicOneAndHasItsOwnIdAndTime() {
    there.answers.put(
        "/api/v2/tickets/5?include=conversations",
        """
        {"conversations":[
          {"id":31,"private":false,"incoming":false,"user_id":9,"body":"<p>Old.</p>",
           "created_at":"2026-03-04T09:00:00Z"},
          {"id":34,"private":true,"incoming":false,"user_id":9,"body":"<p>Between us.</p>",
           "created_at":"2026-03-04T11:59:10Z"},
          {"id":33,"private":false,"incoming":false,"user_id":9,"body":"<p>We call tomorrow.</p>",
           "created_at":"2026-03-04T11:59:00Z"},
          {"id":35,"private":false,"incoming":false,"user_id":9,"body":"<p>Later.</p>",
           "created_at":"2026-03-04T12:30:00Z"}]}
        """);
    JsonNode event = complete("freshdesk", "", THIN);
    assertThat(event.path("id").asText()).isEqualTo("33");
    assertThat(event.path("at").asText()).isEqualTo("2026-03-04T11:59:00Z");
    assertThat(event.path("text").path("value").asText()).isEqualTo("We call tomorrow.");
    assertThat(event.path("actor").path("id").asText()).isEqualTo("9");
    assertThat(event.has("needs")).isFalse();
  }

  private static final String COMMENT =
      """
      {"webhookEvent":"comment_created","issue":{"key":"HELP-4","id":"4",
        "fields":{"project":{"projectTypeKey":"service_desk"}}},
        "comment":{"id":"9","body":"We call tomorrow.","jsdPublic":true,
          "created":"2026-03-04T11:59:00.000+0000",
          "author":{"accountId":"a:1","accountType":"atlassian","displayName":"Jo"}}}
      """;

  @Test
  void aCommentOfJiraGetsTheReporterAsItsCustomer() {
    there.answers.put(
        "/rest/api/3/issue/HELP-4?fields=reporter,project",
        """
        {"fields":{"reporter":{"accountId":"c:2","displayName":"Ida","emailAddress":"ida@example.net"},
          "project":{"projectTypeKey":"service_desk"}}}
        """);
    JsonNode event = complete("jira-service-management", "", COMMENT);
    assertThat(event.path("kind").asText()).isEqualTo("ticket.agent_replied");
    assertThat(event.path("customer").path("email").asText()).isEqualTo("ida@example.net");
    assertThat(event.has("needs")).isFalse();
  }

  @Test
  void aCommentOfJiraByWhoeverReportedItIsTheCustomers() {
    there.answers.put(
        "/rest/api/3/issue/HELP-4?fields=reporter,project",
        """
        {"fields":{"reporter":{"accountId":"a:1","displayName":"Jo"},
          "project":{"projectTypeKey":"service_desk"}}}
        """);
    JsonNode event = complete("jira-service-management", "", COMMENT);
    assertThat(event.path("kind").asText()).isEqualTo("ticket.customer_replied");
    assertThat(event.path("actor").path("role").asText()).isEqualTo("customer");
  }

  @Test
  void aRecordingOfTwilioGetsWhoRang() {
    there.answers.put(
        "/2010-04-01/Accounts/AC1/Calls/CA1.json",
        "{\"direction\":\"inbound\",\"from\":\"+442079460111\",\"to\":\"+442079460000\"}");
    JsonNode event =
        complete(
            "twilio",
            "AC1",
            "CallSid=CA1&RecordingSid=RE1&RecordingStatus=completed&RecordingSource=RecordVerb"
                + "&RecordingDuration=20");
    assertThat(event.path("kind").asText()).isEqualTo("call.voicemail");
    assertThat(event.path("call").path("number").asText()).isEqualTo("+442079460111");
    assertThat(event.has("needs")).isFalse();
  }

  @Test
  void theNotesOfATicketOfConnectWiseAreFactsOfTheirOwn() {
    Completing source = (Completing) Sources.named("connectwise-psa").orElseThrow();
    JsonNode row = FixturesTest.fixtures("connectwise-psa").get(0);
    Fact changed = ((Normalised.Read) FixturesTest.read("connectwise-psa", row)).facts().getFirst();
    String number = String.valueOf(changed.origin().matter().caseId()).replaceAll(".*:", "");
    there.answers.put(
        "/v4_6_release/apis/3.0/service/tickets/" + number + "/notes?pageSize=25&orderBy=id%20desc",
        """
        [{"id":3,"text":"We call tomorrow.","detailDescriptionFlag":true,
          "member":{"id":5,"name":"Jo"},"dateCreated":"2026-03-04T11:59:00Z"},
         {"id":2,"text":"Ask Jo first.","internalAnalysisFlag":true,
          "member":{"id":6,"name":"Al"},"dateCreated":"2026-03-04T11:00:00Z"},
         {"id":1,"text":"It is broken again.","detailDescriptionFlag":true,
          "contact":{"id":8,"name":"Ida"},"dateCreated":"2026-03-04T10:00:00Z"},
         {"id":0,"text":null}]
        """);

    List<Fact> notes = source.beside(changed, new Asking(there, "app", "GB"));
    assertThat(notes)
        .extracting(fact -> fact.id().kind() + " " + fact.id().id())
        .containsExactly(
            "ticket.agent_replied 3", "ticket.internal_note 2", "ticket.customer_replied 1");
    assertThat(notes).allSatisfy(fact -> assertThat(fact.origin().matter().needs()).isEmpty());
  }

  @Test
  void aBusySystemIsAskedAgainLater() {
    there.answers.put("/contacts/inst-1/c-1", "");
    assertThatThrownBy(() -> complete("amazon-connect", "inst-1", CONTACT))
        .isInstanceOf(Fetcher.Later.class);
  }
}
