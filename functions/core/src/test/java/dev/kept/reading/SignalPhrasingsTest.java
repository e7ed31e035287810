package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Signal;
import dev.kept.reading.Message.Writer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same thing said in many ways. */
class SignalPhrasingsTest {

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CUSTOMER | CHASE           | Hi, just wondering if there's been any progress?
          CUSTOMER | CHASE           | Did anyone manage to look at this?
          CUSTOMER | CHASE           | It's been four days and I've heard nothing.
          CUSTOMER | CHASE           | Can I get an update please
          CUSTOMER | CHASE           | Has the part come in yet?
          CUSTOMER | CHASE           | What's the latest on my repair?
          CUSTOMER | CHASE           | Following up on my email from last week.
          CUSTOMER | CHASE           | You were going to call me on Monday.
          CUSTOMER | CHASE           | I was promised a call back yesterday.
          CUSTOMER | CHASE           | Still no sign of the plumber.
          CUSTOMER | CHASE           | When should I expect the engineer?
          CUSTOMER | CHASE           | Where's my refund?
          CUSTOMER | CHASE           | Any idea when it'll be done?
          CUSTOMER | CHASE           | Is anyone there?
          CUSTOMER | CHASE           | Have you forgotten about me?
          CUSTOMER | CHASE           | How long is this going to take?
          CUSTOMER | CHASE           | I'm still waiting to hear from you.
          CUSTOMER | NOT_DONE        | No one turned up on Friday.
          CUSTOMER | NOT_DONE        | The technician didn't show.
          CUSTOMER | NOT_DONE        | I never got the call you promised.
          CUSTOMER | NOT_DONE        | Your engineer was a no-show.
          CUSTOMER | NOT_DONE        | The refund hasn't arrived.
          CUSTOMER | NOT_DONE        | We waited in all day for nothing.
          CUSTOMER | NOT_DONE        | It's leaking again.
          CUSTOMER | NOT_DONE        | It still isn't fixed.
          CUSTOMER | NOT_DONE        | Nobody has rung me.
          CUSTOMER | NOT_DONE        | You said Tuesday and it's Thursday.
          CUSTOMER | NOT_DONE        | the guy never came
          CUSTOMER | NOT_DONE        | I haven't had the email.
          CUSTOMER | ACCEPTANCE      | That's alright, thanks for letting me know.
          CUSTOMER | ACCEPTANCE      | No problem at all, these things happen.
          CUSTOMER | ACCEPTANCE      | Thanks for the apology, all good.
          CUSTOMER | ACCEPTANCE      | Don't worry about it.
          CUSTOMER | ACCEPTANCE      | Works perfectly now, thank you!
          CUSTOMER | ACCEPTANCE      | It's all sorted, you've been great.
          CUSTOMER | RELEASE         | You don't need to call me after all.
          CUSTOMER | RELEASE         | I've sorted it myself now.
          CUSTOMER | RELEASE         | No longer needed, thanks.
          CUSTOMER | RELEASE         | Please cancel the visit.
          CUSTOMER | RELEASE         | Forget it, we found another plumber.
          CUSTOMER | RELEASE         | Ignore my last message.
          CUSTOMER | RELEASE         | We don't need it any longer.
          CUSTOMER | RELEASE         | No need to come out tomorrow.
          CUSTOMER | AGREES_TIME     | Friday at ten is fine.
          CUSTOMER | AGREES_TIME     | Great, see you on Monday at nine.
          CUSTOMER | AGREES_TIME     | Tomorrow afternoon suits me.
          CUSTOMER | AGREES_TIME     | OK, Thursday then.
          CUSTOMER | AGREES_TIME     | That time works, Tuesday 3pm.
          CUSTOMER | ASKS_TIME       | Could we make it Wednesday?
          CUSTOMER | ASKS_TIME       | Can we move it to next Friday?
          CUSTOMER | ASKS_TIME       | I'd prefer Monday morning.
          CUSTOMER | ASKS_TIME       | Would Thursday be possible instead?
          CUSTOMER | ASKS_TIME       | Please call me tomorrow after 5.
          CUSTOMER | ASKS_TIME       | I can't do Tuesday, can we do Wednesday at 2?
          CUSTOMER | THANKS          | Cheers for that.
          CUSTOMER | THANKS          | Much obliged.
          CUSTOMER | THANKS          | Thank you so much!
          CUSTOMER | ANGER           | I am absolutely furious.
          CUSTOMER | ANGER           | This is the worst service I've ever had.
          CUSTOMER | ANGER           | I want to speak to a manager.
          CUSTOMER | ANGER           | You people are useless.
          CUSTOMER | ANGER           | I'm taking my business elsewhere.
          CUSTOMER | ANGER           | There's water pouring through the ceiling.
          CUSTOMER | ANGER           | My mother is 84 and has no heating.
          CUSTOMER | ANGER           | Absolute shambles.
          CUSTOMER | ANGER           | I will be contacting my solicitor.
          CUSTOMER | ANGER           | This is the third time this has happened and I am sick of it.
          CUSTOMER | ANGER           | What a joke.
          CUSTOMER | NO_RUSH         | There's no hurry.
          CUSTOMER | NO_RUSH         | Whenever suits you.
          CUSTOMER | NO_RUSH         | It isn't urgent.
          CUSTOMER | NO_RUSH         | Only when you get a minute.
          CUSTOMER | NO_RUSH         | Take your time.
          CUSTOMER | NO_RUSH         | It can wait until next week.
          CUSTOMER | NO_RUSH         | At your own pace.
          CUSTOMER | PROVIDES        | Here's the photo you asked for.
          CUSTOMER | PROVIDES        | I've attached the invoice.
          CUSTOMER | PROVIDES        | The serial number is 4411-AB.
          CUSTOMER | PROVIDES        | You can get me on 07700 900123.
          CUSTOMER | PROVIDES        | The address is 12 Mill Lane.
          CUSTOMER | PROVIDES        | I have just sent over the form.
          STAFF    | APOLOGY         | I'm really sorry about this.
          STAFF    | APOLOGY         | Please accept our apologies.
          STAFF    | APOLOGY         | We should have rung you on Friday.
          STAFF    | APOLOGY         | Apologies for the delay.
          STAFF    | APOLOGY         | I owe you an apology.
          STAFF    | APOLOGY         | That was our mistake.
          STAFF    | APOLOGY         | We messed up.
          STAFF    | APOLOGY         | We dropped the ball on this one.
          STAFF    | EXCUSE          | We've been really busy this week.
          STAFF    | EXCUSE          | Two of our engineers are off sick.
          STAFF    | EXCUSE          | Due to unprecedented demand, replies are slow.
          STAFF    | EXCUSE          | We are short of staff at the moment.
          STAFF    | EXCUSE          | The traffic was terrible.
          STAFF    | EXCUSE          | Your message went to the wrong inbox.
          STAFF    | EXCUSE          | It got lost in the system.
          STAFF    | BLAME           | The supplier let us down.
          STAFF    | BLAME           | You didn't give us the right address.
          STAFF    | BLAME           | As I said before, you need to call the desk.
          STAFF    | BLAME           | That's down to the courier.
          STAFF    | BLAME           | My colleague forgot to pass it on.
          STAFF    | BLAME           | You should have told us.
          STAFF    | REASSURANCE     | Rest assured we are doing everything we can.
          STAFF    | REASSURANCE     | Your satisfaction is our priority.
          STAFF    | REASSURANCE     | We take this very seriously.
          STAFF    | REASSURANCE     | Please don't worry.
          STAFF    | REASSURANCE     | We understand your frustration.
          STAFF    | REASSURANCE     | You're in safe hands.
          NOTE     | REPORTS_PROMISE | Told Mrs Hale we'd ring before noon.
          NOTE     | REPORTS_PROMISE | Promised him a callback tomorrow.
          NOTE     | REPORTS_PROMISE | Said someone would be out on Monday.
          NOTE     | REPORTS_PROMISE | Let her know the part will be here Friday.
          NOTE     | REPORTS_DONE    | Rang her back, all sorted.
          NOTE     | REPORTS_DONE    | Spoke to customer, happy with repair.
          NOTE     | REPORTS_DONE    | Left a voicemail.
          NOTE     | REPORTS_DONE    | Visit done, valve replaced.
          NOTE     | REPORTS_DONE    | Refund processed.
          """)
  void hears(Writer writer, Signal.Kind kind, String text) {
    assertThat(Reading.of(text, writer, null).says(kind)).isTrue();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CUSTOMER | I'd like to book a visit for the boiler.
          CUSTOMER | The light above the sink flickers.
          CUSTOMER | Do you also repair dishwashers?
          CUSTOMER | We have moved to a new flat.
          STAFF    | The valve is fitted and the pressure is right.
          STAFF    | We have booked you in for Monday at nine.
          STAFF    | I'll call you tomorrow.
          NOTE     | Needs a new valve, ordered from Hansen.
          """)
  void hearsNothingIn(Writer writer, String text) {
    assertThat(Reading.of(text, writer, null).signals()).isEmpty();
  }
}
