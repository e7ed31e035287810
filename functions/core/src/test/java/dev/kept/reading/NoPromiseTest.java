package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sounds like a promise and is none. */
class NoPromiseTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          another house               | Your bank will contact you if they need anything.
          an authority                | The court will decide next week.
          the language of contracts   | Seller shall deliver the gas at the plant.
          their own affair            | I hear that Brooks Ltd will file its comments on Monday.
          what someone thinks         | Jeff believes that they will ship on Monday.
          told to a public            | Members will be sent a ballot in May.
          told to all                 | To all tenants: the alarm will be tested on Tuesday.
          for anyone, each day        | We'll be handing out samples from 10am each day.
          a thing by itself           | The charge will drop off by itself.
          only tells which            | Attached is the list of people who will attend.
          one moment first            | Just a minute, please. I'll see if he is in.
          one moment after            | I'll check the system for you, just a moment.
          going ahead with it         | Ok. I will go ahead and process that.
          whether there is any        | I'll check if we have any in your size.
          a trip                      | I'm flying to Boston tomorrow.
          days off                    | I will be taking vacation from August 3.
          their own machine           | I'll upgrade my laptop first.
          at a conference             | Mr Hill will be attending the fair in Dallas next month.
          back at their desk          | I'll be back by five.
          hoped, at no time           | We hope to see you again.
          what others should do       | They should call and complain within a week.
          an aim                      | We aim to answer all mails within 48 hours.
          said as it is, at no time   | We suggest that you try again.
          goods in general            | Shipping takes 3 to 5 business days.
          a title that ends in -ing   | Building Services
          fashion                     | We will be announcing our summer menu soon.
          told, and it was not done   | I said we would call you on Tuesday, and nobody did.
          asks to be told             | Please let me know by Wednesday whether it suits.
          both together               | Let's try again tonight.
          follows up                  | Just to follow up on this: the old flags still work.
          on their own way            | I just got off a train on my way to Leeds.
          passes praise on            | We'll be sure to send Priya some kudos on your behalf.
          wait and see                | We'll see what comes of it.
          at home                     | I'll be at home until four.
          called by others            | The landlord says he will call us tomorrow.
          what is to be paid          | We take a deposit, which will be added to your bill.
          of whatever comes in        | All claims will be reviewed under our terms.
          still seen for a while      | It takes two weeks, so you'll still see a few ants.
          see how it goes             | We'll see how it goes.
          a journey                   | I will be travelling next week.
          on hold                     | I'm going to put you on hold for a second.
          told, and taken back        | Joe said he would call you, but he is off today.
          any emergency               | In an emergency one of our engineers will come out to you.
          in case of one, day or night | In case of a leak our duty plumber will answer 24/7.
          hours of a service          | The front desk will answer your calls seven days a week.
          all hours                   | For burst pipes our crew will respond round the clock.
          outside hours               | Outside office hours the night porter will let you in.
          a guess about a thing       | I think the hinge will arrive on Wednesday.
          guessed of a delivery       | I'd guess the tiles will be delivered around the 12th.
          our guess                   | My guess is that the pump will turn up on Monday.
          anything at all             | We're looking at a new supplier.
          seen, and then told         | Looking at the photos, it seems the seal has perished.
          a thing in the way of a verb | The card on your account expires on Friday.
          came before                 | Parcel in the post yesterday.
          at no time                  | Invoice in your inbox.
          good bye                    | See you around!
          weather                     | Rain coming on Friday, so close the skylight.
          hold the line               | I'll see what I can do, hold the line please.
          """)
  void hearsNoPromiseIn(String situation, String text) {
    assertThat(Reading.promises(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This inbox is not monitored at weekends; we will respond on the next working day.",
        "Sent from my phone. We will reply soon.",
        "This message is confidential. If you got it in error we will arrange collection.",
        "Please do not reply to this email. You will be sent a survey.",
        "Our offices will be closed on Monday and we will reopen on Tuesday.",
        "Your call is important to us and will be answered in the order received.",
        "Our office hours are 9 to 5 and we will answer calls in that time.",
        "Our standard response time is 24 hours and we will answer then.",
        "We aim to reply within 24 hours."
      })
  void hearsNoPromiseInAFooter(String text) {
    assertThat(Reading.promises(text)).isEmpty();
  }

  @Test
  void aFooterEndsWithItsParagraph() {
    assertThat(Reading.promises("Sent from my phone.\n\nWe'll call you tomorrow.")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--\n", "-- \n", "--\r\n"})
  void whatStandsBelowTheLineOfASignatureIsNotRead(String line) {
    String text = "We'll call you on Monday.\n" + line + "Ann Lee\nWe will reply within a day.";
    assertThat(Reading.promises(text)).hasSize(1);
  }
}
