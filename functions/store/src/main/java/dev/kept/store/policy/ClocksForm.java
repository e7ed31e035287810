package dev.kept.store.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.policy.Clocks;
import dev.kept.policy.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks that run though nobody promised anything. */
final class ClocksForm {

  private static final List<String> LENGTHS =
      List.of("firstReply", "nextReply", "update", "resolution");

  private static final String SPAN =
      "a time such as 4 business hours, every 2 business days or 90 minutes";

  private ClocksForm() {}

  static Clocks read(Entry policy, ZoneId zone) {
    if (!policy.has("implied")) {
      return Clocks.OFF;
    }
    Entry implied =
        policy
            .at("implied")
            .object(List.of("since", "firstReply", "nextReply", "update", "resolution"));
    if (LENGTHS.stream().noneMatch(implied::has)) {
      implied.wrong("no clock has a time", "one of " + String.join(", ", LENGTHS));
    }
    return new Clocks(
        implied.required("since", WantedForm.SINCE, Forms.instantOrDate(zone), Instant.EPOCH),
        span(implied, "firstReply"),
        span(implied, "nextReply"),
        span(implied, "update"),
        span(implied, "resolution"));
  }

  private static @Nullable Span span(Entry implied, String key) {
    return implied.<@Nullable Span>either(key, SPAN, Span::parse, null);
  }

  static void write(ObjectNode policy, Clocks clocks) {
    if (clocks.areOff()) {
      return;
    }
    ObjectNode node = policy.putObject("implied").put("since", clocks.since().toString());
    Write.ifThere(node, "firstReply", clocks.firstReply());
    Write.ifThere(node, "nextReply", clocks.nextReply());
    Write.ifThere(node, "update", clocks.update());
    Write.ifThere(node, "resolution", clocks.resolution());
  }
}
