package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Mail;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Kinds;
import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People answer our mails, on the Thursday of the window makers' week, at 10 am. */
class RepliesTest {

  private static final String MAREK = "marek@windows.example";
  private static final String LENA = "lena@windows.example";
  private static final CaseId ANNA = new CaseId("desk", "812");
  private static final CaseId OMAR = new CaseId("desk", "815");

  private final Rig rig = WindowStory.answerable();
  private int sent;

  private Mail mailTo(String person, String words) {
    return rig.mails.stream()
        .map(Delivered::mail)
        .filter(mail -> mail.to().equals(person) && mail.subject().contains(words))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private static String address(Mail mail) {
    return mail.headers().get("Reply-To").split(",", 2)[0];
  }

  private static String raw(String from, String to, String more, String text) {
    return String.join(
        "\r\n",
        "From: " + from,
        "To: " + to,
        "Subject: Re: something",
        "Content-Type: text/plain; charset=utf-8",
        more,
        text,
        "");
  }

  private void comes(String raw) {
    String content = Base64.getEncoder().encodeToString(raw.getBytes(StandardCharsets.UTF_8));
    String message =
        ("{\"notificationType\":\"Received\",\"receipt\":{\"recipients\":[],"
                + "\"action\":{\"encoding\":\"BASE64\"}},\"content\":\"%s\"}")
            .formatted(content);
    rig.queue.add(new Rig.Waiting(Channel.TICKETS, message, rig.now));
    rig.work();
  }

  private void answers(String from, Mail mail, String text) {
    comes(raw(from, address(mail), "Message-ID: <m%d@x.example>\r\n".formatted(++sent), text));
  }

  private List<Fact> said(CaseId caseId) {
    return rig.store.files().facts(caseId).stream()
        .filter(fact -> fact.id().source().equals("kept"))
        .filter(fact -> Kinds.of(fact).startsWith("promise."))
        .toList();
  }

  private List<String> kinds(CaseId caseId) {
    return said(caseId).stream().map(Kinds::of).toList();
  }

  @Test
  void everyMailHasAnAddressOfItsOwnAndReachesAPersonToo() {
    List<String> addresses = new ArrayList<>();
    for (Delivered delivered : rig.mails) {
      String replyTo = delivered.mail().headers().get("Reply-To");
      boolean toTheOwner = delivered.mail().to().equals("olga@windows.example");
      assertThat(replyTo)
          .matches(
              "kept\\+[a-z2-7]{26}@in\\.windows\\.example"
                  + (toTheOwner ? "" : ", olga@windows\\.example"));
      addresses.add(replyTo);
    }
    assertThat(addresses).doesNotHaveDuplicates().hasSizeGreaterThan(3);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Done, rang her from my own phone | promise.done_elsewhere
          not a promise                    | promise.corrected
          I have it                        | promise.acknowledged
          I have it till 3 pm              | promise.acknowledged
          can't make it                    | promise.handed_over
          """)
  void aBreakIsAnswered(String text, String kind) {
    answers(MAREK, mailTo(MAREK, "Anna Kowalska is still waiting"), text);
    assertThat(kinds(ANNA)).containsExactly(kind);
    assertThat(said(ANNA).getFirst().origin().who().email()).isEqualTo(MAREK);
    assertThat(rig.store.aside().list(1)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Yes,promise.done_elsewhere",
    "no,promise.not_yet",
    "Not yet,promise.not_yet",
    "That was not a promise,promise.corrected"
  })
  void aQuestionIsAnswered(String text, String kind) {
    answers(MAREK, mailTo(MAREK, "Did you reach Omar Haddad?"), text);
    assertThat(kinds(OMAR)).containsExactly(kind);
  }

  @Test
  void whatIsSaidCountsForWhoSaidItAndUntilWhen() {
    answers(LENA, mailTo(LENA, "Anna Kowalska is still waiting"), "I have it till 3 pm");
    assertThat(said(ANNA))
        .singleElement()
        .matches(fact ->
            fact instanceof Fact.Acknowledged it
                && it.until().equals(WindowStory.at("2026-03-05T15:00"))
                && LENA.equals(it.origin().who().email()));
  }

  @Test
  void anOfferIsTakenOrComesBack() {
    answers(MAREK, mailTo(MAREK, "Anna Kowalska is still waiting"), "Can’t make it");
    Mail offer = mailTo(LENA, "Can you take this on?");
    answers(LENA, offer, "Can't either, sorry");
    assertThat(kinds(ANNA)).containsExactly("promise.handed_over", "promise.offer_declined");
    rig.runUntil(rig.now.plus(Duration.ofMinutes(15)));
    assertThat(mailTo(MAREK, "can’t take it on").text())
        .startsWith("Lena Brandt can’t take it on: Anna Kowalska is waiting for our call");

    answers(MAREK, mailTo(MAREK, "can’t take it on"), "I have it");
    assertThat(kinds(ANNA)).endsWith("promise.acknowledged");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from another of our people | lena@windows.example        | own      | X-A: b
          from a stranger            | mallory@elsewhere.example   | own      | X-A: b
          to an address of nobody    | marek@windows.example       | guessed  | X-A: b
          without a token            | marek@windows.example       | none     | X-A: b
          by a machine               | marek@windows.example       | own      | Auto-Submitted: auto-replied
          our own mail               | marek@windows.example       | own      | List-Id: Promises to customers <promises.kept>
          """)
  void nobodyElseIsHeardOrAnswered(String situation, String from, String to, String header) {
    int mails = rig.mails.size();
    String own = address(mailTo(MAREK, "Anna Kowalska is still waiting"));
    String where =
        switch (to) {
          case "own" -> own;
          case "guessed" -> "kept+" + "a".repeat(26) + "@in.windows.example";
          default -> "kept@in.windows.example";
        };
    comes(raw(from, where, header + "\r\n", "Done"));
    comes(raw(from, where, header + "\r\n", "What is this?"));
    assertThat(kinds(ANNA)).isEmpty();
    assertThat(rig.mails).hasSize(mails);
    assertThat(rig.store.aside().list(1)).isEmpty();
    assertThat(String.join("", rig.log)).doesNotContain("mallory", "What is this");
  }

  @Test
  void theSameMailTwiceIsOneWord() {
    String raw =
        raw(
            MAREK,
            address(mailTo(MAREK, "Anna Kowalska is still waiting")),
            "Message-ID: <once@x.example>\r\n",
            "Done");
    comes(raw);
    rig.now = rig.now.plusSeconds(90);
    comes(raw);
    assertThat(kinds(ANNA)).containsExactly("promise.done_elsewhere");
    assertThat(rig.mails).noneMatch(one -> one.mail().subject().startsWith("We could not tell"));
  }

  @Test
  void whatIsUnclearChangesNothingAndIsAnsweredOnce() {
    Mail mail = mailTo(MAREK, "Anna Kowalska is still waiting");
    answers(MAREK, mail, "Who is that again?");
    answers(MAREK, mail, "Hello? Is anybody there?");
    List<Mail> told =
        rig.mails.stream()
            .map(Delivered::mail)
            .filter(one -> one.subject().equals("We could not tell what you meant"))
            .toList();
    assertThat(kinds(ANNA)).isEmpty();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().to()).isEqualTo(MAREK);
    assertThat(told.getFirst().headers())
        .containsEntry("Auto-Submitted", "auto-replied")
        .containsEntry("Reply-To", "olga@windows.example");
    assertThat(told.getFirst().text())
        .contains("nothing has been noted", "“till 3 pm”", "/case/", "olga@windows.example");

    answers(MAREK, mail, "Done");
    assertThat(kinds(ANNA)).as("a clear word after it").containsExactly("promise.done_elsewhere");
  }

