package dev.kept.reading;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, weeks and months as staff write them, on Wednesday 28 April 2027, 10:15, at a clinic. */
class DueDaysTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          misspelt                          | Your lenses ship tommorow            | 2027-04-29T08:00 | 2027-04-29T18:00
          in short                          | Dr Roe writes tmrw                   | 2027-04-29T08:00 | 2027-04-29T18:00
          with a figure                     | call u 2moro                         | 2027-04-29T08:00 | 2027-04-29T18:00
          a misspelt weekday                | it is in the post by thrusday        | -                | 2027-04-29T18:00
          a misspelt month                  | The scan is on 3 Setpember           | 2027-09-03T08:00 | 2027-09-03T18:00
          a month with a dot                | The scan is on Sept. 3               | 2027-09-03T08:00 | 2027-09-03T18:00
          two weeks after a weekday         | Stitches out Friday fortnight        | 2027-05-14T08:00 | 2027-05-14T18:00
          a fortnight from today            | We see you today fortnight           | 2027-05-12T08:00 | 2027-05-12T18:00
          two weeks on                      | She is back the Thursday after next  | 2027-05-13T08:00 | 2027-05-13T18:00
          either of two weekdays            | We deliver Thursday/Friday           | 2027-04-29T08:00 | 2027-04-30T18:00
          from now until                    | I'll try between now and Saturday    | -                | 2027-05-01T12:30
          a last day that is ahead          | Due on the last Friday of the month  | 2027-04-30T08:00 | 2027-04-30T18:00
          the last working day of a month   | We bill the last working day of May  | 2027-05-31T08:00 | 2027-05-31T18:00
          the first weekday of a month      | The walk-in is the first Monday in June | 2027-06-07T08:00 | 2027-06-07T18:00
          the first working day             | Open the first working day of next month | 2027-05-04T08:00 | 2027-05-04T18:00
          that has passed is the next one's | Rent is the first Tuesday of the month | 2027-05-04T08:00 | 2027-05-04T18:00
          a quarter by its number           | New chairs by the end of Q2          | -                | 2027-06-30T18:00
          a quarter in words                | We move by the end of the third quarter | -             | 2027-09-30T18:00
          within a quarter                  | It comes in Q3                       | 2027-07-01T08:00 | 2027-09-30T18:00
          the middle of the week            | Your crown is ready by midweek       | -                | 2027-04-28T18:00
          a week of a month                 | It comes the first week of June      | 2027-06-01T08:00 | 2027-06-07T18:00
          its last week                     | The last week of May suits           | 2027-05-25T08:00 | 2027-05-31T18:00
          a week by one of its days         | We paint the week of the 10th        | 2027-05-10T08:00 | 2027-05-14T18:00
          a week by its first day           | We paint w/c 10 May                  | 2027-05-10T08:00 | 2027-05-14T18:00
          end of week without "the"         | Done end of week                     | -                | 2027-04-30T18:00
          after a long weekend              | We ring after the long weekend       | 2027-05-04T08:00 | 2027-05-04T18:00
          a date with an hour needs no cue  | Fitter out 6/5 at 2pm                | 2027-05-06T14:00 | 2027-05-06T14:00
          a date with a window              | Fitter out 6/5 14:00-16:00           | 2027-05-06T14:00 | 2027-05-06T16:00
          a feast of the States             | The new bed comes before Labor Day   | -                | 2027-09-04T12:30
          """)
  void readsDays(
      String situation, String text, @Nullable LocalDateTime earliest, LocalDateTime due) {
    DueScene.clinic().check(text, earliest, due);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          a half of a day                   | I'll see her Thursday pm             | 2027-04-29T12:00 | 2027-04-29T18:00
          the other half                    | I'll see her tomorrow am             | 2027-04-29T08:00 | 2027-04-29T12:00
          this half                         | Dr Roe rings this pm                 | 2027-04-28T12:00 | 2027-04-28T18:00
          the next morning                  | The nurse rings the next morning     | 2027-04-29T08:00 | 2027-04-29T12:00
          the morning of a day              | It comes the morning of the 6th      | 2027-05-06T08:00 | 2027-05-06T12:00
          after a meal                      | I'll ring straight after lunch       | 2027-04-28T13:00 | 2027-04-28T18:00
          noon, about                       | Come noonish                         | 2027-04-28T12:00 | 2027-04-28T12:00
          an hour in a word, about          | I'll be there at threeish            | 2027-04-28T15:00 | 2027-04-28T15:00
          the same time of another day      | You hear by this time tomorrow       | -                | 2027-04-29T10:15
          a week later to the minute        | Next dose same time next week        | 2027-05-05T10:15 | 2027-05-05T10:15
          your time is our time             | I'll ring at 4 your time             | 2027-04-28T16:00 | 2027-04-28T16:00
          an h for the colon                | He comes at 14h30                    | 2027-04-28T14:30 | 2027-04-28T14:30
          UTC counts to 24                  | We meet Friday 9:15 UTC              | 2027-04-30T10:15 | 2027-04-30T10:15
          the middle of the afternoon       | He comes mid-afternoon               | 2027-04-28T14:00 | 2027-04-28T16:00
          by a window: its end              | I'm done by 2-3pm                    | -                | 2027-04-28T15:00
          an hour and some minutes          | Give me an hour and 40 minutes       | -                | 2027-04-28T11:55
          h and minutes after a cue         | Ready in 1h30                        | -                | 2027-04-28T11:45
          bare minutes after "back"         | I'll be back in 12.                  | -                | 2027-04-28T10:27
          three quarters of an hour         | Ready in three quarters of an hour   | -                | 2027-04-28T11:00
          a dozen                           | Ready in a dozen days                | -                | 2027-05-10T18:00
          business days in short            | within 2 biz days                    | -                | 2027-04-30T18:00
          open time over many days          | within 25 working hours              | -                | 2027-04-30T15:15
          open time to the very close       | within 465 working minutes           | -                | 2027-04-28T18:00
          """)
  void readsTimes(
      String situation, String text, @Nullable LocalDateTime earliest, LocalDateTime due) {
    DueScene.clinic().check(text, earliest, due);
  }
}
