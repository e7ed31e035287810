package dev.kept.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken out of a customer's words before others read them. */
class RedactionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a card in groups              | charged twice on 4111 1111 1111 1111!      | charged twice on [number removed]!
          a card in one                 | card 5500000000000004                      | card [number removed]
          an account                    | pay to DE89 3704 0044 0532 0130 00 please  | pay to [number removed] please
          an account in one             | GB29NWBK60161331926819 is mine             | [number removed] is mine
          a password                    | my password is hunter2 now                 | my password is [removed] now
          a pin                         | PIN: 4711                                  | PIN: [removed]
          a code in another language    | mein Passwort ist geheim                   | mein Passwort ist [removed]
          a time stays                  | at 10:30 on 12 March, order 4711           | at 10:30 on 12 March, order 4711
          a telephone number stays      | call me at +1 202 555 0143                 | call me at +1 202 555 0143
          """)
  void colleaguesReadNothingThatOpensAnAccount(String situation, String words, String left) {
    assertThat(Redaction.forColleagues(words)).as(situation).isEqualTo(left);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a number to call              | call me at +1 202 555 0143 today           | call me at [number removed] today
          a number as people write it   | it is (020) 7946 0018                      | it is ([number removed]
          an address                    | write to dana@field.example please         | write to [address removed] please
          a house                       | nobody came to 12 Elm Street yet           | nobody came to [address removed] yet
          a house with a letter         | at 221b Baker St since nine                | at [address removed] since nine
          a house in German             | in der Hauptstraße 5 ist niemand           | in der [address removed] ist niemand
          a house in French             | au 4 rue de Rivoli                         | au [address removed]
          a link                        | see https://field.example/me?id=1          | see [link removed]
          an order                      | order A-48213 is lost                      | order [number removed] is lost
          days and times stay           | I waited 3 days, since 9 on 12 March       | I waited 3 days, since 9 on 12 March
          too many words                | one two three four five six seven eight nine ten eleven | one two three four five six seven eight nine ten …
          """)
  void listenersReadNothingByWhichAStrangerCouldFindThem(
      String situation, String words, String left) {
    assertThat(Redaction.forListeners(words, 10)).as(situation).isEqualTo(left);
  }
}
