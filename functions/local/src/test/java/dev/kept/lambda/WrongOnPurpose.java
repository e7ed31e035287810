package dev.kept.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;

/** A function that knows the database of one machine, and binds data. */
public record WrongOnPurpose(Connection connection) {

  /** By a mapper of its own, and by the one that a tree makes itself. */
  public static String twice(JsonNode tree) {
    return new ObjectMapper().createArrayNode().add(tree.toString()).toPrettyString();
  }
}
