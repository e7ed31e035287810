package dev.kept.local.lines;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.Promise;
import dev.kept.reading.Considered;
import dev.kept.reading.Context;
import dev.kept.reading.Message;
import dev.kept.reading.MessageReader;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Says clause by clause what was made of a message, and why. */
record Explanation(MessageReader reader) {

  void print(String text, Instant now, PrintStream out) {
    ZoneId zone = ZoneId.systemDefault();
    Context context = new Context(now, BusinessCalendar.nineToFive(zone), Locale.US, 0);
    List<Considered> clauses =
        reader.explain(new Message(text, Message.Writer.STAFF, null), context);
    if (clauses.isEmpty()) {
      out.println("No clause of it could be a promise.");
    }
    for (Considered clause : clauses) {
      Promise promise = clause.promise();
      out.printf("%n\"%s\"%n", clause.quote());
      if (promise == null) {
        out.println("  no promise");
      } else {
        out.printf(
            Locale.ROOT,
            "  %s: %s, sure to %.2f%s%n",
            ReadCommand.waits(promise) ? "a promise that waits" : "a promise",
            promise.action().name().toLowerCase(Locale.ROOT),
            promise.confidence(),
            due(promise, zone));
        if (ReadCommand.waits(promise)) {
          out.println("  waits for the customer: nothing is owed until they have done their part");
        }
      }
      clause.why().forEach(reason -> out.println("  - " + reason));
    }
  }

  private static String due(Promise promise, ZoneId zone) {
    if (promise.when() == null) {
      return ", no time named";
    }
    Instant due = promise.when().due();
    return due == null
        ? ", '%s'".formatted(promise.when().phrase())
        : ", '%s': %s".formatted(promise.when().phrase(), Times.iso(due, zone));
  }
}
