package dev.kept.lambda;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** What a function answered to a request, read back. */
record Answer(int status, Map<String, String> headers, String body) {

  static Answer read(String json) {
    Map<String, String> headers = new TreeMap<>();
    int status = 0;
    String body = "";
    try (JsonParser in = Json.FACTORY.createParser(json)) {
      in.nextToken();
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        in.nextToken();
        switch (name) {
          case "statusCode" -> status = in.getIntValue();
          case "body" -> body = in.getText();
          case "headers" -> {
            for (String header = in.nextFieldName(); header != null; header = in.nextFieldName()) {
              headers.put(header, in.nextTextValue());
            }
          }
          default -> in.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(status, headers, body);
  }
}