  @Test
  void whatCannotBeSaidAnyMoreIsUnclear() {
    Mail mail = mailTo(MAREK, "Anna Kowalska is still waiting");
    answers(MAREK, mail, "Not a promise");
    answers(MAREK, mail, "I have it");
    assertThat(kinds(ANNA)).containsExactly("promise.corrected");
    assertThat(mailTo(MAREK, "We could not tell").to()).isEqualTo(MAREK);
  }

  @Test
  void afterAFortnightAnAnswerComesTooLate() {
    Mail mail = mailTo(MAREK, "Anna Kowalska is still waiting");
    rig.now = rig.now.plus(Duration.ofDays(15));
    answers(MAREK, mail, "Done");
    assertThat(kinds(ANNA)).isEmpty();
  }

  @Test
  void aMailComesInByADoorOfOurOwnToo() {
    Policy policy = rig.store.policies().current();
    List<Connection> more = new ArrayList<>(policy.connections());
    more.add(
        new Connection("mail", "mail", Firm.SINCE, Set.of("/kept/webhooks/mail"), null, Set.of()));
    rig.store.policies().push(policy.withConnections(more));
    rig.secrets.put("/kept/webhooks/mail", List.of("a-secret-of-the-door"));
    String raw =
        raw(MAREK, address(mailTo(MAREK, "Anna Kowalska is still waiting")), "X-A: b\r\n", "Done");

    assertThat(door(raw, "wrong")).contains("\"statusCode\":401");
    assertThat(door(raw, null)).contains("\"statusCode\":401");
    assertThat(kinds(ANNA)).isEmpty();
    assertThat(door(raw, "a-secret-of-the-door")).contains("\"statusCode\":202");
    rig.work();
    assertThat(kinds(ANNA)).containsExactly("promise.done_elsewhere");

    assertThat(door("no mail at all", "a-secret-of-the-door")).contains("\"statusCode\":202");
    rig.work();
    assertThat(rig.store.aside().list(5))
        .singleElement()
        .matches(one -> one.source().equals("mail"));
  }

  private String door(String raw, @Nullable String secret) {
    Map<String, String> headers =
        secret == null
            ? Map.of("content-type", "message/rfc822")
            : Map.of("content-type", "message/rfc822", "x-webhook-secret", secret);
    return Rig.ask(
        new WebhookHandler(rig.wiring),
        Webhooks.event("POST", "/webhooks/mail", headers, raw, true));
  }
}
