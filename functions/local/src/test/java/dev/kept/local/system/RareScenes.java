package dev.kept.local.system;

import static dev.kept.local.system.OwnEvents.at;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.desk.DeskHead;
import dev.kept.fact.CaseId;
import dev.kept.local.demo.StoryEvent;
import dev.kept.waking.KeyedHash;
import dev.kept.waking.WakeIndex.Waking;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What befalls a deployment seldom, and what its functions have rights for all the same. No
 * sentence is said in five cases: it would be taken for a phrase.
 */
final class RareScenes {

  private static final String TOM = "tom@harborpest.example";
  private static final String RAY = "ray@harborpest.example";
  private static final String EARLY = "early@harborpest.example";
  private static final String MARTA = "marta@harborpest.example";
  private static final String INES = "ines@harborpest.example";
  private static final List<String> INTAKES = List.of("TicketsQueue", "CallsQueue");

  private final Rig rig;
  private final KeyedHash hash = new KeyedHash(() -> List.of("forgotten".repeat(7)));
  private int number = 60;

  RareScenes(Rig rig) {
    this.rig = rig;
  }

  void all() {
    hearsOfAPromiseWhenItsReminderIsDue();
    isToldByAnotherWayFirst();
    comesBack();
    isForgotten();
    isForgottenJustNow();
    lacksWhatItsSystemLeavesOut();
    cannotBeRead();
    audits();
    looksAtTheBoard();
    comesEarly();
    mailsByAServerOfItsOwn();
  }

  /** Puts an event into both queues of events, as either function could get it. */
  private void intoBoth(String day, String said, String heard, String text) {
    for (String queue : INTAKES) {
      rig.triggers.passUntil(at(day + heard));
      String who = queue.equals("CallsQueue") ? MARTA : TOM;
      queue(queue, "crm", said(who, day, said, heard, text));
      rig.triggers.work();
    }
  }

  private StoryEvent said(String who, String day, String said, String heard, String text) {
    number++;
    return OwnEvents.reply(
        "RARE-" + number, who, "+120255501" + number, day + said, day + heard, text);
  }

  private void queue(String queue, String connection, StoryEvent event) {
    ObjectNode envelope = new ObjectMapper().createObjectNode().put("connection", connection);
    envelope.put("received", event.at().toString()).put("url", "https://kept.example/");
    envelope.putObject("headers").put("content-type", "application/json");
    envelope.put("body", new String(event.body(), StandardCharsets.UTF_8));
    send(queue, envelope.toString());
  }

  private void send(String queue, String body) {
    String url = rig.stack.name(queue);
    var _ = rig.sqs.sendMessage(message -> message.queueUrl(url).messageBody(body));
  }

  /** A minute before, and too late. */
  private void hearsOfAPromiseWhenItsReminderIsDue() {
    intoBoth("2026-03-16T", "10:00", "11:29", "I'll call you by noon today.");
    intoBoth("2026-03-16T", "10:00", "11:45", "I'll call you by noon today.");
  }

  private void isToldByAnotherWayFirst() {
    var _ =
        rig.deliver(
            OwnEvents.reply(
                "RARE-1",
                RAY,
                "+12025550160",
                "2026-03-17T10:00",
                "I'll call you by 12:15 pm today."));
    rig.triggers.work();
    rig.triggers.passUntil(at("2026-03-17T12:30"));
  }

  /** Nothing reaches her, so a line for the owner's next list waits on his desk. */
  private void comesBack() {
    send("DesksQueue", "{\"undelivered\":\"%s\",\"at\":\"2026-03-17T16:00:00Z\"}".formatted(INES));
    var _ =
        rig.deliver(
            OwnEvents.reply(
                "RARE-3",
                INES,
                "+12025550158",
                "2026-03-18T09:30",
                "I'll call you by noon today."));
    rig.triggers.work();
    rig.triggers.passUntil(at("2026-03-18T12:30"));
    desksComeEarly();
  }

  /** A message about a desk comes a minute before its time. */
  private void desksComeEarly() {
    Instant soon = rig.system.clock().instant().plus(Duration.ofMinutes(1));
    boolean _ =
        rig.system
            .store()
            .desks()
            .replace(EARLY, new DeskHead(1, null, soon, null, null, null, 0, null), 0);
    send("DesksQueue", "{\"desk\":\"%s\"}".formatted(EARLY));
    rig.triggers.work();
  }

  /** A message about a case comes a minute before its time, as one about a desk did. */
  private void comesEarly() {
    String now = OwnEvents.local(rig.system.clock().instant());
    var _ =
        rig.deliver(OwnEvents.reply("RARE-2", TOM, "+12025550159", now, "I'll call you tomorrow."));
    rig.triggers.work();
    early(waking -> waking.caseId() != null, "CasesQueue");
  }

