package dev.kept.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.lambda.Log;
import dev.kept.lambda.Ports;
import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.local.policy.PolicyFile;
import dev.kept.local.serve.FileQueue;
import dev.kept.local.serve.LocalSystem;
import dev.kept.local.serve.OneFile;
import dev.kept.policy.Policy;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.json.FactJson;
import dev.kept.sources.system.Sources;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.SqliteStore;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import dev.kept.waking.Pause;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One story in a system of its own: the file, the clock, the cases that come up in it.
 *
 * <p>What comes of it is read from the case files and the mailbox, as the pages do.
 */
final class Performance implements AutoCloseable {

  private static final int SHARDS = 4;

  private final Story story;
  private final Policy policy;
  private final StoryClock clock;
  private final Log log;
  private final Database database;
  private final OneFile parts;
  private final LocalSystem system;
  private final LookAt lookAt;
  private final SortedMap<CaseId, Long> versions = new TreeMap<>();

  Performance(Story story, Path file) {
    this(story, file, "https://kept.harborpest.example");
  }

  /**
   * A story in a file.
   *
   * @param url what links in its mails begin with
   */
  Performance(Story story, Path file, String url) {
    this(story, file, url, _ -> {});
  }

  /**
   * A story that is listened to.
   *
   * @param log takes the lines that the functions log
   */
  Performance(Story story, Path file, String url, Consumer<String> log) {
    this.story = story;
    Policy written = PolicyFile.read(story.policy());
    clock = new StoryClock(story.begins().minusSeconds(1));
    this.log = new Log(log, clock);
    database = Database.openForgetful(file);
    SqliteStore store = SqliteStore.over(database, new FactJson(), written, SHARDS);
    policy = PolicyFile.pushIfChanged(written, store.policies());
    parts = OneFile.in(database, store, clock);
    system = new LocalSystem(ports(url), parts.queue());
    lookAt = new LookAt(store.files(), store.policies(), CaseReading.RULES);
  }

  /**
   * What its functions work with.
   *
   * @param url what links in its mails begin with
   */
  Ports ports(String url) {
    return parts.ports(clock, _ -> List.of(Signing.SECRET), Pause.NONE, log, url);
  }

  FileQueue queue() {
    return parts.queue();
  }

  Policy policy() {
    return policy;
  }

  Instant now() {
    return clock.instant();
  }

  LocalSystem system() {
    return system;
  }

  /** Every mail so far. */
  List<Delivered> mails() {
    return parts.mailbox().all();
  }

  /** Messages that no function could handle. */
  int deadLetters() {
    return parts.queue().deadLetters();
  }

  /** Plays the whole story, telling it to the listener as it goes. */
  void play(Player.Listener listener) {
    new Player(system, parts.queue(), clock, listener).play(story.events(), policy, story.until());
  }

  /** What an event tells, read as the functions read it. */
  List<Fact> facts(StoryEvent event) {
    String name = policy.connection(event.source()).orElseThrow().system();
    Normalised read =
        Sources.named(name)
            .orElseThrow()
            .read(
                new Delivery(
                    "POST",
                    event.url() == null ? "" : event.url(),
                    event.headers(),
                    event.body(),
                    event.at()),
                new Setting(event.source(), "US"));
    List<Fact> facts = read instanceof Normalised.Read it ? it.facts() : List.of();
    facts.forEach(this::meet);
    return facts;
  }

  private void meet(Fact fact) {
    CaseId caseId = fact.origin().matter().caseId();
    if (caseId != null) {
      versions.putIfAbsent(caseId, 0L);
    }
  }

  /** The cases whose reading has changed since this was last asked. */
  List<LookAt.Seen> changed() {
    return versions.keySet().stream()
        .filter(this::isNew)
        .map(caseId -> lookAt.run(caseId, now()))
        .toList();
  }

  private boolean isNew(CaseId caseId) {
    long version = system.store().files().head(caseId).map(head -> head.version()).orElse(0L);
    Long before = versions.put(caseId, version);
    return before == null || before != version;
  }

  ObjectNode outcome() {
    Collection<LookAt.Seen> seen =
        versions.keySet().stream().map(caseId -> lookAt.run(caseId, now())).toList();
    return new Outcome(policy.calendar().zone()).of(seen, mails());
  }

  @Override
  public void close() {
    database.close();
  }
}
