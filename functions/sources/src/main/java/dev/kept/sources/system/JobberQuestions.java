package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Customer;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.json.Look;
import dev.kept.sources.text.Numbers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Jobber is asked by GraphQL, and the client that every answer has. */
record JobberQuestions(Asking asking) {

  private static final String PATH = "/api/graphql";

  private static final String CLIENT =
      "client{id name emails{address primary} phones{number primary}}";
  static final String VISIT =
      "query($id:EncodedId!){visit(id:$id){title startAt endAt "
          + CLIENT
          + " assignedUsers(first:20){nodes{id name{full} email{raw}}}}}";
  static final String QUOTE =
      "query($id:EncodedId!){quote(id:$id){quoteNumber title request{id} "
          + CLIENT
          + " jobs(first:1){nodes{id}}}}";
  static final String JOB =
      "query($id:EncodedId!){job(id:$id){jobNumber title instructions " + CLIENT + "}}";
  static final String REQUEST = "query($id:EncodedId!){request(id:$id){title " + CLIENT + "}}";

  /** An id goes as a variable, never into the question. */
  Optional<JsonNode> ask(String query, String what, String id) {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    question.put("query", query);
    question.putObject("variables").put("id", id);
    return asking.data(PATH, question).map(data -> data.path(what)).filter(JsonNode::isObject);
  }

  /** The client of whatever was asked for. */
  Customer customer(JsonNode node) {
    JsonNode client = node.path("client");
    String id = Look.id(client, "id");
    return id == null
        ? Customer.UNKNOWN
        : new Customer(
            id,
            Look.name(client, "name"),
            main(client.path("emails"), "address"),
            Numbers.e164(main(client.path("phones"), "number"), asking.region()));
  }

  /** The one that is said to be the main one, else the first. */
  private static @Nullable String main(JsonNode list, String key) {
    for (JsonNode item : list) {
      if (Look.isTrue(item, "primary") && Look.text(item, key) != null) {
        return Look.name(item, key);
      }
    }
    return Look.name(list.path(0), key);
  }
}
