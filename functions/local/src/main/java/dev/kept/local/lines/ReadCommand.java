package dev.kept.local.lines;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Condition;
import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.fact.Signal;
import dev.kept.fact.When;
import dev.kept.reading.Context;
import dev.kept.reading.Message;
import dev.kept.reading.MessageReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What promises a message holds. */
@Command(
    name = "read",
    description = {"> Finds the promises in a message, and says why.", ""},
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept read --explain \"Sorry about that. I'll call you tomorrow before noon.\"",
      "  echo '{\"id\":1,\"text\":\"I will send it today\"}' | kept read",
      "",
      "\"promises\" holds what is owed now, \"waiting\" what is not owed until the customer has done",
      "their part. Further fields: at (when it was sent), zone, before (the customer's message that it",
      "answers), writer (staff, note or customer), locale, and hours as in 'kept help hours'.",
    },
    mixinStandardHelpOptions = true)
public final class ReadCommand extends LinesCommand {

  @Option(
      names = "--explain",
      paramLabel = "TEXT",
      description = "weighs one message clause by clause, in words")
  private @Nullable String explained;

  private final MessageReader reader = new MessageReader();
  private final InstantSource clock = InstantSource.system();

  @Override
  int instead() {
    if (explained == null) {
      return NOTHING;
    }
    new Explanation(reader).print(explained, clock.instant(), System.out);
    return 0;
  }

  @Override
  void answer(Fields document, ObjectNode answer) {
    Instant at = document.has("at") ? document.instant("at") : clock.instant();
    ZoneId zone = document.has("zone") ? document.zone("zone") : ZoneId.of("UTC");
    Heard heard =
        reader.read(
            new Message(document.text("text"), writer(document), document.optionalText("before")),
            new Context(at, Calendars.in(document, zone), document.locale("locale", Locale.US), 0));
    ArrayNode promises = answer.putArray("promises");
    ArrayNode waiting = answer.putArray("waiting");
    for (Promise promise : heard.promises()) {
      write(promise, zone, (waits(promise) ? waiting : promises).addObject());
    }
    ObjectNode signals = answer.putObject("signals");
    for (Signal signal : heard.signals()) {
      signals.put(lower(signal.kind()), signal.words());
    }
    if (heard.unread()) {
      answer.put("unread", true);
    }
  }

  private static Message.Writer writer(Fields document) {
    return document.has("writer")
        ? document.parse(
            "writer",
            "staff, note or customer",
            text -> Message.Writer.valueOf(text.toUpperCase(Locale.ROOT)))
        : Message.Writer.STAFF;
  }

  /** Whether nothing is owed until the customer has done their part. */
  static boolean waits(Promise promise) {
    return promise.condition() != null && promise.condition().on() == Condition.On.CUSTOMER;
  }

  private static void write(Promise promise, ZoneId zone, ObjectNode json) {
    When when = promise.when();
    Condition condition = promise.condition();
    json.put("quote", promise.quote());
    json.put("action", lower(promise.action()));
    json.put("actor", lower(promise.by()));
    json.put("dueText", when == null ? null : when.phrase());
    Times.put(json, "earliest", when == null ? null : when.earliest(), zone);
    Times.put(json, "due", when == null ? null : when.due(), zone);
    json.put("vague", when == null || when.vague() == null ? null : lower(when.vague()));
    if (condition == null) {
      json.putNull("condition");
    } else {
      json.putObject("condition").put("words", condition.words()).put("on", lower(condition.on()));
    }
    json.put("confidence", Math.round(promise.confidence() * 100) / 100.0);
    promise.why().forEach(json.putArray("why")::add);
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
