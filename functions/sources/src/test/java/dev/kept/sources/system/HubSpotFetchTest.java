package dev.kept.sources.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.fact.Fact;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Fetcher;
import dev.kept.sources.json.FactJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSpotFetchTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Instant RECEIVED = Instant.parse("2026-03-04T12:00:00Z");
  private static final String THREAD = "/conversations/v3/conversations/threads/77";
  private static final String TICKET = "/crm/v3/objects/tickets/77";
  private static final String CONTACT =
      "/crm/v3/objects/contacts/5?properties=firstname,lastname,email,phone";

  /** A system in memory: answers by path; refuses the rest. */
  private static final class Known implements Fetcher {
    final Map<String, String> answers = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public Answer get(String path) {
      asked.add(path);
      String answer = answers.get(path);
      if (answer == null) {
        return new Answer.Refused("404");
      }
      if (answer.isEmpty()) {
        throw new Later("429");
      }
      try {
        return new Answer.Found(MAPPER.readTree(answer));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final HubSpot source = new HubSpot();
  private final Known known = new Known();

  private void contact() {
    known.answers.put(THREAD, "{\"associatedContactId\":\"5\"}");
    known.answers.put(
        CONTACT,
        """
        {"properties":{"firstname":"Ida","lastname":"Lund","email":"ida@example.net",
         "phone":"+44 20 7946 0111"}}
        """);
  }

  private void message(String direction, String actor) {
    known.answers.put(
        THREAD + "/messages/m1",
        """
        {"direction":"%s","text":"We call.","richText":"<p>We <b>call</b>.</p>","attachments":[{}],
         "senders":[{"actorId":"%s","name":"Jo Marsh",
                     "deliveryIdentifier":{"type":"HS_EMAIL_ADDRESS","value":"jo@example.org"}}]}
        """
            .formatted(direction, actor));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one of our people     | OUTGOING | A-12  | ticket.agent_replied    | staff    | 12
          a bot                 | OUTGOING | B-2   | ticket.agent_replied    | bot      | 2
          an integration        | OUTGOING | I-2   | ticket.agent_replied    | system   | 2
          a visitor of the page | INCOMING | V-9   | ticket.customer_replied | customer | 9
          somebody by e-mail    | INCOMING | E-x   | ticket.customer_replied | customer | x
          in, of no known kind  | INCOMING | ?     | ticket.customer_replied | customer |
          """)
  void aMessageBecomesWhatItsWriterMakesIt(
      String situation, String direction, String actor, String kind, String role, String id)
      throws IOException {
    contact();
    message(direction, actor);
    JsonNode event = complete(messageEvent("MESSAGE"));
    assertThat(event.path("kind").asText()).as(situation).isEqualTo(kind);
    assertThat(event.path("id").asText()).isEqualTo("m1");
    assertThat(event.path("actor").path("role").asText()).isEqualTo(role);
    assertThat(event.path("actor").path("id").textValue()).isEqualTo(id);
    assertThat(event.path("text").path("value").asText()).isEqualTo("We call.");
    assertThat(event.path("attachments").asInt()).isEqualTo(1);
    assertThat(event.path("customer").toString())
        .isEqualTo(
            "{\"id\":\"5\",\"name\":\"Ida Lund\",\"email\":\"ida@example.net\","
                + "\"phone\":\"+442079460111\"}");
    assertThat(event.has("needs")).isFalse();
  }

  @Test
  void aNoteGetsItsWordsAndItsWriter() throws IOException {
    contact();
    message("OUTGOING", "A-12");
    JsonNode event = complete(messageEvent("COMMENT"));
    assertThat(event.path("kind").asText()).isEqualTo("ticket.internal_note");
    assertThat(event.path("actor").path("name").asText()).isEqualTo("Jo Marsh");
    assertThat(event.path("text").path("value").asText()).isEqualTo("We call.");
  }

  @Test
  void anOpenedTicketGetsItsSubjectItsWordsAndItsCustomer() throws IOException {
    contact();
    known.answers.put(
        TICKET + "?properties=subject,content,hubspot_owner_id&associations=contacts",
        """
        {"properties":{"subject":"Wasps","content":"In the loft.","hubspot_owner_id":"31"},
         "associations":{"contacts":{"results":[{"id":"5","type":"ticket_to_contact"}]}}}
        """);
    JsonNode event =
        complete("[{\"subscriptionType\":\"ticket.creation\",\"objectId\":77,\"eventId\":1}]");
    assertThat(event.path("subject").asText()).isEqualTo("Wasps");
    assertThat(event.path("text").path("value").asText()).isEqualTo("In the loft.");
    assertThat(event.path("assignee").path("id").asText()).isEqualTo("31");
    assertThat(event.path("customer").path("name").asText()).isEqualTo("Ida Lund");
    assertThat(event.has("needs")).isFalse();
  }

  @Test
  void aChangeGetsItsCustomer() throws IOException {
    contact();
    known.answers.put(
        TICKET + "?associations=contacts&propertiesWithHistory=hs_pipeline_stage",
        "{\"associations\":{\"contacts\":{\"results\":[{\"id\":5}]}}}");
    JsonNode event =
        complete(
            """
            [{"subscriptionType":"ticket.propertyChange","objectId":77,"eventId":1,
              "propertyName":"hs_pipeline_stage","propertyValue":"4"}]
            """);
    assertThat(event.path("kind").asText()).isEqualTo("ticket.solved");
    assertThat(event.path("customer").path("email").asText()).isEqualTo("ida@example.net");
    assertThat(event.has("needs")).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an own stage that ends        | 91 | 1  | ticket.solved         | Done
          from an ended stage to an open one | 7 | 91 | ticket.reopened   | With the vet
          from one open stage to another | 7 | 1  | ticket.status_changed | With the vet
          nothing is known of before    | 7  |    | ticket.status_changed | With the vet
          a stage of a deleted pipeline | 55 | 1  | ticket.status_changed |
          """)
  void aStageMeansWhatItsPipelineSays(
      String situation, String to, String from, String kind, String label) throws IOException {
    contact();
    known.answers.put(
        TICKET + "?associations=contacts&propertiesWithHistory=hs_pipeline_stage",
        """
        {"propertiesWithHistory":{"hs_pipeline_stage":[
          {"value":"%s","timestamp":"2026-03-02T10:00:00Z"},
          {"value":"%s","timestamp":"2026-03-01T10:00:00Z"},
          {"value":"1","timestamp":"2026-02-01T10:00:00Z"}]}}
        """
            .formatted(to, from == null ? "" : from));
    if (from == null) {
      known.answers.put(
          TICKET + "?associations=contacts&propertiesWithHistory=hs_pipeline_stage", "{}");
    }
    known.answers.put(
        "/crm/v3/pipelines/tickets",
        """
        {"results":[{"id":"0","stages":[{"id":"1","label":"New","metadata":{"ticketState":"OPEN"}}]},
          {"id":"8","stages":[
            {"id":"7","label":"With the vet","metadata":{"ticketState":"OPEN"}},
            {"id":"91","label":"Done","metadata":{"ticketState":"CLOSED"}}]}]}
        """);
    JsonNode event =
        complete(
            """
            [{"subscriptionType":"ticket.propertyChange","objectId":77,"eventId":1,
              "occurredAt":1772445600250,
              "propertyName":"hs_pipeline_stage","propertyValue":"%s"}]
            """
                .formatted(to));
    assertThat(event.path("kind").asText()).as(situation).isEqualTo(kind);
    assertThat(event.path("status").path("label").textValue()).isEqualTo(label);
  }

  @Test
  void whatCannotBeFoundStaysAmongItsNeeds() throws IOException {
    Fact fact = fact(messageEvent("MESSAGE"));
    assertThat(source.complete(fact, Asking.by(known))).isEqualTo(fact);

    message("OUTGOING", "A-12");
    assertThat(complete(messageEvent("MESSAGE")).path("needs").toString())
        .isEqualTo("[\"customer\"]");
  }

  @Test
  void aSystemThatIsBusyIsAskedAgainLater() {
    known.answers.put(THREAD + "/messages/m1", "");
    assertThatThrownBy(() -> complete(messageEvent("MESSAGE"))).isInstanceOf(Fetcher.Later.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a way out of the path | "../../crm/v3/owners" | "m1"
          another host          | "@evil.example"       | "m1"
          a query               | "77?x=1"              | "m1"
          a message's way out   | "77"                  | "../messages"
          """)
  void anIdThatIsNoneIsNeverAskedFor(String situation, String thread, String message)
      throws IOException {
    complete(
        "[{\"subscriptionType\":\"conversation.newMessage\",\"objectId\":%s,\"messageId\":%s}]"
            .formatted(thread, message));
    assertThat(known.asked).as(situation).isEmpty();
  }

  @Test
  void answersOfOtherTypesAreSurvived() throws IOException {
    for (String answer :
        List.of("null", "[]", "7", "{\"senders\":7}", "{\"senders\":[{\"actorId\":{}}]}")) {
      known.answers.put(THREAD, answer);
      known.answers.put(THREAD + "/messages/m1", answer);
      assertThat(complete(messageEvent("MESSAGE")).path("kind").asText())
          .isEqualTo("ticket.message");
    }
  }

  private static String messageEvent(String type) {
    return """
    [{"subscriptionType":"conversation.newMessage","objectId":77,"messageId":"m1",
      "messageType":"%s","occurredAt":1772445600250}]
    """
        .formatted(type);
  }

  private Fact fact(String body) {
    Normalised read = source.read(Delivery.of(body, RECEIVED), Setting.of("hubspot"));
    return ((Normalised.Read) read).facts().getFirst();
  }

  private JsonNode complete(String body) throws IOException {
    Fact fact = source.complete(fact(body), Asking.by(known));
    assertThat(new FactJson().decode(new FactJson().encode(fact))).isEqualTo(fact);
    return MAPPER.readTree(FactJson.event(fact).toString());
  }
}
