package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.lambda.pages.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Pages with more to show than anybody reads at once stay light: so many cards and no more, the
 * worst first, the rest behind links that need no script, and a search that looks through all.
 */
class PagesOfManyTest {

  private static final Pattern TITLE =
      Pattern.compile("class=\"cover\"[^>]*aria-label=\"[^\"]*(?:Customer|case) ([0-9]{4})");
  private static final Pattern QUOTE = Pattern.compile("about window ([0-9]+)<");

  /** As many cards fill a list; a page has two or three lists. */
  private static final int CARDS = 40;

  /** A card is about a kilobyte, most of it the words of the promise and the link. */
  private static final int CHARACTERS = 2 * CARDS * 1_200 + 8_000;

  private static Reader reader(Rig rig, String name) {
    return Reader.at(rig, name + "@windows.example");
  }

  private static String open(Reader reader, String path) {
    String page =
        reader.page(path + (path.contains("?") ? "&" : "?") + "t=" + reader.token(Access.BOARD));
    assertThat(page.length()).as(path).isLessThan(CHARACTERS);
    return page;
  }

  private static List<Integer> numbers(Pattern pattern, String text) {
    List<Integer> numbers = new ArrayList<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      numbers.add(Integer.parseInt(found.group(1)));
    }
    return numbers;
  }

  /** One list of a page. */
  private static String list(String page, String name) {
    int start = page.indexOf("aria-labelledby=\"" + name + "\"");
    assertThat(start).as(name).isPositive();
    return page.substring(start, page.indexOf("</section>", start));
  }

  /** What a list shows on all its pages, from the first by its links. */
  private static List<Integer> turned(Reader reader, String first, String name) {
    List<Integer> all = new ArrayList<>();
    String page = first;
    for (int turns = 0; turns < 60; turns++) {
      List<Integer> here = numbers(QUOTE, list(page, name));
      assertThat(here).hasSizeLessThanOrEqualTo(CARDS);
      all.addAll(here);
      Matcher next =
          Pattern.compile("<a href=\"([^\"]*)#" + name + "\" rel=\"next\"")
              .matcher(list(page, name));
      if (!next.find()) {
        return all;
      }
      page = reader.page(next.group(1).replace("&#x3D;", "=").replace("&amp;", "&"));
    }
    throw new AssertionError("it never ends");
  }

  /** Two of three are past their time; the higher the number, the later. */
  private static List<Integer> late(int of) {
    return IntStream.range(0, of).filter(number -> number % 3 != 2).boxed().toList();
  }

  private static List<Integer> ahead(int of) {
    return IntStream.range(0, of).filter(number -> number % 3 == 2).boxed().toList();
  }

  @Test
  void aBoardOfTwoThousandIsReadPageByPageTheWorstFirst() {
    Reader olga = reader(Heap.ofCustomers(2_000, "7"), "olga");
    String board = open(olga, "/");

    assertThat(board).contains("More than 40 promises are past their time. More than 40 are due");
    assertThat(turned(olga, board, "waiting")).isEqualTo(late(2_000));
    assertThat(turned(olga, board, "next")).isEqualTo(ahead(2_000));
  }

  @Test
  void aSearchLooksThroughAllTwoThousand() {
    Reader olga = reader(Heap.ofCustomers(2_000, "7"), "olga");

    assertThat(numbers(QUOTE, open(olga, "/?q=customer+1998"))).containsExactly(1998);
    assertThat(numbers(QUOTE, open(olga, "/?q=1997"))).containsExactly(1997);
    assertThat(numbers(QUOTE, open(olga, "/?q=window+1999"))).containsExactly(1999);
    String all = open(olga, "/?q=customer");
    assertThat(all)
        .contains("1334 promises are past their time. 666 are due next.")
        .doesNotContain("So much is open");
    assertThat(numbers(QUOTE, list(all, "waiting"))).isEqualTo(late(60));
    String third = open(olga, "/?q=customer&waiting=3");
    assertThat(numbers(QUOTE, list(third, "waiting")).getFirst()).isEqualTo(late(2_000).get(80));
    assertThat(numbers(QUOTE, list(third, "next"))).isEqualTo(ahead(120));
  }

  @Test
  void aCustomerWithFiveHundredPromisesHasALightPage() {
    Reader olga = reader(Heap.ofOneCustomer(500), "olga");
    String page = open(olga, "/customer/desk%3A7");

    assertThat(page)
        .contains("we have made them 500 promises in 500 cases: none kept in time, 334 broken.");
    List<Integer> worstFirst = new ArrayList<>(late(500));
    worstFirst.addAll(ahead(500));
    assertThat(turned(olga, page, "live")).isEqualTo(worstFirst);
    assertThat(open(olga, "/customer/desk%3A7?live=13")).contains("The page before");
    assertThat(open(olga, "/customer/desk%3A7?live=999")).contains("The page before");
  }

  @Test
  void aDeskWithTwoHundredPromisesHasALightPage() {
    Reader marek = reader(Heap.ofCustomers(200, "7"), "marek");
    String page = open(marek, "/desk");

    assertThat(page).contains("134 of your promises are past their time. 66 lie ahead.");
    List<Integer> worstFirst = new ArrayList<>(late(200));
    worstFirst.addAll(ahead(200));
    assertThat(turned(marek, page, "mine")).isEqualTo(worstFirst);
  }

  @Test
  void whatSomebodyUnknownPromisedIsSeenByWhoeverAnswersForTheTeam() {
    Rig rig = Heap.ofCustomers(60, "99");

    for (String name : new String[] {"lena", "olga"}) {
      String desk = open(reader(rig, name), "/desk");
      assertThat(desk).contains("Nobody’s that we know", "whom the policy does not name");
      assertThat(turned(reader(rig, name), desk, "nobodys")).hasSize(60).startsWith(0, 1, 3);
    }
    assertThat(open(reader(rig, "marek"), "/desk"))
        .doesNotContain("Nobody’s that we know", "about window");
  }

  @Test
  void aCardIsNamedForWhoeverCannotSeeIt() {
    Reader olga = reader(Heap.ofCustomers(3, "7"), "olga");

    assertThat(numbers(TITLE, list(open(olga, "/"), "waiting"))).containsExactly(0, 1);
    assertThat(open(olga, "/")).contains("Due Wednesday, 4 March 2026, 09:00:00 (Chicago)");
  }
}
