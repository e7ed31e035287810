package dev.kept.lambda.pages;

import dev.kept.casefile.Silences;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What we cannot see at the moment, said before anything that rests on it. */
final class Blind {

  private Blind() {}

  /** One sentence for each connection that is silent. */
  static List<Map<String, String>> lines(PageData data, Policy policy, Times times) {
    return policy.connections().stream()
        .flatMap(connection -> line(connection, data, times))
        .toList();
  }

  private static Stream<Map<String, String>> line(
      Connection connection, PageData data, Times times) {
    String name = connection.name();
    return Silences.of(data.files().facts(Silences.key(name))).since(name).stream()
        .map(since ->
            Map.of(
                "words",
                "We have heard nothing from %s since %s. What it would prove stays unconfirmed."
                    .formatted(name, times.moment(since))));
  }
}