  private void early(Predicate<Waking> kind, String queue) {
    Instant soonest = rig.system.clock().instant().plus(Duration.ofMinutes(3));
    var wakes = rig.system.store().wakes();
    Waking next =
        IntStream.range(0, wakes.shards())
            .boxed()
            .flatMap(shard -> wakes.before(shard, Instant.MAX, 100).stream())
            .filter(kind)
            .filter(waking -> waking.wakeAt().isAfter(soonest))
            .min(Comparator.comparing(Waking::wakeAt))
            .orElseThrow(() -> new AssertionError("nothing waits for " + queue));
    rig.triggers.passUntil(next.wakeAt().minus(Duration.ofMinutes(1)));
    send(
        queue,
        next.caseId() != null
            ? "{\"case\":\"%s\"}".formatted(next.caseId())
            : "{\"desk\":\"%s\"}".formatted(next.person()));
    rig.triggers.work();
  }

  /** An event from before its customer was forgotten comes again. */
  private void isForgotten() {
    rig.system
        .store()
        .tombstones()
        .bury(Set.of(hash.of(new CaseId("crm", "RARE-LONG-GONE"))), at("2026-03-18T12:00"));
    intoBoth("2026-03-19T", "10:00", "10:05", "I'll call you by noon today.");
  }

  /** The tombstone is put while the event is on its way: what was put is taken back. */
  private void isForgottenJustNow() {
    for (String queue : INTAKES) {
      rig.triggers.passUntil(at("2026-03-19T10:10"));
      StoryEvent event = said(TOM, "2026-03-19T", "10:00", "10:10", "I'll call you by noon today.");
      CaseId gone = new CaseId("crm", "RARE-" + number);
      Calls.afterwards(call -> {
        if (call.action().equals("dynamodb:PutItem")) {
          Calls.afterwards(_ -> {});
          rig.system.store().tombstones().bury(Set.of(hash.of(gone)), rig.system.clock().instant());
        }
      });
      queue(queue, "crm", event);
      rig.triggers.work();
    }
  }

  /** Kept asks the system for the rest, but nobody has put its token there yet. */
  private void lacksWhatItsSystemLeavesOut() {
    String ids =
        "[{\"subscriptionType\":\"conversation.newMessage\",\"objectId\":77,\"messageId\":\"m1\",\"eventId\":1,\"occurredAt\":1773928800000}]";
    for (String queue : INTAKES) {
      StoryEvent event =
          new StoryEvent(
              at("2026-03-19T10:15"),
              "hubspot",
              null,
              Map.of(),
              ids.getBytes(StandardCharsets.UTF_8),
              "own");
      queue(queue, "hubspot", event);
      rig.triggers.work();
    }
  }

  /** After the fifth time its wake is put off, and a person is told. */
  private void cannotBeRead() {
    try (DynamoDbClient table =
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      var _ =
          table.putItem(put ->
              put.tableName(rig.stack.name("Table"))
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS("CASE#crm:RARE-BROKEN"),
                          "sk", AttributeValue.fromS("FACT#2026-03-19T10:00:00Z#x"),
                          "body", AttributeValue.fromS("no fact"))));
    }
    send("CasesQueue", "{\"case\":\"crm:RARE-BROKEN\"}");
    rig.triggers.work();
  }

  private void audits() {
    rig.triggers.passUntil(at("2026-03-19T10:30"));
    rig.triggers.sweep();
    rig.triggers.work();
  }

  private void looksAtTheBoard() {
    Person person = new Person(rig.system);
    var _ = person.signIn(TOM);
    rig.triggers.work();
    String mail =
        rig.surroundings.mails().stream()
            .filter(sent -> sent.to().equals(TOM))
            .reduce((_, last) -> last)
            .orElseThrow()
            .body();
    String page = Person.text(person.follow(mail));
    var _ = person.go(person.press(page, "Open my desk"), "/?");
  }

  private void mailsByAServerOfItsOwn() {
    rig.triggers.passUntil(rig.system.clock().instant().plus(Duration.ofDays(1)));
    String asked =
        "{\\\"signIn\\\":\\\"%s\\\",\\\"asked\\\":\\\"%s\\\"}"
            .formatted(TOM, rig.system.clock().instant());
    String event =
        "{\"Records\":[{\"messageId\":\"1\",\"body\":\"%s\",\"attributes\":{}}]}".formatted(asked);
    // Nobody listens there: it says who it is and finds nobody.
    String _ =
        WholeSystem.call(
            "DeskFunction",
            rig.system.started("DeskFunction", Map.of("SMTP_URL", "smtp://kept@127.0.0.1:9")),
            event);
  }
}
