package dev.kept.lambda;

import dev.kept.casefile.Ledger;
import dev.kept.desk.Mail;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.lambda.pages.Access;
import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.lambda.reply.Answerable;
import dev.kept.lambda.reply.ReplyAddress;
import dev.kept.testing.InMemoryCaseFiles;
import dev.kept.testing.InMemoryLedger;
import dev.kept.waking.Aside.SetAside;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The founding story at the window makers', through every function: promised, reminded, broken,
 * chased, answered by button and by mail, called at last; a mail that comes back, an event that
 * nobody can read, somebody who signs in, and audits. At most one call of a port goes wrong in it.
 */
final class TroubledWeek {

  private static final CaseId ANNA = new CaseId("desk", "812");
  private static final CustomerKey BACK = new CustomerKey("undelivered:olga@windows.example");
  private static final List<String> PEOPLE =
      List.of("marek@windows.example", "lena@windows.example", "olga@windows.example");

  private static final String CUSTOMER =
      "\"customer\":{\"id\":\"41\",\"name\":\"Anna Kowalska\",\"phone\":\"+13125550142\"}";
  private static final String MAREK =
      "\"actor\":{\"role\":\"staff\",\"id\":\"7\"},\"assignee\":{\"id\":\"7\"},\"team\":{\"id\":\"20\"}";

  private final Rig rig = Firm.rig(at("2026-03-02T09:00"));
  private final SignedLinks seals = new SignedLinks(() -> List.of("k".repeat(40)));
  private final Deployment firm;
  private String page = "";

  TroubledWeek(Mishaps mishaps) {
    rig.access = Access.byLink(seals);
    rig.writer =
        new Answerable(
            rig.writer,
            rig.store.files(),
            ReplyAddress.parse("kept@in.windows.example"),
            () -> List.of("a key of the tests, of no use elsewhere"));
    firm = new Deployment(rig, mishaps);
    plan();
  }

  private void plan() {
    desk(
        "2026-03-02T10:05",
        "ticket.agent_replied",
        CUSTOMER + "," + MAREK + ",\"visibility\":\"public\"",
        "Hello Anna, thank you for telling us. I'll call you tomorrow to set a day for the new seal. Marek");
    event("2026-03-02T10:06", "/webhooks/desk", "{\"kind\":\"ticket.opened\", oops");
    firm.at(at("2026-03-02T11:00"), () -> queue(Channel.DESKS, undelivered()));
    firm.sweepAt(at("2026-03-02T12:00"));
    firm.sweepAt(at("2026-03-03T17:45"));
    desk(
        "2026-03-04T08:47",
        "ticket.customer_replied",
        CUSTOMER + ",\"actor\":{\"role\":\"customer\",\"id\":\"41\"}",
        "Any update? I stayed at home all of yesterday and nobody called.");
    firm.at(at("2026-03-04T09:30"), this::presses);
    firm.at(at("2026-03-04T10:10"), () -> answers("I have it till 3 pm", "1"));
    firm.at(at("2026-03-04T10:20"), () -> answers("What is this about the weather?", "2"));
    firm.at(at("2026-03-04T11:00"), this::signsIn);
    firm.sweepAt(at("2026-03-04T12:15"));
    Instant called = at("2026-03-04T15:30");
    event(
        "2026-03-04T15:36",
        "/webhooks/phones",
        "{\"kind\":\"call.placed\",\"id\":\"c1\",\"at\":\"%s\",\"actor\":{\"role\":\"staff\",\"id\":\"7\"},\"call\":{\"id\":\"c1\",\"direction\":\"outbound\",\"outcome\":\"answered\",\"number\":\"+13125550142\",\"seconds\":240}}"
            .formatted(called));
    firm.sweepAt(at("2026-03-05T12:00"));
  }

  TroubledWeek played() {
    firm.until(at("2026-03-09T12:00"));
    return this;
  }

  static Instant at(String local) {
    return WindowStory.at(local);
  }

  private void desk(String local, String kind, String more, String text) {
    String body =
        "{\"kind\":\"%s\",\"id\":\"%s\",\"at\":\"%s\",\"case\":\"812\",%s,\"text\":{\"format\":\"plain\",\"value\":\"%s\"}}"
            .formatted(kind, local, at(local), more, text);
    event(local, "/webhooks/desk", body);
  }

  /** A sender sends again what was not taken. */
  private void event(String local, String path, String body) {
    firm.at(
        at(local),
        () ->
            Answer.read(
                        Rig.ask(
                            new WebhookHandler(rig.wiring), Webhooks.signed(path, body, rig.now)))
                    .status()
                == 202);
  }

