package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.StaffKeys;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Kinds;
import dev.kept.lambda.channel.Web;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own people text us, on the Thursday of the window makers' week, at 10 am. */
class TextMessagesTest {

  private static final String MAREK = "+13125550199";
  private static final String MAREK_AT_HOME = "+13125550188";
  private static final String MAIL = "marek@windows.example";
  private static final String UNDO = " Reply UNDO to take it back.";
  private static final CaseId ANNA = new CaseId("desk", "812");
  private static final CaseId OMAR = new CaseId("desk", "815");
  private static final CaseId PIA = new CaseId("desk", "820");

  private final Rig rig = WindowStory.texting();
  private int sent;

  /** What was texted back. */
  private String texts(String from, String text) {
    return comes("SM" + ++sent, from, Map.of("Body", text));
  }

  private String comes(String id, String from, Map<String, String> more) {
    int before = rig.texts.size();
    Map<String, String> form = new TreeMap<>(more);
    form.put("MessageSid", id);
    form.put("From", from);
    form.putIfAbsent("To", WindowStory.TEXTS);
    String answer =
        Rig.ask(new WebhookHandler(rig.wiring), Webhooks.byTwilio("/webhooks/twilio", form));
    assertThat(answer).contains("\"statusCode\":202");
    rig.work();
    List<Rig.Texted> told =
        rig.texts.subList(before, rig.texts.size()).stream()
            .filter(one -> !one.words().contains("https://"))
            .toList();
    assertThat(told).allMatch(one -> one.number().equals(from)).hasSizeLessThan(2);
    assertThat(told).allMatch(one -> one.words().length() <= 300);
    return told.isEmpty() ? "" : told.getFirst().words();
  }

  private List<Fact> said(CaseId caseId) {
    return rig.store.files().facts(caseId).stream()
        .filter(fact -> fact.id().source().equals("kept"))
        .filter(fact -> Kinds.of(fact).startsWith("promise.") || fact instanceof Fact.Undone)
        .toList();
  }

  private List<String> kinds(CaseId caseId) {
    return said(caseId).stream().map(Kinds::of).toList();
  }

  private List<Commitment> open(CaseId caseId) {
    LookAt look = new LookAt(rig.store.files(), rig.store.policies(), CaseReading.RULES);
    return look.run(caseId, rig.now).reading().commitments().stream()
        .filter(it -> it.state() instanceof State.Open)
        .toList();
  }

