package dev.kept.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.lambda.WebhookHandler;
import dev.kept.local.demo.Differences;
import dev.kept.local.demo.Outcome;
import dev.kept.local.demo.Story;
import dev.kept.local.demo.StoryEvent;
import dev.kept.local.serve.HttpEvent;
import dev.kept.local.system.Surroundings.Sent;
import dev.kept.waking.Aside.SetAside;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * The founding story and what else befalls a deployment, through the jar that is deployed and every
 * real client, against whatever stands in for AWS. One deployment lives through all of it, in
 * order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeSystemIT {

  private static final Story STORY = Story.read(Path.of("../../events/01-nobody-calls-for-days"));
  private static final CaseId FOUNDING = new CaseId("zendesk", "2041");
  private static final String TOM = "tom@harborpest.example";
  private static final String RAY = "ray@harborpest.example";
  private static final Duration A_SWEEP_LATER = Duration.ofMinutes(2);

  private static Emulator emulator;
  private static Rig rig;
  private static Person person;

  @BeforeAll
  static void deploys() {
    emulator = Emulator.orSkip();
    rig = Rig.deployed(emulator.endpoint(), STORY.begins().minusSeconds(1));
    person = new Person(rig.system);
  }

  @AfterAll
  static void ends() {
    if (emulator != null) {
      emulator.close();
    }
  }

  private static Instant at(String local) {
    return OwnEvents.at(local);
  }

  private static List<Sent> mailsTo(String address) {
    return rig.surroundings.mails().stream().filter(mail -> mail.to().equals(address)).toList();
  }

  private static List<Fact> facts(CaseId caseId) {
    return rig.system.store().files().facts(caseId);
  }

  private static void tell(StoryEvent event) {
    assertThat(rig.deliver(event)).isEqualTo(202);
    rig.triggers.work();
  }

  @Test
  @Order(1)
  void runsOutOfTheJarThatIsDeployed() {
    for (Class<?> type : List.of(WebhookHandler.class, SesV2Client.class, CaseReading.class)) {
      assertThat(type.getProtectionDomain().getCodeSource().getLocation().getPath())
          .endsWith("kept-functions.jar");
    }
  }

  @Test
  @Order(2)
  void livesThroughTheFoundingStory() {
    STORY.events().forEach(WholeSystemIT::tell);
    rig.triggers.passUntil(STORY.until());

    var store = rig.system.store();
    var seen =
        new LookAt(store.files(), store.policies(), CaseReading.RULES)
            .run(FOUNDING, rig.system.clock().instant());
    ObjectNode outcome =
        new Outcome(store.policies().current().calendar().zone()).of(List.of(seen), List.of());
    ObjectNode expected = STORY.expected().deepCopy();
    expected.remove("mails");
    for (int i = 0; i < expected.path("notices").size(); i++) {
      Instant owed = instant(((ObjectNode) expected.path("notices").get(i)).remove("at").asText());
      Instant told = instant(((ObjectNode) outcome.path("notices").get(i)).remove("at").asText());
      assertThat(told).isBetween(owed, owed.plus(A_SWEEP_LATER));
    }
    assertThat(Differences.between(expected, outcome)).isEmpty();
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  @Test
  @Order(3)
  void mailedEachOnceWithTheSubjectsThatAreExpected() {
    Map<String, String> sent = new TreeMap<>();
    rig.surroundings
        .mails()
        .forEach(mail -> sent.merge(mail.to(), mail.subject(), "%s; %s"::formatted));
    Map<String, String> expected = new TreeMap<>();
    STORY
        .expected()
        .path("mails")
        .forEach(mail ->
            expected.merge(
                mail.path("to").asText(), mail.path("subject").asText(), "%s; %s"::formatted));

    assertThat(sent).isEqualTo(expected);
  }

  @Test
  @Order(4)
  void letsTheMakerAnswerFromTheMail() {
    CaseId job = new CaseId("crm", "JOB-1");
    tell(
        OwnEvents.reply(
            "JOB-1",
            TOM,
            "+12025550171",
            "2026-03-16T10:00",
            "I will call you today by 3 pm with the price."));
    rig.triggers.passUntil(at("2026-03-16T15:30"));
    Sent mail = mailsTo(TOM).getLast();
    assertThat(mail.subject()).contains("Ada Stone");

    HttpEvent.Answer page = person.follow(mail.body());
    assertThat(page.status()).isEqualTo(200);
    HttpEvent.Answer answer = person.press(Person.text(page), "I have it");
    assertThat(answer.status()).isIn(200, 303);
    rig.triggers.work();

    assertThat(facts(job)).hasAtLeastOneElementOfType(Fact.Acknowledged.class);
  }

  @Test
  @Order(5)
  void showsTheBoardAndMailsASignInLink() {
    assertThat(Person.text(person.open("/"))).doesNotContain("Dana", "Ada Stone");
    int before = mailsTo(TOM).size();
    assertThat(person.signIn(TOM).status()).isIn(200, 303);
    rig.triggers.work();

    assertThat(mailsTo(TOM)).hasSize(before + 1);
    HttpEvent.Answer page = person.follow(mailsTo(TOM).getLast().body());
    assertThat(Person.text(page)).contains("<form");
  }

  @Test
  @Order(6)
  void doesNothingTwiceThatIsDeliveredAndHandedOutTwice() {
    StoryEvent reply =
        OwnEvents.reply(
            "JOB-2", TOM, "+12025550172", "2026-03-17T10:00", "I'll call you by noon today.");
    rig.triggers.passUntil(reply.at());
    int before = mailsTo(TOM).size();
    rig.triggers.handOutTwice(true);
    tell(reply);
    assertThat(rig.send(reply, rig.headers(reply))).isEqualTo(202);
    rig.triggers.passUntil(at("2026-03-17T12:30"));
    rig.triggers.handOutTwice(false);

    assertThat(mailsTo(TOM).subList(before, mailsTo(TOM).size()))
        .extracting(Sent::subject)
        .doesNotHaveDuplicates()
        .allMatch(subject -> subject.contains("Ada Stone"))
        .hasSize(2);
    assertThat(facts(new CaseId("crm", "JOB-2")))
        .filteredOn(Fact.StaffReplied.class::isInstance)
        .hasSize(1);
  }

  @Test
  @Order(7)
  void refusesABadSignatureAndQueuesNothing() {
    StoryEvent reply =
        OwnEvents.reply("JOB-3", TOM, "+12025550173", "2026-03-18T10:00", "I'll call you today.");
    rig.triggers.passUntil(reply.at());
    Map<String, String> headers = new TreeMap<>(rig.headers(reply));
    headers.replaceAll(
        (name, value) -> name.equals("webhook-signature") ? "v1,bm90IHRoZSBzaWduYXR1cmU=" : value);

    assertThat(rig.send(reply, headers)).isEqualTo(401);
    assertThat(rig.triggers.receive(rig.stack.name("TicketsQueue"), 10)).isEmpty();
    assertThat(facts(new CaseId("crm", "JOB-3"))).isEmpty();
  }

  @Test
  @Order(8)
  void setsPoisonAsideAndDoesTheRest() {
    List<String> channels = List.of("Cases", "Desks", "Tickets", "Calls");
    for (String channel : channels) {
      String url = rig.stack.name(channel + "Queue");
      var _ = rig.sqs.sendMessage(message -> message.queueUrl(url).messageBody("no wake at all"));
    }
    int aside = setAside();
    tell(
        OwnEvents.reply(
            "JOB-4", TOM, "+12025550174", "2026-03-18T10:05", "I'll call you by noon today."));

    // Each is set aside whole, with the reason, and long before a queue gives it up.
    assertThat(setAside()).isEqualTo(aside + channels.size());
    assertThat(channels)
        .allSatisfy(channel ->
            assertThat(rig.triggers.receive(rig.stack.name(channel + "DeadLetters"), 10))
                .isEmpty());
    assertThat(facts(new CaseId("crm", "JOB-4"))).isNotEmpty();
  }

  /** How often something was set aside; the same words are one item. */
  private static int setAside() {
    return rig.system.store().aside().list(100).stream().mapToInt(SetAside::times).sum();
  }

  @Test
  @Order(9)
  void tellsTheOwnerOfAReaderWhoseMailComesBack() {
    String back = "{\"undelivered\": \"%s\", \"at\": \"2026-03-18T14:00:00Z\"}".formatted(RAY);
    String url = rig.stack.name("DesksQueue");
    var _ = rig.sqs.sendMessage(message -> message.queueUrl(url).messageBody(back));
    tell(
        OwnEvents.reply(
            "JOB-5", RAY, "+12025550175", "2026-03-18T10:10", "I'll call you by 2 pm today."));
    // The owner's list comes once a week.
    rig.triggers.passUntil(at("2026-03-26T12:00"));

    assertThat(mailsTo(RAY)).isEmpty();
    assertThat(mailsTo("sam@harborpest.example"))
        .anySatisfy(mail -> assertThat(mail.body()).contains(RAY));
    assertThat(facts(new CaseId("crm", "JOB-5")))
        .filteredOn(Fact.NoticeWithdrawn.class::isInstance)
        .isNotEmpty();
  }

  @Test
  @Order(20)
  void logsNoWordOfACustomer() {
    assertThat(rig.system.log()).hasSizeGreaterThan(50);
    assertThat(rig.system.log())
        .noneMatch(line ->
            line.contains("cockroach")
                || line.contains("Dana")
                || line.contains("Ada Stone")
                || line.contains("2025550143"));
  }
}
