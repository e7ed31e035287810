package dev.kept.local.rebuild;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.casefile.Commitment;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.waking.Rebuild.Difference;
import dev.kept.waking.Rebuild.Preview;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a rebuilding would change, for people and for programs. */
record RebuildWords(PrintWriter out, ZoneId zone) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  void tell(Preview preview) {
    for (Difference it : preview.differences()) {
      out.printf("%s  \"%s\"%n", preview.caseId(), it.quote());
      out.printf("    was  %s%n", words(it.was(), state(preview.before(), it.commitment())));
      out.printf("    is   %s%n", words(it.is(), state(preview.after(), it.commitment())));
    }
  }

  void sum(int cases, int differences, boolean applied) {
    String end =
        differences == 0
            ? "nothing reads differently."
            : applied
                ? "%d promises read differently; that is said in their cases now."
                    .formatted(differences)
                : "%d promises would read differently; --apply says so in their cases."
                    .formatted(differences);
    out.printf("%d cases read again: %s%n", cases, end);
  }

  void json(Preview preview) {
    for (Difference it : preview.differences()) {
      ObjectNode node = new ObjectMapper().createObjectNode();
      node.put("case", preview.caseId().text());
      node.put("commitment", it.commitment().text());
      node.put("quote", it.quote());
      put(node.putObject("was"), it.was(), state(preview.before(), it.commitment()));
      put(node.putObject("is"), it.is(), state(preview.after(), it.commitment()));
      out.println(node);
    }
  }

  private static void put(ObjectNode node, @Nullable Promise promise, @Nullable String state) {
    node.put("promise", promise != null);
    if (promise != null) {
      node.put("action", promise.action().name().toLowerCase(Locale.ROOT));
      When when = promise.when();
      node.put("due", when == null || when.due() == null ? null : when.due().toString());
    }
    node.put("state", state);
  }

  private String words(@Nullable Promise promise, @Nullable String state) {
    if (promise == null) {
      return "no promise" + (state == null ? "" : ", " + state);
    }
    When when = promise.when();
    String due =
        when == null || when.due() == null
            ? "no date"
            : "by " + TIME.format(when.due().atZone(zone));
    return "%s, %s%s"
        .formatted(
            promise.action().name().toLowerCase(Locale.ROOT),
            due,
            state == null ? "" : ", " + state);
  }

  private static @Nullable String state(List<Commitment> commitments, CommitmentId id) {
    return commitments.stream()
        .filter(it -> it.id().equals(id))
        .map(it -> it.state().word())
        .findFirst()
        .orElse(null);
  }
}