  private boolean queue(Channel channel, String message) {
    firm.send(channel, message, Duration.ZERO);
    return true;
  }

  private static String undelivered() {
    return new WakeMessage.Undelivered("olga@windows.example", at("2026-03-02T10:59")).text();
  }

  /** Somebody whose press was not taken presses again on the page that they have before them. */
  private boolean presses() {
    if (page.isEmpty()) {
      page = opens();
    }
    return !page.isEmpty()
        && new Browser(rig)
                .press(page, "I have it", Map.of("until", at("2026-03-04T14:00").toString()))
                .status()
            == 303;
  }

  private String opens() {
    SignedLinks.Claim claim =
        new SignedLinks.Claim(
            "marek@windows.example", Access.toCase(ANNA), rig.now.plus(Duration.ofDays(14)));
    Answer answer =
        new Browser(rig).get("/case/" + Browser.encoded(ANNA.text()) + "?t=" + seals.seal(claim));
    return answer.status() == 200 ? answer.body() : "";
  }

  private boolean signsIn() {
    return new Browser(rig).post("/sign-in", Map.of("address", "lena@windows.example")).status()
        == 200;
  }

  /** Marek answers the mail that said he had not called. */
  private boolean answers(String text, String id) {
    Optional<Mail> mail =
        rig.mails.stream()
            .map(Delivered::mail)
            .filter(it -> it.to().startsWith("marek@") && it.subject().contains("still waiting"))
            .findFirst();
    String to = mail.orElseThrow().headers().get("Reply-To").split(",", 2)[0];
    String raw =
        String.join(
            "\r\n",
            "From: marek@windows.example",
            "To: " + to,
            "Subject: Re: something",
            "Content-Type: text/plain; charset=utf-8",
            "Message-ID: <m%s@x.example>".formatted(id),
            "",
            text,
            "");
    String content = Base64.getEncoder().encodeToString(raw.getBytes(StandardCharsets.UTF_8));
    return queue(
        Channel.TICKETS,
        ("{\"notificationType\":\"Received\",\"receipt\":{\"recipients\":[],"
                + "\"action\":{\"encoding\":\"BASE64\"}},\"content\":\"%s\"}")
            .formatted(content));
  }

  /** Everything that came of it, but how often a mail was sent. */
  Map<String, List<String>> outcome() {
    Map<String, List<String>> all = new TreeMap<>();
    InMemoryCaseFiles files = (InMemoryCaseFiles) rig.store.files();
    all.put("told", told());
    all.put(
        "ledger",
        lines(ledger().all(), row -> row.commitment() + " " + row.state() + " " + row.endedAt()));
    // A button's own name is of the page on which it stood, and that page of the minute.
    all.put(
        "facts",
        lines(files.facts(ANNA), fact -> fact.id().text().replaceFirst("/[0-9a-f]{32}$", "")));
    all.put("came back", lines(files.facts(BACK), fact -> fact.id().text()));
    // What a sender sends again is signed anew, and by that another message.
    all.put(
        "aside", lines(rig.store.aside().list(10), SetAside::reason).stream().distinct().toList());
    all.put(
        "left on desks",
        PEOPLE.stream()
            .flatMap(person -> rig.store.desks().waiting(person).stream())
            .map(notice -> notice.key())
            .toList());
    all.put("left in queues", firm.waiting());
    all.put("dead", firm.dead);
    all.put(
        "customer's",
        lines(files.facts(CustomerKey.telephone("+13125550142")), fact -> fact.id().text()));
    return all;
  }

  private InMemoryLedger ledger() {
    Ledger ledger = rig.store.ledger();
    return (InMemoryLedger) ledger;
  }

  private static <T> List<String> lines(List<T> items, Function<T, String> line) {
    return items.stream().map(line).sorted().toList();
  }

  /** To whom went which mail, each once. */
  private List<String> told() {
    Map<String, String> mails = new TreeMap<>();
    rig.mails.forEach(it -> mails.put(it.mail().id(), it.mail().to() + ": " + it.mail().subject()));
    return mails.values().stream().sorted().toList();
  }

  /** The mails that were sent more than once, and how often. */
  Map<String, Long> doubled() {
    Map<String, Long> sent =
        rig.mails.stream()
            .collect(
                Collectors.groupingBy(it -> it.mail().id(), TreeMap::new, Collectors.counting()));
    sent.values().removeIf(times -> times == 1);
    return sent;
  }
}
