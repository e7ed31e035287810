package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.lambda.pages.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding somebody on the board, and all that was ever promised to them. */
class BoardAndCustomerTest {

  private static final Rig RIG = WindowStory.told();
  private static final Reader LENA = Reader.at(RIG, "lena@windows.example");

  private static String board(String more) {
    return LENA.page("/?t=" + LENA.token(Access.BOARD) + more);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a name                       | Kowalska        | Anna
          half a name, in small letters | kowal          | Anna
          with accents that are not there | Kówalská     | Anna
          two words in another order   | kowalska anna   | Anna
          a number as people write it  | (312) 555-0142  | Anna
          the end of a number          | 0177            | Pia
          a case                       | 815             | Omar
          what it is about             | patio door      | Omar
          """)
  void findsByWhatPeopleKnow(String situation, String asked, String found) {
    String page = board("&q=" + Browser.encoded(asked));

    for (String name : new String[] {"Anna", "Omar", "Pia"}) {
      assertThat(page.contains(name)).as(name).isEqualTo(name.equals(found));
    }
    assertThat(page).contains("Show everything");
  }

  @Test
  void whoHasItIsFoundTooAndWhatNobodyKnowsIsNot() {
    assertThat(board("&q=marek")).contains("Anna", "Omar", "Pia");
    assertThat(board("&q=zebra"))
        .contains("Nobody, among those that were looked for.", "Nobody is waiting longer");
  }

  @Test
  void whatWasAskedStandsInTheFieldEscapedAndCut() {
    String hostile = "\"><script>alert(1)</script>" + "x".repeat(400);

    String page = board("&q=" + Browser.encoded(hostile));

    assertThat(page).doesNotContain("<script>", "x".repeat(80));
    assertThat(page).contains("&lt;script&gt;");
  }

  @Test
  void aTeamThatIsNoneIsEveryTeam() {
    assertThat(board("&team=office")).contains("Anna", "Omar", "Pia");
    assertThat(board("&team=nobodys")).contains("Anna", "Omar", "Pia");
  }

  @Test
  void theFormCarriesTheLinkOn() {
    assertThat(board("")).contains("<input type=\"hidden\" name=\"t\" value=\"");
  }

  @Test
  void aCustomerHasAPageOfAllThatWasPromisedToThem() {
    String token = "?t=" + LENA.token(Access.BOARD);
    String link = "/customer/desk%3A812";
    assertThat(LENA.page("/case/desk%3A812" + token)).contains(link);

    String page = LENA.page(link + token).replaceAll("\\s+", " ");

    assertThat(page)
        .contains(
            "<h1 dir=\"auto\">Anna Kowalska</h1>",
            "Since 2 March 2026 we have made them one promise")
        .contains("none kept in time, one broken", "+13125550142", "Broken since Tuesday, 5 pm");
  }

  @Test
  void aLinkToOneCaseOpensNoCustomer() {
    Reader reader = LENA;
    String token = "?t=" + reader.token(Access.toCase(new CaseId("desk", "812")));

    assertThat(reader.page("/case/desk%3A812" + token)).doesNotContain("/customer/");
    assertThat(reader.browser().get("/customer/desk%3A812" + token).status()).isEqualTo(403);
    assertThat(reader.browser().get("/customer/desk%3A1?t=" + reader.token(Access.BOARD)).status())
        .isEqualTo(404);
    assertThat(reader.browser().get("/customer/?t=" + reader.token(Access.BOARD)).status())
        .isEqualTo(404);
  }
}
