package dev.kept.local.demo;

import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.lambda.Ports;
import dev.kept.lambda.SealedLinks;
import dev.kept.lambda.SignedLinks;
import dev.kept.lambda.SignedLinks.Claim;
import dev.kept.lambda.Store;
import dev.kept.lambda.pages.Access;
import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.local.serve.Door;
import dev.kept.local.serve.LocalSystem;
import dev.kept.policy.Policies;
import dev.kept.policy.Wanted;
import dev.kept.policy.Wanted.Receipts;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import dev.kept.words.MailWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The firm of the stories, really running: with open doors, as {@code kept demo} serves it, and
 * once more behind sealed links, as in the cloud.
 */
public final class House implements AutoCloseable {

  private static final Path STORIES = Path.of("../../events");

  private final SignedLinks seals =
      new SignedLinks(() -> List.of("only for these tests ".repeat(2)));
  private final OpenHouse open;
  private final Door behindLinks;

  private House(OpenHouse open) throws IOException {
    this.open = open;
    int port = freePort();
    String url = "http://127.0.0.1:" + port;
    Ports ports = sealed(open.performance().ports(url), url);
    behindLinks = OpenHouse.door(new LocalSystem(ports, open.performance().queue()), port);
  }

  /** The firm after its stories, and after some that strain a page. */
  public static House after(Path dir) throws IOException {
    List<Story> stories = Story.in(STORIES);
    Story strange = StrangeStory.told(stories.getFirst().policy());
    return after(Stream.concat(stories.stream(), Stream.of(strange)).toList(), dir);
  }

  /** The firm as the demo shows it. */
  public static House asInTheDemo(Path dir) throws IOException {
    return after(Story.in(STORIES), dir);
  }

  private static House after(List<Story> stories, Path dir) throws IOException {
    Progress quiet = new Progress(new PrintWriter(PrintWriter.nullWriter()), "");
    return new House(OpenHouse.after(stories, dir.resolve("house.db"), freePort(), quiet));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Ports sealed(Ports ports, String url) {
    return new Ports(
        ports.store(),
        ports.queue(),
        ports.secrets(),
        ports.forgetKeys(),
        ports.mailer(),
        () -> new MailWriter(new SealedLinks(url, seals, ports.clock())),
        ports.clock(),
        ports.pause(),
        ports.log(),
        () -> Access.byLink(seals),
        ports.mailbox());
  }

  /** Where everybody who can reach it may see everything. */
  public String url() {
    return open.door().url();
  }

  /** Where pages open with links. */
  public String sealedUrl() {
    return behindLinks.url();
  }

  /** What opens the board and one's own desk behind links. */
  public String token(String person) {
    return seals.seal(new Claim(person, Access.BOARD, now().plus(Duration.ofDays(1))));
  }

  public Instant now() {
    return open.performance().now();
  }

  public List<Delivered> mails() {
    return open.performance().mails();
  }

  /** The pages that are off until wanted are wanted from now on, or no more. */
  public void wantsMorePages(boolean wanted) {
    Policies policies = open.performance().system().store().policies();
    Wanted pages = new Wanted(List.of(), List.of(), new Receipts(30, false), true, List.of());
    policies.push(policies.current().wanting(wanted ? pages : Wanted.NOTHING));
  }

  /** Everything that the store knows of a case. */
  public List<Fact> facts(String caseId) {
    return open.performance().system().store().files().facts(CaseId.parse(caseId));
  }

  /**
   * A promise of a case turns out to be a sentence that everybody writes.
   *
   * @return which, as addresses name it
   */
  public String isAPhrase(String of) {
    CaseId caseId = CaseId.parse(of);
    Store store = open.performance().system().store();
    LookAt lookAt = new LookAt(store.files(), store.policies(), CaseReading.RULES);
    Commitment promise = lookAt.run(caseId, now()).reading().commitments().getFirst();
    FactId id = new FactId("kept", "phrase.suspended", promise.id().text());
    Origin origin =
        new Origin(id, promise.made(), false, promise.made(), Person.UNKNOWN, Matter.of(caseId));
    store.files().add(caseId, new Fact.PhraseSuspended(origin, promise.id(), true));
    return promise.id().text();
  }

  /** Messages that no function could handle. */
  public int deadLetters() {
    return open.performance().deadLetters();
  }

  @Override
  public void close() {
    behindLinks.close();
    open.close();
  }
}
