package dev.kept.lambda;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.casefile.Head;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import dev.kept.reading.Context;
import dev.kept.reading.Message;
import dev.kept.reading.MessageReader;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.system.Sources;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * What functions do every day, done once with nothing that is anybody's: for {@link Priming}. None
 * of it leaves a trace in table, queue or mailbox.
 */
final class Rehearsals {

  /** A case that is nobody's. */
  private static final CaseId NOBODYS = new CaseId("kept", "priming");

  private static final String SAID =
      "Thanks for your patience. We'll call you tomorrow by noon, and I'll send the list by Friday.";

  private static final String NOWHERE =
      """
      {"version":"2.0","rawPath":"/webhooks/priming","rawQueryString":"",\
      "requestContext":{"http":{"method":"GET","path":"/webhooks/priming"}},"headers":{}}
      """;

  /** A request of a connection, as it waits in the queue. */
  private static final String EVENT =
      """
      {"Records":[{"messageId":"1","body":"{\\"connection\\":\\"generic\\",\
      \\"received\\":\\"2026-03-09T14:10:02Z\\",\\"url\\":\\"\\",\\"headers\\":{},\\"body\\":\\"%s\\"}"}]}
      """
          .formatted(
              """
              {"kind":"ticket.agent_replied","id":"1","at":"2026-03-09T14:10:00Z","case":"1",\
              "actor":{"role":"staff","id":"1"},"customer":{"phone":"(202) 555-0100"},\
              "text":{"format":"html","value":"<p>We will call you tomorrow.</p>"}}\
              """
                  .replace("\"", "\\\\\\\""));

  /** No head is ever written so often. */
  private static final long NEVER = Long.MAX_VALUE - 1;

  private Rehearsals() {}

  /** A call at the door that leads nowhere. */
  static void answersTheDoor(Wiring wiring) {
    try {
      HttpRequest nowhere =
          HttpRequest.read(new ByteArrayInputStream(NOWHERE.getBytes(StandardCharsets.UTF_8)));
      var _ = new Reception(wiring).answer(nowhere);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secrets of every connection, as the door asks for them. */
  static void knowsTheSecrets(Wiring wiring) {
    for (Connection connection : wiring.store().policies().current().connections()) {
      connection.secrets().forEach(reference -> wiring.secrets().get(reference));
    }
  }

  /** A sending that reaches nobody. */
  static void sends(Wiring wiring) {
    wiring.queue().rehearse();
  }

  /** A case that nobody has, read by the way that a wake takes. */
  static void readsACase(Wiring wiring) {
    Store store = wiring.store();
    var _ =
        new LookAt(store.files(), store.policies(), CaseReading.RULES)
            .run(NOBODYS, wiring.clock().instant());
  }

  /** A message such as comes in every day. */
  static void hears(Wiring wiring) {
    Context context =
        new Context(Instant.EPOCH, BusinessCalendar.nineToFive(ZoneOffset.UTC), Locale.US, 0);
    Message message = new Message(SAID, Message.Writer.STAFF, null);
    if (new MessageReader().read(message, context).promises().isEmpty()) {
      throw new IllegalStateException("the reader hears nothing");
    }
  }

  /** An event out of the queue, up to its facts and their stored form. */
  static void understands(Wiring wiring) {
    for (SqsBatch.Message message : batch()) {
      Normalised read =
          Sources.named("generic")
              .orElseThrow()
              .read(Envelope.parse(message.body()).delivery(), new Setting("generic", "US"));
      if (!(read instanceof Normalised.Read it) || it.facts().isEmpty()) {
        throw new IllegalStateException("an event of ours is not understood: " + read);
      }
      for (Fact fact : it.facts()) {
        var _ = wiring.facts().codec().decode(wiring.facts().codec().encode(fact));
      }
    }
  }

  /** The writing of a head that somebody else has written meanwhile, and so writes nothing. */
  static void losesARace(Wiring wiring) {
    Head head = new Head(NEVER + 1, Instant.EPOCH, "", 0, List.of(), null);
    boolean _ = wiring.store().files().replace(NOBODYS, head, NEVER);
  }

  private static List<SqsBatch.Message> batch() {
    try {
      return SqsBatch.read(new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
