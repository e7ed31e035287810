package dev.kept.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BooksTest {

  private final Answering there = new Answering();
  private final Asking asking = new Asking(there, "3", "GB");

  private static Book book(String system) {
    return Books.of(system).orElseThrow();
  }

  private List<Known> customers(String system) {
    List<Known> all = new ArrayList<>();
    String next = null;
    do {
      Book.Page page = book(system).customers(asking, next);
      all.addAll(page.known());
      next = page.next();
    } while (next != null);
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          zendesk | /api/v2/users.json?page%5Bsize%5D=100&role%5B%5D=agent&role%5B%5D=admin | {"users":[{"id":9,"name":"Jo","email":"jo@firm.example","phone":"+442079460001","role":"agent","active":true},{"id":8,"name":"Gone","email":"g@firm.example","role":"agent","suspended":true}],"meta":{"has_more":false}} | 9 Jo jo@firm.example +442079460001
          freshdesk | /api/v2/agents?per_page=100 | [{"id":9,"contact":{"name":"Jo","email":"jo@firm.example","phone":null,"mobile":"+442079460001"}}] | 9 Jo jo@firm.example +442079460001
          freshservice | /api/v2/agents?per_page=100 | {"agents":[{"id":9,"first_name":"Jo","last_name":"M","email":"jo@firm.example","work_phone_number":"+442079460001"}]} | 9 Jo M jo@firm.example +442079460001
          intercom | /admins | {"type":"admin.list","admins":[{"id":"9","name":"Jo","email":"jo@firm.example"}]} | 9 Jo jo@firm.example
          hubspot | /crm/v3/owners?limit=100 | {"results":[{"id":"9","userId":12,"firstName":"Jo","lastName":"M","email":"jo@firm.example"}]} | 9 12 Jo M jo@firm.example
          front | /teammates?limit=100 | {"_pagination":{"next":null},"_results":[{"id":"tea_9","first_name":"Jo","last_name":"M","email":"jo@firm.example"}]} | tea_9 Jo M jo@firm.example
          help-scout | /v2/users | {"_embedded":{"users":[{"id":9,"firstName":"Jo","lastName":"M","email":"jo@firm.example","phone":"+442079460001"}]}} | 9 Jo M jo@firm.example +442079460001
          zammad | /api/v1/users?expand=true&per_page=100 | [{"id":1,"firstname":"-","roles":[]},{"id":9,"firstname":"Jo","lastname":"M","email":"jo@firm.example","mobile":"+442079460001","roles":["Agent","Customer"]},{"id":10,"firstname":"Ida","email":"ida@example.net","roles":["Customer"]}] | 9 Jo M jo@firm.example +442079460001
          chatwoot | /api/v1/accounts/3/agents | [{"id":9,"name":"Jo","email":"jo@firm.example"}] | 9 Jo jo@firm.example
          jira-service-management | /rest/api/3/users/search?maxResults=100 | [{"accountId":"a:9","accountType":"atlassian","displayName":"Jo","emailAddress":"jo@firm.example","active":true},{"accountId":"b","accountType":"app","displayName":"Bot"},{"accountId":"c","accountType":"customer","displayName":"Ida"}] | a:9 Jo jo@firm.example
          """)
  void ourOwnPeopleAreRead(String system, String path, String answer, String expected) {
    there.answers.put(path, answer);
    Book.Page page = book(system).staff(asking, null);
    assertThat(page.known()).extracting(BooksTest::written).containsExactly(expected);
    assertThat(page.known()).allSatisfy(it -> assertThat(it.staff()).isTrue());
  }

  private static String written(Known known) {
    List<String> all = new ArrayList<>();
    all.add(known.id());
    all.addAll(known.others());
    all.add(String.valueOf(known.name()));
    all.addAll(known.addresses());
    all.addAll(known.numbers());
    return String.join(" ", all);
  }

  @Test
  void customersOfZendeskAreReadPageByPageByAMark() {
    String first = "/api/v2/users.json?page%5Bsize%5D=100&role=end-user";
    there.answers.put(
        first,
        """
        {"users":[{"id":1,"name":"Ida","role":"end-user","phone":"+442079460111",
          "shared_phone_number":true}],"meta":{"has_more":true},
          "links":{"next":"https://evil.example/api/v2/users.json?page%5Bafter%5D=x"}}
        """);
    there.answers.put(
        "/api/v2/users.json?page%5Bafter%5D=x",
        "{\"users\":[{\"id\":2,\"name\":\"Al\",\"role\":\"end-user\"}],\"meta\":{\"has_more\":false},"
            + "\"links\":{\"next\":\"https://firm.zendesk.com/more\"}}");
    assertThat(customers("zendesk")).extracting(Known::id).containsExactly("1", "2");
    assertThat(customers("zendesk").getFirst().shared()).isTrue();
    assertThat(there.asked).allMatch(path -> path.startsWith("/api/v2/"));
  }

  @Test
  void customersAreReadByNumberedPagesUntilOneIsShort() {
    String contacts = "/api/v2/contacts?per_page=100";
    StringBuilder full = new StringBuilder("[");
    for (int i = 0; i < 100; i++) {
      full.append(i == 0 ? "" : ",").append("{\"id\":%d}".formatted(i));
    }
    there.answers.put(contacts, full + "]");
    there.answers.put(contacts + "&page=2", full + "]");
    there.answers.put(contacts + "&page=3", "[]");
    assertThat(customers("freshdesk")).hasSize(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          intercom | /contacts?per_page=100 | {"data":[{"id":"i","email":"ida@example.net","phone":"+442079460111"}],"pages":{"next":{"starting_after":"WzE="}}} | /contacts?per_page=100&starting_after=WzE%3D
          hubspot | /crm/v3/objects/contacts?properties=firstname,lastname,email,phone,mobilephone&limit=100 | {"results":[{"id":"i","properties":{"email":"ida@example.net","phone":"+442079460111"}}],"paging":{"next":{"after":"7"}}} | /crm/v3/objects/contacts?properties=firstname,lastname,email,phone,mobilephone&limit=100&after=7
          front | /contacts?limit=100 | {"_pagination":{"next":"https://api2.frontapp.com/contacts?limit=100&page_token=t"},"_results":[{"id":"i","handles":[{"handle":"ida@example.net","source":"email"},{"handle":"+442079460111","source":"phone"},{"handle":"ida","source":"twitter"}]}]} | /contacts?limit=100&page_token=t
          help-scout | /v2/customers | {"_embedded":{"customers":[{"id":"i","_embedded":{"emails":[{"value":"ida@example.net"}],"phones":[{"value":"+442079460111"}]}}]},"_links":{"next":{"href":"https://api.helpscout.net/v2/customers?page=2"}}} | /v2/customers?page=2
          """)
  void customersAreReadWithTheWayToTheNextPage(
      String system, String path, String answer, String next) {
    there.answers.put(path, answer);
    Book.Page page = book(system).customers(asking, null);
    assertThat(page.known())
        .extracting(BooksTest::written)
        .containsExactly("i null ida@example.net +442079460111");
    assertThat(page.next()).isEqualTo(next);
  }

  @Test
  void whatASystemSaysSomebodyIsCountsForMoreThanTheEvent() {
    there.answers.put(
        "/api/v2/users/5.json", "{\"user\":{\"id\":5,\"name\":\"Jo\",\"role\":\"admin\"}}");
    assertThat(book("zendesk").one(asking, "5", false)).map(Known::staff).contains(true);
  }

  @Test
  void oneOfOurOwnIsFoundAmongAllWhereNobodyCanBeAskedFor() {
    there.answers.put(
        "/crm/v3/owners?limit=100",
        "{\"results\":[{\"id\":\"9\",\"userId\":12,\"email\":\"jo@firm.example\"}]}");
    assertThat(book("hubspot").one(asking, "12", true)).map(Known::id).contains("9");
    assertThat(book("hubspot").one(asking, "13", true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../5", "5?x=1", "5/6", "", "5 6", "%2e", "a\nb"})
  void anIdThatIsNoneIsNeverAskedFor(String id) {
    Books.names()
        .forEach(system -> assertThat(book(system).one(asking, id, false)).as(system).isEmpty());
    assertThat(there.asked).isEmpty();
  }

  @Test
  void whatIsNoListIsARefusal() {
    for (String system : Books.names()) {
      assertThatThrownBy(() -> book(system).staff(asking, null))
          .as(system)
          .isInstanceOf(Book.Refusal.class)
          .hasMessageContaining("404");
    }
    there.answers.put("/admins", "{\"admins\":7}");
    assertThatThrownBy(() -> book("intercom").staff(asking, null))
        .isInstanceOf(Book.Refusal.class)
        .hasMessageContaining("something else than a list");
  }

  @Test
  void everySystemWithABookCanBeAsked() {
    assertThat(Books.names()).allMatch(name -> Reach.of(name).isPresent());
    assertThat(Books.names()).allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
  }
}
