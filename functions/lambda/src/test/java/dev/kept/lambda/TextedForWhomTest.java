package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Kinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a text is about where that is not plain: whoever waits no more, and two told at once. */
class TextedForWhomTest {

  private static final String MAREK = "+13125550199";
  private static final String UNDO = " Reply UNDO to take it back.";
  private static final String NOBODY = "Nothing noted: who is that?";
  private static final CaseId ANNA = new CaseId("desk", "812");
  private static final CaseId PIA = new CaseId("desk", "820");

  private static final CaseId PIAS_OTHER = new CaseId("desk", "821");

  private final Rig rig = WindowStory.texting();
  private int sent;

  private String texts(String text) {
    int before = rig.texts.size();
    Map<String, String> form =
        Map.of("MessageSid", "SM" + ++sent, "From", MAREK, "To", WindowStory.TEXTS, "Body", text);
    Rig.ask(new WebhookHandler(rig.wiring), Webhooks.byTwilio("/webhooks/twilio", form));
    rig.work();
    List<Rig.Texted> told = rig.texts.subList(before, rig.texts.size());
    assertThat(told).hasSize(1);
    return told.getFirst().words();
  }

  private List<String> declared(CaseId caseId) {
    return rig.store.files().facts(caseId).stream()
        .filter(fact -> fact.id().source().equals("kept"))
        .filter(fact -> !(fact instanceof Fact.NoticeSent))
        .map(Kinds::of)
        .filter(kind -> kind.startsWith("promise."))
        .toList();
  }

  /** Anna has been called after all, and waits for nothing. */
  private void annaWaitsNoMore() {
    assertThat(texts("done with Mrs Kowalska")).startsWith("Noted: we did call Anna Kowalska");
    rig.runUntil(rig.now.plus(Duration.ofMinutes(5)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          told of them          | told Mrs Kowalska I'd call her back on Monday at 10 | call Anna Kowalska by Monday, 10 am
          promised              | I'll ring Anna Kowalska on Monday at 10             | call Anna Kowalska by Monday, 10 am
          all in small letters  | will call kowalska on monday at 10                  | call Anna Kowalska by Monday, 10 am
          """)
  void whoeverWaitsNoMoreIsKnownByNameAllTheSame(String situation, String text, String noted) {
    annaWaitsNoMore();
    assertThat(texts(text)).isEqualTo("Noted: " + noted + "." + UNDO);
    assertThat(declared(ANNA))
        .containsExactlyInAnyOrder("promise.done_elsewhere", "promise.declared");
  }

  @Test
  void aFirstNameOfOneWhoWaitsNoMoreIsAskedAbout() {
    annaWaitsNoMore();
    assertThat(texts("I'll call Anna on Monday at 10"))
        .startsWith("Whom is that for? 1 Anna Kowalska");
    assertThat(declared(ANNA)).containsExactly("promise.done_elsewhere");
  }

  @Test
  void whatEndedLongAgoIsNobodysNameAnyMore() {
    annaWaitsNoMore();
    rig.now = rig.now.plus(Duration.ofDays(62));
    assertThat(texts("I'll ring Mrs Kowalska on Monday at 10")).startsWith(NOBODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          told Mrs Lindqvist I'd call her back on Monday
          I'll ring Lindqvist on Monday at 10
          """)
  void aNameOfNobodyWeKnowIsNoneOfThoseWhoWait(String text) {
    assertThat(texts(text)).startsWith(NOBODY).contains("number");
    assertThat(declared(ANNA)).isEmpty();
    assertThat(declared(PIA)).isEmpty();
  }

  /** Marek was told of Anna the day before, and now of Pia. */
  private void remindedOfPia() {
    int before = rig.texts.size();
    while (rig.texts.size() == before) {
      rig.runUntil(rig.now.plusSeconds(1));
    }
    assertThat(rig.texts.getLast().words()).contains("Pia");
  }

  /** And of another promise to her, in a case of its own. */
  private void remindedTwice() {
    WindowStory.writes(rig, "2026-03-05T10:10", "821", "Dear Pia, I'll call you by 11:40 am.");
    rig.runUntil(WindowStory.at("2026-03-05T10:45"));
    remindedOfPia();
    rig.runUntil(WindowStory.at("2026-03-05T11:10"));
    remindedOfPia();
  }

  @ParameterizedTest(name = "{0} seconds after")
  @CsvSource({"0", "30", "59"})
  void whoAnswersWithinAMinuteMayMeanTheOneBefore(int seconds) {
    remindedTwice();
    rig.now = rig.now.plusSeconds(seconds);
    assertThat(texts("done")).startsWith("Nothing noted: that could be about more than one.");
    assertThat(declared(PIA)).isEmpty();
    assertThat(declared(PIAS_OTHER)).isEmpty();
  }

  /** The same two notices, and one to whom the last alone was new: so the minute decides. */
  @Test
  void whoAnswersAfterAMinuteMeansTheLastOne() {
    remindedTwice();
    rig.now = rig.now.plusSeconds(61);
    assertThat(texts("done")).startsWith("Noted: we did call Pia");
    assertThat(declared(PIA)).isEmpty();
    assertThat(declared(PIAS_OTHER)).containsExactly("promise.done_elsewhere");
  }

  @Test
  void whoWasToldOfAnotherTheDayBeforeMayAnswerAtOnce() {
    rig.runUntil(WindowStory.at("2026-03-05T10:45"));
    remindedOfPia();
    assertThat(texts("done")).startsWith("Noted: we did call Pia");
    assertThat(declared(PIA)).containsExactly("promise.done_elsewhere");
  }
}
