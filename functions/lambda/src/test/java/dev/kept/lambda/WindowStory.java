package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.lambda.reply.Answerable;
import dev.kept.lambda.reply.ReplyAddress;
import dev.kept.policy.Accounts;
import dev.kept.policy.Channels;
import dev.kept.policy.Connection;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A week at the window makers', told through the functions: one promise broken and chased, one that
 * nobody can see, one kept, one due soon.
 */
final class WindowStory {

  private static final String ANNA =
      "\"customer\":{\"id\":\"41\",\"name\":\"Anna Kowalska\",\"phone\":\"+13125550142\"}";
  private static final String OMAR = "\"customer\":{\"id\":\"42\",\"name\":\"Omar Haddad\"}";
  private static final String PIA =
      "\"customer\":{\"id\":\"43\",\"name\":\"Pia <b>Larsson</b>\",\"phone\":\"+13125550177\"}";
  private static final String MAREK =
      "\"actor\":{\"role\":\"staff\",\"id\":\"7\"},\"assignee\":{\"id\":\"7\"},\"team\":{\"id\":\"20\"}";

  private final Rig rig;
  private int events;

  private WindowStory(Rig rig, int events) {
    this.rig = rig;
    this.events = events;
  }

  /** The week, up to Thursday, 10 am. */
  static Rig told() {
    Rig rig = Firm.rig(at("2026-03-02T09:00"));
    new WindowStory(rig, 0).anna();
    return rig;
  }

  /** One thing more, in a case of its own: Marek writes to Pia. */
  static void writes(Rig rig, String local, String caseId, String text) {
    new WindowStory(rig, 100).staff(local, caseId, PIA, text);
  }

  /** One thing more, in a case of its own: Pia asks something, and Marek has her case. */
  static void asks(Rig rig, String local, String caseId, String text) {
    String pia =
        PIA
            + ",\"actor\":{\"role\":\"customer\",\"id\":\"43\"},"
            + "\"assignee\":{\"id\":\"7\"},\"team\":{\"id\":\"20\"}";
    new WindowStory(rig, 200).desk(local, "ticket.opened", caseId, pia, text);
  }

  /** The same week, in mails that can be answered. */
  static Rig answerable() {
    Rig rig = Firm.rig(at("2026-03-02T09:00"));
    rig.writer =
        new Answerable(
            rig.writer,
            rig.store.files(),
            ReplyAddress.parse("kept@in.windows.example"),
            () -> List.of("a key of the tests, of no use elsewhere"));
    new WindowStory(rig, 0).anna();
    return rig;
  }

  /** By which number our people are texted, and text us. */
  static final String TEXTS = "+13125550100";

  /** The same week; Marek is told by text message, and has another number of his own. */
  static Rig texting() {
    Rig rig = Firm.rig(at("2026-03-02T09:00"));
    Policy policy = rig.store.policies().current();
    List<Connection> connections = new ArrayList<>(policy.connections());
    connections.add(
        new Connection(
            "twilio",
            "twilio",
            Firm.SINCE,
            Set.of("/kept/webhooks/twilio"),
            "https://kept.example/webhooks/twilio",
            Set.of()));
    List<Member> people =
        policy.people().stream()
            .map(member -> member.name().startsWith("Marek") ? texted(member) : member)
            .toList();
    String account = "AC" + "0123456789abcdef".repeat(2);
    rig.store
        .policies()
        .push(
            policy
                .withConnections(connections)
                .withPeople(people)
                .with(
                    new Accounts(
                        new Accounts.Sms(account, TEXTS, "/kept/channels/twilio"), List.of())));
    rig.secrets.put("/kept/webhooks/twilio", List.of(Webhooks.TWILIO));
    rig.secrets.put("/kept/channels/twilio", List.of("a token of the tests"));
    new WindowStory(rig, 0).anna();
    return rig;
  }

  private static Member texted(Member it) {
    Set<String> ids = new TreeSet<>(it.ids());
    ids.add("tel:+13125550188");
    return new Member(
        it.address(),
        it.name(),
        ids,
        it.team(),
        it.standIn(),
        it.zone(),
        it.quietFrom(),
        it.quietUntil(),
        it.away(),
        new Channels(List.of(Channels.Way.SMS), "+13125550199", null));
  }

  private void anna() {
    desk(
        "2026-03-02T09:12",
        "ticket.opened",
        "812",
        ANNA + ",\"subject\":\"Draughty bedroom window\"",
        "The new bedroom window whistles when the wind is from the lake. Could someone look at the seal?");
    staff(
        "2026-03-02T10:05",
        "812",
        ANNA,
        "Hello Anna, thank you for telling us. I'll call you tomorrow to set a day for the new seal. Marek");
    desk(
        "2026-03-02T11:30",
        "ticket.opened",
        "815",
        OMAR + ",\"subject\":\"Handle of the patio door\"",
        "The handle came off in my hand.");
    staff(
        "2026-03-02T13:10",
        "815",
        OMAR,
        "Hi Omar, sorry about that. I will call you by Tuesday noon about the handle. Marek");
    desk(
        "2026-03-04T08:47",
        "ticket.customer_replied",
        "812",
        ANNA + ",\"actor\":{\"role\":\"customer\",\"id\":\"41\"}",
        "Any update? I stayed at home all of yesterday and nobody called.");
    desk(
        "2026-03-04T14:00",
        "ticket.opened",
        "820",
        PIA + ",\"subject\":\"Quote & drawings\"",
        "Can you send me the quote <script>alert(1)</script> for three windows?");
    staff(
        "2026-03-05T09:20",
        "820",
        PIA,
        "Dear Pia, we'll call you today by 11:30 am with the price. Marek");
    rig.runUntil(at("2026-03-05T10:00"));
  }

  private void staff(String local, String caseId, String customer, String text) {
    desk(
        local,
        "ticket.agent_replied",
        caseId,
        customer + "," + MAREK + ",\"visibility\":\"public\"",
        text);
  }

  private void desk(String local, String kind, String caseId, String more, String text) {
    Instant at = at(local);
    rig.runUntil(at);
    String body =
        "{\"kind\":\"%s\",\"id\":\"e%d\",\"at\":\"%s\",\"case\":\"%s\",%s,\"text\":{\"format\":\"plain\",\"value\":\"%s\"}}"
            .formatted(kind, ++events, at, caseId, more, text);
    String answer =
        Rig.ask(new WebhookHandler(rig.wiring), Webhooks.signed("/webhooks/desk", body, at));
    assertThat(answer).contains("\"statusCode\":202");
    rig.work();
    assertThat(rig.store.aside().list(1)).isEmpty();
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Firm.ZONE).toInstant();
  }
}
