package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Condition;
import dev.kept.fact.Promise;
import dev.kept.reading.Message.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          will, short for us         | We'll call you about the boiler.                     | CALL
          will, one person           | I will phone you back.                               | CALL
          nobody named               | Will get back to you on the quote.                   | MESSAGE
          going to                   | We're going to refund the second visit.              | REFUND
          a colleague                | A technician will come and spray the kitchen.        | VISIT
          passive                    | The certificate will be mailed to you.               | SEND
          work on the matter         | We'll look into the noise in the pump.               | RESOLVE
          work under way             | Our engineers are working on the outage.             | RESOLVE
          curly apostrophe           | We’ll let you know what the landlord says.           | MESSAGE
          shouted                    | WE WILL FIX THE LEAK.                                | RESOLVE
          no apostrophe              | ill call you about the wasps                         | CALL
          misspelt adverb            | I will definately ring you                           | CALL
          emoji and no stop          | we'll swing by at 4 😀                               | VISIT
          planned                    | We plan to replace the trap by Friday.               | SEND
          expected by a time         | The work is expected to be completed by Friday.      | RESOLVE
          hoped for by us            | We expect power to be restored by 6pm.               | RESOLVE
          should, with a time        | You should receive the cheque by Monday.             | SEND
          arranged for a time        | I'm dropping the keys off tomorrow.                  | SEND
          on the timetable           | The plumber arrives at 3 tomorrow.                   | VISIT
          goods that arrive          | Your filter order ships tomorrow.                    | SEND
          the customer receives      | You'll hear from our office.                         | MESSAGE
          the customer gets money    | You'll get a refund on Monday.                       | REFUND
          the customer is called     | You will be contacted by our planner.                | MESSAGE
          let me, and a call         | Let me find out and call you back.                   | CALL
          glad to, with a deed       | I'd say no, but we'll be happy to send you a copy.   | SEND
          delegated                  | I'll have my colleague call you.                     | CALL
          arranged with others       | I have asked Mike to ring you today.                 | CALL
          making sure of a call      | We'll make sure someone calls you by Friday.         | CALL
          set phrase                 | Leave it with me.                                    | RESOLVE
          something follows          | More details to follow.                              | MESSAGE
          told to expect it          | You can expect a call from Joe tomorrow morning.     | CALL
          how far away               | Your driver is 8 minutes away.                       | VISIT
          on its way                 | Your parcel is on its way.                           | SEND
          appointment with its time  | Your viewing is confirmed for Monday at 1pm.         | VISIT
          """)
  void hearsAPromise(String situation, String text, Action action) {
    assertThat(Reading.promises(text)).extracting(Promise::action).contains(action);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a question                 | Will you be at home on Friday?
          an offer                   | Would you like me to call the supplier?
          an offer of what may be    | We can come on Friday at two.
          a description of an offer  | A cab will come within a quarter of an hour. Do you want me to order it?
          a negation                 | We will not charge you for the visit.
          the past                   | I called you yesterday about the mice.
          availability               | We will be here until six.
          out of office              | I will be out of the office until Monday.
          a custom                   | We usually reply within a day.
          a custom, with whenever    | You will receive a text whenever the alarm goes off.
          a wish                     | Hopefully we will fix it soon.
          a wish that comes first    | Maybe they will call you.
          could and might            | We might be able to come on Friday.
          what is needed             | We will need your signature on the form.
          what the customer does     | You will need to restart the router.
          what a thing does          | Turning it off will reset the pump.
          help                       | We'll be happy to help.
          while they talk            | One moment, let me check.
          now                        | I will check on that now.
          what a request is for      | Send us a photo so we can look into it.
          praise passed on           | We'll pass your kind words on.
          a noun that is also a verb | I will need your name and email.
          a plan as a noun           | We have a plan to get you connected.
          quoted                     | > We'll call you tomorrow.
          """)
  void hearsNoPromiseIn(String situation, String text) {
    assertThat(Reading.promises(text)).isEmpty();
  }

  @Test
  void hearsEachOfSeveralPromises() {
    List<Promise> promises =
        Reading.promises("I'll check the valve on Friday and send you the report tomorrow.");
    assertThat(promises).extracting(Promise::action).containsExactly(Action.RESOLVE, Action.SEND);
    assertThat(promises)
        .extracting(Promise::quote)
        .containsExactly("I'll check the valve on Friday", "send you the report tomorrow");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          theirs: if              | If you send us your number, we'll call you.   | CUSTOMER  | If you send us your number
          theirs: asked for       | Send us your number and we'll call you.       | CUSTOMER  | Send us your number
          theirs: we get it       | Once we've received your form, we'll call you.| CUSTOMER  | Once we've received your form
          theirs: their word      | After your approval we will send the parts.   | CUSTOMER  | After your approval
          ours: a supplier        | Once the part arrives we'll call you.         | OURSELVES | Once the part arrives
          ours: as soon as        | We'll call you as soon as we have news.       | OURSELVES | as soon as we have news
          """)
  void saysWhoseTurnAConditionIs(String situation, String text, Condition.On on, String words) {
    assertThat(Reading.promises(text))
        .extracting(Promise::condition)
        .containsExactly(new Condition(words, on));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the speaker            | We'll call you.                        | SPEAKER |
          a role                 | Our technician will call you.          | OTHER   | Our technician
          a team                 | A member of our team will call you.    | OTHER   | A member of our team
          a name                 | Joe will call you.                     | OTHER   | Joe
          a name with its role   | Joe Mills, our planner, will call you. | OTHER   | Joe Mills, our planner,
          """)
  void saysWhoActs(String situation, String text, Promise.By by, String name) {
    assertThat(Reading.promises(text))
        .singleElement()
        .satisfies(promise -> assertThat(promise.by()).isEqualTo(by))
        .satisfies(promise -> assertThat(promise.byName()).isEqualTo(name));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a call at a time   | Can you call me tomorrow?            | Yes, will do.      | CALL
          a visit            | Could someone come out tomorrow?     | Sure, no problem.  | VISIT
          a document         | Please send me the invoice tomorrow. | Of course!         | SEND
          """)
  void yesPromisesWhatWasAsked(String situation, String before, String text, Action action) {
    assertThat(Reading.of(text, Writer.STAFF, before).promises())
        .singleElement()
        .satisfies(promise -> assertThat(promise.action()).isEqualTo(action))
        .satisfies(promise -> assertThat(promise.when()).isNotNull());
  }

  @Test
  void yesToNothingPromisesNothing() {
    assertThat(Reading.of("Yes, it is.", Writer.STAFF, "Is it Monday?").promises()).isEmpty();
  }

  @Test
  void passingItOnIsACourtesy() {
    assertThat(Reading.promises("We'll pass your feedback on to the depot."))
        .singleElement()
        .satisfies(promise -> assertThat(promise.courtesy()).isTrue());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          told what we would do   | Told her we'd call before four.        | CALL
          told what one will do   | Told the tenant Joe will come tomorrow.| VISIT
          promised as a thing     | Spoke to her, promised a callback.     | CALL
          """)
  void aNoteReportsWhatTheCustomerWasTold(String situation, String text, Action action) {
    assertThat(Reading.of(text, Writer.NOTE, null).promises())
        .extracting(Promise::action)
        .containsExactly(action);
  }

  @Test
  void aCustomersOwnPromiseIsNotOurs() {
    assertThat(Reading.of("I'll call you tomorrow.", Writer.CUSTOMER, null).promises()).isEmpty();
  }

  @Test
  void explainsWhatItRejects() {
    List<Considered> considered =
        new MessageReader()
            .explain(new Message("We can come on Friday.", Writer.STAFF, null), Reading.CONTEXT);
    assertThat(considered)
        .singleElement()
        .satisfies(one -> assertThat(one.promise()).isNull())
        .satisfies(one -> assertThat(one.why()).containsExactly("it says what is possible"));
  }
}
