package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.lambda.pages.Access;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A board with more on it than fits a page, and with nothing; and of nobody's rank. */
class BoardOfManyTest {

  private static final Pattern TITLE = Pattern.compile("<h3 dir=\"auto\">([^<]*)</h3>");
  private static final String MAREK = "7";
  private static final String LENA = "8";

  private static String board(Reader reader, String more) {
    return reader.page("/?t=" + reader.token(Access.BOARD) + more);
  }

  private static List<String> waiting(String page) {
    List<String> titles = new ArrayList<>();
    Matcher title = TITLE.matcher(page);
    while (title.find()) {
      titles.add(title.group(1));
    }
    return titles;
  }

  @Test
  void showsEverybodyOnceOnAsManyPagesAsItTakes() {
    Rig rig = Crowd.of(150, List.of(MAREK, LENA));
    Reader olga = Reader.at(rig, "olga@windows.example");

    String first = board(olga, "");
    assertThat(first).contains("More than 40 promises are past their time. More than 40 are due");
    assertThat(waiting(first)).hasSize(40).startsWith("Customer 0000");
    Set<String> all = new LinkedHashSet<>(waiting(first));
    String second = next(olga, first);
    all.addAll(waiting(second));
    String third = next(olga, second);
    all.addAll(waiting(third));

    assertThat(all).hasSize(100);
    assertThat(third).contains("100 promises are past their time.", "The page before");
    assertThat(third.substring(0, third.indexOf("id=\"next\""))).doesNotContain("The next page");
    assertThat(board(olga, "&q=0147")).contains("Customer 0147");
    String found = board(olga, "&q=customer");
    assertThat(found).contains("100 promises are past their time.");
    assertThat(waiting(found)).hasSize(40).startsWith("Customer 0000");
    assertThat(waiting(next(olga, found))).hasSize(40).doesNotContain("Customer 0000");
  }

  private static String next(Reader reader, String page) {
    Matcher link = Pattern.compile("<a href=\"([^\"]*)\" rel=\"next\"").matcher(page);
    assertThat(link.find()).isTrue();
    return reader.page(
        link.group(1).replace("&#x3D;", "=").replace("&amp;", "&").replaceFirst("#.*", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "99", "x", "1e3", "999999999999", ""})
  void aPageThatIsNoneIsEmptyOrTheFirst(String page) {
    Reader olga = Reader.at(Crowd.of(3, List.of(MAREK)), "olga@windows.example");

    assertThat(board(olga, "&waiting=" + page + "&next=" + page)).contains("Waiting longest");
  }

  @Test
  void saysSoWhereNothingIsOpen() {
    Reader olga = Reader.at(Crowd.of(0, List.of(MAREK)), "olga@windows.example");

    assertThat(board(olga, ""))
        .contains(
            "Nobody is waiting longer than promised.",
            "Nobody. Every promise that has come due was kept",
            "No promise with a time lies ahead.")
        .doesNotContain("rel=\"next\"");
  }

  /**
   * Whoever made the promises, only their names change: nothing is counted, sorted or compared by
   * person.
   */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/coverage", "/customer/desk%3A0"})
  void ranksNobody(String page) {
    assertThat(nameless(Crowd.of(12, List.of(MAREK, LENA, LENA, LENA)), page))
        .isEqualTo(nameless(Crowd.of(12, List.of(MAREK)), page))
        .contains("Kept");
  }

  private static String nameless(Rig rig, String page) {
    Reader olga = Reader.at(rig, "olga@windows.example");
    return olga.page(page + "?t=" + olga.token(Access.BOARD))
        .replaceAll("[0-9a-f]{8}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+", "TOKEN")
        .replaceAll("<option value=\"[^\"]*\">", "<option>")
        .replaceAll("Marek Novotny|Lena Brandt", "Somebody");
  }
}
