package dev.kept.lambda;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.CaseId;
import dev.kept.policy.Connection;
import dev.kept.reading.Context;
import dev.kept.reading.Message;
import dev.kept.reading.MessageReader;
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
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Core;
import org.crac.Resource;

/**
 * What a function does before Lambda takes a snapshot of it: real work that changes nothing, so
 * that the classes are loaded, the tables built and the clients ready when it is restored. Without
 * SnapStart none of it happens. What fails here is told, and fails again when it is needed.
 */
final class Priming implements Resource {

  /** A case that is nobody's. */
  private static final CaseId NOBODYS = new CaseId("kept", "priming");

  private static final String SAID =
      "Thanks for your patience. We'll call you tomorrow by noon, and I'll send the list by Friday.";

  private static final String NOWHERE =
      """
      {"version":"2.0","rawPath":"/webhooks/priming","rawQueryString":"",\
      "requestContext":{"http":{"method":"GET","path":"/webhooks/priming"}},"headers":{}}
      """;

  /** The context holds its resources weakly; a function's live as long as its process. */
  private static final List<Priming> LIVING = new CopyOnWriteArrayList<>();

  private final Wiring wiring;
  private final List<Work> works;

  /** Something to do beforehand. */
  @FunctionalInterface
  interface Work {
    void with(Wiring wiring);
  }

  Priming(Wiring wiring, Work... works) {
    this.wiring = wiring;
    this.works = List.of(works);
  }

  /** The same wiring, with which this is done before a snapshot is taken. */
  static Wiring before(Wiring wiring, Work... works) {
    Priming priming = new Priming(wiring, works);
    LIVING.add(priming);
    Core.getGlobalContext().register(priming);
    return wiring;
  }

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

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    for (Work work : works) {
      try {
        work.with(wiring);
      } catch (RuntimeException e) {
        wiring.log().failure("priming.failed", e, Map.of());
      }
    }
  }

  /** Nothing to do: clients connect anew, and no random number or time was kept. */
  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {}
}
