package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.When;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases, and when they fall due for a clinic that writes on Wednesday 28 April 2027, 10:15. */
class DueReaderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          a day is over at its close         | Your crown is made tomorrow.             | tomorrow            | 2027-04-29T08:00 | 2027-04-29T18:00
          today has no earliest              | The nurse rings back today.              | today               | -                | 2027-04-28T18:00
          by a day leaves the start open     | You get the result by Friday.            | by Friday           | -                | 2027-04-30T18:00
          before a day: the last close       | We post it before Saturday.              | before Saturday     | -                | 2027-04-30T18:00
          a closed day lasts until midnight  | He comes on Sunday.                      | on Sunday           | 2027-05-02T00:00 | 2027-05-03T00:00
          the same weekday is a week off     | I'll see you Wednesday!                  | Wednesday           | 2027-05-05T08:00 | 2027-05-05T18:00
          next is next week's                | The fitting is next Thursday.            | next Thursday       | 2027-05-06T08:00 | 2027-05-06T18:00
          this is the coming one             | The fitting is this Thursday.            | this Thursday       | 2027-04-29T08:00 | 2027-04-29T18:00
          a week after a weekday             | Stitches out a week on Tuesday.          | a week on Tuesday   | 2027-05-11T08:00 | 2027-05-11T18:00
          a weekday of next week             | We can see her Friday next week.         | Friday next week    | 2027-05-07T08:00 | 2027-05-07T18:00
          a day of the month                 | Done by the 3rd, promise.                | by the 3rd          | -                | 2027-05-04T00:00
          a passed day is next month's       | It is on the 27th again.                 | on the 27th         | 2027-05-27T08:00 | 2027-05-27T18:00
          day and month                      | The lab delivers on 7 May.               | on 7 May            | 2027-05-07T08:00 | 2027-05-07T18:00
          a passed date is next year's       | The check-up is on 2 February.           | on 2 February       | 2028-02-02T08:00 | 2028-02-02T18:00
          day first outside the States       | The review is on 6/5.                    | on 6/5              | 2027-05-06T08:00 | 2027-05-06T18:00
          several days                       | She visits between Thursday and Saturday. | between Thursday and Saturday | 2027-04-29T08:00 | 2027-05-01T12:30
          dates that share a month           | The fair is 5-7 May.                     | 5-7 May             | 2027-05-05T08:00 | 2027-05-07T18:00
          one or the other                   | Expect it Thursday or Friday.            | Thursday or Friday  | 2027-04-29T08:00 | 2027-04-30T18:00
          the first hour of an open day      | I'll ask him first thing Monday.         | first thing Monday  | 2027-05-04T08:00 | 2027-05-04T09:00
          the morning ends at noon           | We ring you tomorrow morning.            | tomorrow morning    | 2027-04-29T08:00 | 2027-04-29T12:00
          the afternoon ends with the hours  | Call me Saturday afternoon.              | Saturday afternoon  | 2027-05-01T12:00 | 2027-05-01T12:30
          late in the afternoon              | I will write late this afternoon.        | late this afternoon | 2027-04-28T15:00 | 2027-04-28T18:00
          an evening outlasts the desk       | Dr Roe phones you this evening.          | this evening        | 2027-04-28T17:00 | 2027-04-28T21:00
          close of business on a day         | It is with you by COB Saturday.          | by COB Saturday     | -                | 2027-05-01T12:30
          a bare hour lies inside the hours  | I'll ring at 3.                          | at 3                | 2027-04-28T15:00 | 2027-04-28T15:00
          one that has gone is tomorrow's    | I'll ring at 9.                          | at 9                | 2027-04-29T09:00 | 2027-04-29T09:00
          half past, in words                | He joins at half past four.              | at half past four   | 2027-04-28T16:30 | 2027-04-28T16:30
          half four is half past four        | He joins at half four.                   | at half four        | 2027-04-28T16:30 | 2027-04-28T16:30
          abbreviated with dots              | Be there by 4 p.m. tomorrow              | by 4 p.m. tomorrow  | -                | 2027-04-29T16:00
          four figures                       | Pick-up at 1430 hrs.                     | at 1430 hrs         | 2027-04-28T14:30 | 2027-04-28T14:30
          midnight ends its day              | The portal is back by midnight Friday.   | by midnight Friday  | -                | 2027-05-01T00:00
          from an hour on                    | Collect it from 2pm on Friday.           | from 2pm on Friday  | 2027-04-30T14:00 | 2027-04-30T18:00
          pm covers both ends                | The visit is tomorrow, 1-3pm.            | tomorrow, 1-3pm     | 2027-04-29T13:00 | 2027-04-29T15:00
          unless that runs backwards         | The visit is tomorrow, 10-1pm.           | tomorrow, 10-1pm    | 2027-04-29T10:00 | 2027-04-29T13:00
          a window over noon                 | He comes between 11 and 2 on Friday.     | between 11 and 2 on Friday | 2027-04-30T11:00 | 2027-04-30T14:00
          the part of the day says am or pm  | He comes tonight between 7 and 9.        | tonight between 7 and 9 | 2027-04-28T19:00 | 2027-04-28T21:00
          hours pass on the clock            | You hear from us within 9 hours.         | within 9 hours      | -                | 2027-04-28T19:15
          the upper end of a range           | It takes 30-45 minutes.                  | 30-45 minutes       | 2027-04-28T10:45 | 2027-04-28T11:00
          an hour and a half                 | Give us an hour and a half.              | an hour and a half  | -                | 2027-04-28T11:45
          days end at their close            | Ready in 2 days.                         | in 2 days           | -                | 2027-04-30T18:00
          weeks too                          | Ready in a fortnight.                    | in a fortnight      | -                | 2027-05-12T18:00
          a month keeps the day              | The next one is in one month.            | in one month        | -                | 2027-05-28T18:00
          business days skip an open Saturday| We answer within 3 business days.        | within 3 business days | -             | 2027-05-04T18:00
          the next business day              | She'll answer the next working day.      | the next working day | 2027-04-29T08:00 | 2027-04-29T18:00
          working hours stop at night        | Expect news within 9 working hours.      | within 9 working hours | -             | 2027-04-29T09:15
          this week ends with its business   | Sorted by the end of the week.           | by the end of the week | -             | 2027-04-30T18:00
          next week, when it opens late      | The chair comes next week.               | next week           | 2027-05-04T08:00 | 2027-05-07T18:00
          early next week: two business days | I'll write early next week.              | early next week     | 2027-05-04T08:00 | 2027-05-05T18:00
          over the weekend                   | We move it over the weekend.             | over the weekend    | 2027-05-01T00:00 | 2027-05-03T00:00
          after the weekend, a holiday too   | I'll look after the weekend.             | after the weekend   | 2027-05-04T08:00 | 2027-05-04T18:00
          the month's last open day          | Paid by the end of May.                  | by the end of May   | -                | 2027-05-31T18:00
          the year's last open day           | Built by the end of the year.            | by the end of the year | -             | 2027-12-31T18:00
          overnight                          | The scan runs overnight.                 | overnight           | -                | 2027-04-29T08:00
          capitals and curly quotes          | I’LL CALL BY NOON TOMORROW               | BY NOON TOMORROW    | -                | 2027-04-29T12:00
          a verb's little word is no part    | We'll check in on Friday.                | on Friday           | 2027-04-30T08:00 | 2027-04-30T18:00
          """)
  void readsWhenAPromiseIsDue(
      String situation, String text, String phrase, LocalDateTime earliest, LocalDateTime due) {
    DueScene clinic = DueScene.clinic();
    When when = clinic.read(text);

    assertThat(when.phrase()).isEqualTo(phrase);
    assertThat(clinic.wall(when.due())).isEqualTo(due);
    assertThat(clinic.wall(when.earliest())).isEqualTo(earliest);
    assertThat(when.vague()).isNull();
    assertThat(when.conditional()).isFalse();
  }
}