  private void nothingIsSaid() {
    assertThat(List.of(kinds(ANNA), kinds(OMAR), kinds(PIA))).allMatch(List::isEmpty);
    assertThat(rig.store.aside().list(1)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          by the last name          | I'll ring Mrs Kowalska tomorrow before noon | call Anna Kowalska by Friday, noon
          in small letters          | will call anna kowalska by noon tomorrow    | call Anna Kowalska by Friday, noon
          in short                  | call Kowalska tomorrow at 2 pm              | call Anna Kowalska by Friday, 2 pm
          by the ticket             | I'll call ticket 812 back at 4 pm           | call Anna Kowalska by Thursday, 4 pm
          by the number of the case | I'll call #812 back at 4 pm                 | call Anna Kowalska by Thursday, 4 pm
          by their number           | call 312 555 0142 by noon tomorrow          | call Anna Kowalska by Friday, noon
          two at once               | will send Kowalska the drawing on Friday and call her Monday 10am | send Anna Kowalska what we said we would by Friday, 5 pm; call Anna Kowalska by Monday, 10 am
          """)
  void aPromiseIsNotedForWhomItNames(String situation, String text, String noted) {
    assertThat(texts(MAREK, text)).isEqualTo("Noted: " + noted + "." + UNDO);
    assertThat(said(ANNA))
        .isNotEmpty()
        .allMatch(fact ->
            fact instanceof Fact.PromiseDeclared it && MAIL.equals(it.origin().who().email()));
    assertThat(open(ANNA)).isNotEmpty();
  }

  @Test
  void whoeverHasNoCaseYetGetsOneByTheirNumber() {
    assertThat(texts(MAREK_AT_HOME, "I'll ring +1 312 555 9876 on Monday at 9"))
        .isEqualTo("Noted: call +13125559876 by Monday, 9 am." + UNDO);
    assertThat(texts(MAREK, "undo")).isEqualTo("Taken back: what you told us of +13125559876.");
  }

  @Test
  void whereItIsNotSureWhomTheyMeanTheyAreAskedOnceAndAnswerByNumber() {
    WindowStory.writes(rig, "2026-03-05T10:10", "821", "Dear Pia, I'll see. Marek");
    String asked = texts(MAREK, "I'll call her tomorrow at 3");
    assertThat(asked)
        .startsWith("Whom is that for? 1 ")
        .contains("Anna Kowalska", "Reply with the number")
        .doesNotContain("4 ");
    assertThat(texts(MAREK, "7")).startsWith("Nothing noted");
    nothingIsSaid();

    int anna = Integer.parseInt(asked.replaceAll(".*(\\d) Anna Kowalska.*", "$1"));
    String noted = "Noted: call Anna Kowalska by Friday, 3 pm." + UNDO;
    assertThat(texts(MAREK, anna + ".")).isEqualTo(noted);
    assertThat(texts(MAREK, String.valueOf(anna))).as("once more").isEqualTo(noted);
    assertThat(texts(MAREK, String.valueOf(anna % 2 + 1))).startsWith("That was answered before");
    assertThat(kinds(ANNA)).containsExactly("promise.declared");

    assertThat(texts(MAREK, "Undo")).isEqualTo("Taken back: what you told us of Anna Kowalska.");
    assertThat(kinds(ANNA)).containsExactlyInAnyOrder("promise.declared", "fact.undone");
    assertThat(open(ANNA)).isEmpty();
    assertThat(texts(MAREK, "undo")).isEqualTo("There is nothing to take back.");
  }

  @Test
  void aQuestionIsForgottenWithTheCustomerAndAfterADay() {
    texts(MAREK, "I'll call her tomorrow at 3");
    assertThat(rig.store.files().facts(StaffKeys.askedByText(MAIL))).isNotEmpty();
    rig.now = rig.now.plus(Duration.ofHours(25));
    assertThat(texts(MAREK, "1")).startsWith("Nothing noted");
    nothingIsSaid();
    texts(MAREK, "I'll call Mrs Kowalska or Mr Haddad tomorrow at 3");
    assertThat(rig.store.files().facts(StaffKeys.askedByText(MAIL)))
        .as("the new question alone")
        .hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          done                     | promise.done_elsewhere | we did call Anna Kowalska
          Called her this morning  | promise.done_elsewhere | we did call Anna Kowalska
          not a promise            | promise.corrected      | that was no promise to Anna Kowalska
          I have it                | promise.acknowledged   | you have it until Thursday, 5 pm: call Anna Kowalska
          till 3 pm                | promise.acknowledged   | you have it until Thursday, 3 pm: call Anna Kowalska
          can't make it            | promise.handed_over    | we ask Lena Brandt to call Anna Kowalska. Until they say yes it stays with you
          Done with Mrs Kowalska   | promise.done_elsewhere | we did call Anna Kowalska
          Kowalska: till 3 pm      | promise.acknowledged   | you have it until Thursday, 3 pm: call Anna Kowalska
          spoke to Mrs Kowalska    | promise.done_elsewhere | we did call Anna Kowalska
          """)
  void anAnswerToTheLastNoticeIsReadAsAMailIs(String text, String kind, String noted) {
    assertThat(rig.texts.getLast().words()).startsWith("Anna Kowalska is still waiting");
    assertThat(texts(MAREK, text)).isEqualTo("Noted: " + noted + "." + UNDO);
    assertThat(kinds(ANNA)).containsExactly(kind);
    assertThat(texts(MAREK, "UNDO")).startsWith("Taken back");
    assertThat(kinds(ANNA)).containsExactlyInAnyOrder(kind, "fact.undone");
  }

  @Test
  void anAnswerToAnOlderNoticeNamesItsCustomer() {
    assertThat(texts(MAREK, "Haddad, not yet"))
        .isEqualTo("Noted: not yet; Omar Haddad is waiting for our call." + UNDO);
    assertThat(kinds(OMAR)).containsExactly("promise.not_yet");
    assertThat(kinds(ANNA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who is that?",
        "hello",
        "done? no",
        "👍",
        "hm 1",
        "tell white about it",
        "Done, Miller",
        "sent it off to Smith",
        "Done, Anna and Omar"
      })
  void whatIsUnclearChangesNothingAndSaysWhatWouldBeUnderstood(String text) {
    assertThat(texts(MAREK, text))
        .startsWith("Nothing noted. About Anna Kowalska we understand: done, not yet")
        .contains("can’t make it");
    nothingIsSaid();
  }

  @Test
  void whoeverIsNotUnderstoodIsToldThreeTimesADayAndNoMore() {
    for (int i = 0; i < 3; i++) {
      assertThat(texts(MAREK, "hm " + i)).startsWith("Nothing noted");
    }
    assertThat(texts(MAREK, "hm")).isEmpty();
    assertThat(texts(MAREK, "done")).as("a clear word").startsWith("Noted: we did call");
    rig.now = rig.now.plus(Duration.ofHours(25));
    assertThat(texts(MAREK, "hm")).startsWith("Nothing noted");
  }

  @Test
  void theSameMessageTwiceIsOneWordAndOneAnswer() {
    Map<String, String> body = Map.of("Body", "I'll ring Mrs Kowalska tomorrow before noon");
    assertThat(comes("SMsame", MAREK, body)).startsWith("Noted");
    rig.now = rig.now.plusSeconds(90);
    assertThat(comes("SMsame", MAREK, body)).isEmpty();
    assertThat(kinds(ANNA)).containsExactly("promise.declared");

    assertThat(comes("SMundo", MAREK, Map.of("Body", "undo"))).startsWith("Taken back");
    assertThat(comes("SMundo", MAREK, Map.of("Body", "undo"))).isEmpty();
    assertThat(kinds(ANNA)).containsExactlyInAnyOrder("promise.declared", "fact.undone");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a customer            | +13125550142   | +13125550100 | done
          a stranger            | +13125550111   | +13125550100 | I'll call Mrs Kowalska tomorrow
          our own number        | +13125550100   | +13125550100 | done
          a short code          | 28849          | +13125550100 | done
          a name                | Lakeside       | +13125550100 | done
          over another service  | whatsapp:+13125550199 | +13125550100 | done
          to another number     | +13125550199   | +13125550101 | done
          a word of Twilio's    | +13125550199   | +13125550100 | STOP
          another               | +13125550199   | +13125550100 | help
          from a car            | +13125550199   | +13125550100 | I'm driving. I'll see your message when I get there.
          a machine             | +13125550199   | +13125550100 | This is an automatic reply. I'll call you tomorrow.
          """)
  void nobodyElseIsHeardAndNoneIsAnswered(String who, String from, String to, String text) {
    int before = rig.texts.size();
    int mails = rig.mails.size();
    Map<String, String> form = Map.of("MessageSid", "SMx", "From", from, "To", to, "Body", text);
    assertThat(Rig.ask(new WebhookHandler(rig.wiring), Webhooks.byTwilio("/webhooks/twilio", form)))
        .contains("\"statusCode\":202");
    rig.work();
    assertThat(rig.texts).hasSize(before);
    assertThat(rig.mails).hasSize(mails);
    nothingIsSaid();
    assertThat(String.join("", rig.log)).doesNotContain(from.substring(1), "Kowalska");
  }

  @Test
  void whatTwilioTellsOfOurOwnMessagesAndOfOptingOutIsNoWordOfTheirs() {
    assertThat(comes("SM1", MAREK, Map.of("Body", "done", "MessageStatus", "delivered"))).isEmpty();
    assertThat(comes("SM2", MAREK, Map.of("Body", "done", "OptOutType", "STOP"))).isEmpty();
    assertThat(comes("SM3", MAREK, Map.of("Body", "", "NumMedia", "1"))).startsWith("Nothing");
    nothingIsSaid();
  }

  @Test
  void whatTwilioDidNotSignIsRefused() {
    Map<String, String> form =
        Map.of("MessageSid", "SM1", "From", MAREK, "To", WindowStory.TEXTS, "Body", "done");
    String signed = Webhooks.byTwilio("/webhooks/twilio", form);
    String forged = signed.replace("Body=done", "Body=Done");
    assertThat(Rig.ask(new WebhookHandler(rig.wiring), forged)).contains("\"statusCode\":401");
    rig.work();
    nothingIsSaid();
  }

  @Test
  void anAnswerThatIsSurelyNotTakenIsSentLaterAndARefusedOneIsNot() {
    rig.telephone = Web.Outcome.REFUSED;
    assertThat(texts(MAREK, "done")).isEmpty();
    assertThat(kinds(ANNA)).as("noted all the same").containsExactly("promise.done_elsewhere");
    assertThat(String.join("", rig.log)).contains("text.refused");
  }

  @Test
  void aNumberOfTwoPeopleIsNobodys() {
    var policy = rig.store.policies().current();
    var lena = policy.member("lena@windows.example").orElseThrow();
    var both =
        policy.people().stream()
            .map(member ->
                member.equals(lena)
                    ? dev.kept.policy.Member.of(
                        lena.address(), lena.name(), lena.team(), "desk:8", "tel:" + MAREK)
                    : member)
            .toList();
    rig.store.policies().push(policy.withPeople(both));
    assertThat(texts(MAREK, "done")).isEmpty();
    nothingIsSaid();
    assertThat(String.join("", rig.log)).contains("shared-number");
  }
}
