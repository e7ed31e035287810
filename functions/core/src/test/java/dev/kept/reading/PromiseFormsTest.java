package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Condition;
import dev.kept.fact.Promise;
import dev.kept.reading.Message.Writer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The many forms in which people promise besides "we will". */
class PromiseFormsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name with an apostrophe     | Dana's going to call you at ten.                    | CALL
          had by us, and coming       | We have an engineer coming to you tomorrow.         | VISIT
          had done by someone         | I'll have clean sheets and a cot sent up to 214.    | SEND
          done and couriered          | We'll get a new charger couriered to you.           | SEND
          keeps at it                 | I'll keep calling and let you know.                 | MESSAGE
          said as it is, at a time    | We send you the form on Monday.                     | SEND
          goods that go out           | The lamp goes out first thing tomorrow.             | SEND
          others, at a time           | Our planner writes to you tomorrow.                 | MESSAGE
          hoped for, by a time        | I hope to have an answer for you by Friday.         | MESSAGE
          tried                       | I'm trying to get it fixed today.                   | RESOLVE
          hoped for by us             | We expect the line to be back by 9:30.              | RESOLVE
          booked to be done           | A plumber is booked to come round on Wednesday.     | VISIT
          others asked for it         | We've asked the depot to look for your bag.         | RESOLVE
          after a word of thanks      | Noted, feeding this back to the kitchen team.       | RESOLVE
          joined after a state        | I'll be on site at noon and call you then.          | CALL
          nobody and no verb          | Back to you by 5.                                   | MESSAGE
          called, and nobody named    | Call you at 4.                                      | CALL
          first words only            | On it!                                              | RESOLVE
          something follows, by a day | Revised drawings to follow on Thursday.             | SEND
          the next word from us       | Next update 14:00.                                  | MESSAGE
          a thing that comes          | Quote coming this afternoon.                        | SEND
          it follows by post          | Hard copy follows in the post on Monday.            | SEND
          on its way to them          | Photos on their way to you tonight.                 | SEND
          in their inbox              | New quote in your inbox by tonight.                 | SEND
          back on their card          | Refund on your card by Friday.                      | REFUND
          with them by                | Engineer with you by 11.                            | VISIT
          in letters of a chat        | c u tmrw at 8                                       | VISIT
          seen on a day               | see you thurs 2pm then                              | VISIT
          a callback by               | Callback before 5, guaranteed.                      | CALL
          ready by                    | Car ready for collection from 4 today.              | SEND
          moved to                    | Viewing moved to Friday 5pm.                        | VISIT
          a day that is looked at     | We're looking at Tuesday for the fitting.           | RESOLVE
          in an emergency, and a time | It is urgent, so the duty vet will ring you by 6.   | CALL
          thought, and taken on       | I think I can do Thursday, so I'll come at 10.      | VISIT
          a time of repair            | ETA for the repair is 11:45 PM.                     | RESOLVE
          on the van                  | Your parcel is on the van for Monday.               | SEND
          out for delivery            | Your order is out for delivery.                     | SEND
          all set, with its time      | You are all set with Dr. Lin for Monday at 10:30.   | VISIT
          ready to be fetched         | You can collect it on Tuesday.                      | SEND
          a thing that is there by    | It'll be at the pharmacy by 2.                      | SEND
          a sum of money              | A refund of $40 will be issued today.               | REFUND
          taken off a bill            | We'll knock the late fee off your next bill.        | REFUND
          back on a card              | We'll get that £6.40 back on your card.             | REFUND
          goods by mail               | Your tickets will be emailed before the weekend.    | SEND
          through a letterbox         | I'll stick the keys through your letterbox.         | SEND
          someone sent up             | I'll send housekeeping up to your room.             | VISIT
          by telephone                | Our adviser will contact you by phone tomorrow.     | CALL
          others, on the matter       | The depot has it and they'll chase it up.           | RESOLVE
          their thing, at a time      | Your new boiler key will be on the mat at noon.     | SEND
          we have it, by then         | I'll have this ready for you by lunch.              | SEND
          best effort, for them       | We'll do our best to get you home tonight.          | SEND
          a colleague set to work     | I'll get Dr. Novak to ring you this afternoon.      | CALL
          ought to                    | I ought to finish the survey by Tuesday.            | RESOLVE
          told to expect it           | Expect the signed lease by Friday.                  | SEND
          pencilled in                | I've pencilled you in for the 9th at two.           | VISIT
          a slip of the pen           | il ring you when the tiles are in                   | CALL
          shall, to the customer      | You shall receive a call from our fitter by noon.   | CALL
          glad to, and will           | I will be happy to pass this on to the depot.       | RESOLVE
          looked up first, then done  | Let me ask the depot and circle back to you by four. | MESSAGE
          theirs to hear              | You'll hear from us by close of play on Tuesday.    | MESSAGE
          asked of a woman            | I'll ask her to give you a call at three.           | CALL
          joined, and by a helper     | We'll log it and have our fitter ring you today.    | CALL
          somewhere, and not sent     | I'll bag up the hinge and send it over today.       | SEND
          one who comes back          | Our tiler is coming back on the 20th.               | VISIT
          someone sent out            | We'll send out a second roofer crew on Friday.      | VISIT
          seen by the dentist         | Dr. Moss will see you on Tuesday at 2:30 pm.        | VISIT
          reached on the road         | Your driver should reach you in ten minutes.        | VISIT
          gets to them                | We hope to get to you before noon.                  | VISIT
          called on                   | Mr Frey will call on you on Monday at ten.          | VISIT
          a technician attends        | A technician will attend on Thursday before noon.   | VISIT
          goes out shortly            | Sending the lease across shortly.                   | SEND
          says it by a name           | Ana said she'd call you tomorrow, so keep it handy. | CALL
          their word on it            | You have my word that we'll be there at 8 on Monday. | VISIT
          money that lands            | The credit should land in your account on Thursday. | REFUND
          in writing                  | I'll confirm in writing tomorrow.                   | MESSAGE
          an answer to be had         | You'll have our written answer by Friday.           | MESSAGE
          told to expect to hear      | Expect to hear from us by Friday.                   | MESSAGE
          service to be back          | We found the fault; expect full service by six.     | RESOLVE
          how far, in the last clause | I've rung the driver, he's 10 minutes out.          | VISIT
          said of the plan            | We ask the maker and write to you on Monday.        | MESSAGE
          """)
  void hearsAPromise(String situation, String text, Action action) {
    assertThat(Reading.promises(text)).extracting(Promise::action).contains(action);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          theirs: they may first    | You can bring the lamp in and we'll swap it.             | CUSTOMER
          theirs: they are told to  | Download the form and we'll send you the card.           | CUSTOMER
          theirs: asked after an if | If it drips again give the office a call and we'll come. | CUSTOMER
          ours: they only need time | I'll call you once you have had time to read it.         | OURSELVES
          """)
  void saysWhoseTurnItIs(String situation, String text, Condition.On on) {
    assertThat(Reading.promises(text))
        .singleElement()
        .satisfies(
            promise -> assertThat(promise.condition()).extracting(Condition::on).isEqualTo(on));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          that, at a time   | Can you call me at 3?           | I'll do that.                | CALL
          that, politely    | Please send me the invoice.     | Of course, I'll do that.     | SEND
          """)
  void doingThatIsDoingWhatWasAsked(String situation, String before, String text, Action action) {
    assertThat(Reading.of(text, Writer.STAFF, before).promises())
        .extracting(Promise::action)
        .contains(action);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          by us, at a time       | STAFF | Told the landlord we'd have the key back by Friday.  | 1
          by us, at no time      | STAFF | I told him we would see.                             | 0
          by another             | STAFF | He said he would call them but never did.            | 0
          in a note, at no time  | NOTE  | Told her we'd ring.                                  | 1
          """)
  void whatWasToldIsPromisedOnlyByUs(String situation, Writer writer, String text, int count) {
    assertThat(Reading.of(text, writer, null).promises()).hasSize(count);
  }
}
