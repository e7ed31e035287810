package dev.kept.lambda.pages;

import dev.kept.fact.Promise;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.reading.Context;
import dev.kept.reading.Message;
import dev.kept.reading.Message.Writer;
import dev.kept.reading.MessageReader;
import java.time.Instant;
import java.util.List;

/** Reads what somebody says they promised, with the reader that reads all messages. */
final class DeclaredReader {

  /** Made when first needed: looking at pages does not pay for its tables. */
  private static final class Held {
    static final MessageReader READER = new MessageReader();
  }

  private DeclaredReader() {}

  /** As said to the customer, as told of them, or in short: "call Mrs Adair by noon". */
  static List<Promise> read(String text, Instant at, String person, Policy policy) {
    String team = policy.member(person).map(Member::team).orElse(null);
    Context context = new Context(at, policy.calendarOf(team), policy.locale(), policy.version());
    for (Message message :
        List.of(
            new Message(text, Writer.STAFF, null),
            new Message(text, Writer.NOTE, null),
            new Message("I'll " + text, Writer.STAFF, null))) {
      List<Promise> promises = Held.READER.read(message, context).promises();
      if (!promises.isEmpty()) {
        return promises;
      }
    }
    return List.of();
  }
}
