package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.lambda.Secrets.SecretMissing;
import dev.kept.lambda.channel.Web;
import dev.kept.lambda.pages.Access;
import dev.kept.lambda.pages.Mailbox;
import dev.kept.policy.Policy;
import dev.kept.sources.fetch.Fetcher;
import dev.kept.sources.fetch.Fetcher.Answer;
import dev.kept.sources.json.Form;
import dev.kept.testing.InMemoryAside;
import dev.kept.testing.InMemoryBookmarks;
import dev.kept.testing.InMemoryCaseFiles;
import dev.kept.testing.InMemoryDesks;
import dev.kept.testing.InMemoryErasure;
import dev.kept.testing.InMemoryLedger;
import dev.kept.testing.InMemoryPhrases;
import dev.kept.testing.InMemoryPolicies;
import dev.kept.testing.InMemoryTombstones;
import dev.kept.testing.InMemoryWakeIndex;
import dev.kept.waking.Pause;
import dev.kept.words.Links;
import dev.kept.words.MailWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All functions over ports in memory, with a clock that moves when told. */
final class Rig implements Mailer, Mailbox {

  /** A message that waits in a queue. */
  record Waiting(Channel channel, String body, Instant visible) {}

  /** A text message that went out. */
  record Texted(String number, String words) {}

  /** What becomes of text messages. */
  Web.Outcome telephone = Web.Outcome.TAKEN;

  final Map<String, List<String>> secrets = new HashMap<>();
  final List<Waiting> queue = new ArrayList<>();
  final List<Delivered> mails = new ArrayList<>();
  final List<Texted> texts = new ArrayList<>();
  final List<String> log = new ArrayList<>();

  /** What other systems answer, by token, host and path. */
  final Map<String, String> answers = new HashMap<>();

  final Store store;
  Wiring wiring;
  Instant now;
  Access access = Access.open();
  Letter.Writer writer = new MailWriter(Links.under("https://kept.example"));

  Rig(Policy policy, Instant now) {
    this.now = now;
    InMemoryCaseFiles files = new InMemoryCaseFiles();
    InMemoryDesks desks = new InMemoryDesks();
    this.store =
        new Store(
            files,
            new InMemoryLedger(),
            desks,
            new InMemoryPolicies(policy),
            new InMemoryWakeIndex(files, desks, 2),
            new InMemoryAside(),
            new InMemoryErasure(files, desks),
            new InMemoryTombstones(),
            new InMemoryPhrases(),
            new InMemoryBookmarks());
    this.wiring = wiringOver(store);
  }

  /** The functions over another store. */
  Wiring wiringOver(Store other) {
    return wiringOver(other, this::send, this::secret, this);
  }

  /** The functions over other ports. */
  Wiring wiringOver(Store other, Queue to, Secrets from, Mailer by) {
    return new Wiring(
        new Ports(
            () -> other,
            () -> to,
            () -> from,
            () -> List.of("a key of the tests, of no use elsewhere"),
            () -> by,
            () -> writer,
            () -> this.now,
            Pause.NONE,
            new Log(Heard.by(line -> log.add(LogLines.fit(line))), () -> this.now),
            () -> access,
            this,
            (account, token) -> path -> fetched(account.host(), token, path)),
        Lazy.of(Telephone::new));
  }

  private final class Telephone extends Web {
    @Override
    public Outcome send(String method, URI to, Map<String, String> headers, String body) {
      if (!"api.twilio.com".equals(to.getHost())) {
        return Outcome.REFUSED;
      }
      if (telephone == Outcome.TAKEN) {
        Form form = Form.parse(body);
        texts.add(new Texted(String.valueOf(form.first("To")), String.valueOf(form.first("Body"))));
      }
      return telephone;
    }
  }

  private Answer fetched(String host, String token, String path) {
    String json = answers.getOrDefault(token + "@" + host + path, "");
    if (json.equals("busy")) {
      throw new Fetcher.Later("busy");
    }
    return json.isEmpty()
        ? new Answer.Refused("404")
        : new Answer.Found(dev.kept.sources.json.Json.parse(json.getBytes(StandardCharsets.UTF_8)));
  }

  private void send(Channel channel, String body, Duration delay) {
    queue.add(new Waiting(channel, body, now.plus(delay)));
  }

  List<String> secret(String reference) {
    return Optional.ofNullable(secrets.get(reference))
        .orElseThrow(() -> new SecretMissing(reference, "put one there"));
  }

  @Override
  public void send(Mail mail) {
    mails.add(new Delivered(mail, now));
  }

  @Override
  public List<Delivered> newest(int limit) {
    return mails.reversed().stream().limit(limit).toList();
  }

  @Override
  public Optional<Delivered> mail(String id) {
    return mails.stream().filter(delivered -> delivered.mail().id().equals(id)).findFirst();
  }

  /** Lets the functions work until nothing is left to be done before an instant. */
  void runUntil(Instant until) {
    while (now.isBefore(until)) {
      new SweepHandler(wiring)
          .handleRequest(
              ByteArrayInputStream.nullInputStream(),
              new ByteArrayOutputStream(),
              new TestContext());
      work();
      now = now.plus(Duration.ofMinutes(1));
    }
    now = until;
    work();
  }

  /** Handles every message that can be handed out now, and those that come of it. */
  void work() {
    for (Optional<Waiting> next = next(); next.isPresent(); next = next()) {
      queue.remove(next.get());
      String answer = ask(function(next.get().channel()), SqsEvents.of(next.get().body()));
      if (!answer.equals("{\"batchItemFailures\":[]}")) {
        throw new AssertionError(next.get() + ": " + answer + " " + log.getLast());
      }
    }
  }

  private Optional<Waiting> next() {
    return queue.stream().filter(waiting -> !waiting.visible().isAfter(now)).findFirst();
  }

  private RequestStreamHandler function(Channel channel) {
    return switch (channel) {
      case TICKETS -> new TicketEventsHandler(wiring);
      case CALLS -> new CallbackEventsHandler(wiring);
      case CASES -> new WakeHandler(wiring);
      case DESKS -> new DeskHandler(wiring);
    };
  }

  /** What a function answers to an event. */
  static String ask(RequestStreamHandler function, String event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          answer,
          new TestContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
