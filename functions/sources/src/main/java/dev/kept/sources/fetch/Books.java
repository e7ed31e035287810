package dev.kept.sources.fetch;

import dev.kept.sources.fetch.ListedBook.One;
import dev.kept.sources.fetch.ListedBook.Path;
import dev.kept.sources.fetch.ListedBook.Reader;
import dev.kept.sources.fetch.ListedBook.Section;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which systems tell who their people and customers are, and where. */
public final class Books {

  private static final Map<String, Book> ALL = all();

  private Books() {}

  /** The book of a system; empty where it has none that we read. */
  public static Optional<Book> of(String system) {
    return Optional.ofNullable(ALL.get(system));
  }

  /** The systems that have one. */
  public static SortedSet<String> names() {
    return new TreeSet<>(ALL.keySet());
  }

  private static Map<String, Book> all() {
    Map<String, Book> all = new TreeMap<>();
    Turn zendesk = (asked, page, items) ->
        page.path("meta").path("has_more").asBoolean(false)
            ? Turn.link("links", "next").next(asked, page, items)
            : null;
    String users = "/api/v2/users.json?page%5Bsize%5D=100&role";
    One user = one("/api/v2/users/%s.json", "user", Readers::zendesk);
    all.put(
        "zendesk",
        new ListedBook(
            list(users + "%5B%5D=agent&role%5B%5D=admin", "users", zendesk, Readers::zendesk),
            list(users + "=end-user", "users", zendesk, Readers::zendesk),
            user,
            user));
    all.put(
        "freshdesk",
        new ListedBook(
            list("/api/v2/agents?per_page=100", "", pages(100), Readers::freshdeskAgent),
            list("/api/v2/contacts?per_page=100", "", pages(100), Readers::freshdeskContact),
            one("/api/v2/agents/%s", "", Readers::freshdeskAgent),
            one("/api/v2/contacts/%s", "", Readers::freshdeskContact)));
    all.put(
        "freshservice",
        new ListedBook(
            list("/api/v2/agents?per_page=100", "agents", pages(100), Readers::freshservice),
            list(
                "/api/v2/requesters?per_page=100", "requesters", pages(100), Readers::freshservice),
            one("/api/v2/agents/%s", "agent", Readers::freshservice),
            one("/api/v2/requesters/%s", "requester", Readers::freshservice)));
    all.put(
        "intercom",
        new ListedBook(
            list("/admins", "admins", Turn.NONE, Readers::intercom),
            list(
                "/contacts?per_page=100",
                "data",
                Turn.after("starting_after", "pages", "next", "starting_after"),
                Readers::intercom),
            one("/admins/%s", "", Readers::intercom),
            one("/contacts/%s", "", Readers::intercom)));
    hubspot(all);
    all.put(
        "front",
        new ListedBook(
            list("/teammates?limit=100", "_results", front(), Readers::frontTeammate),
            list("/contacts?limit=100", "_results", front(), Readers::frontContact),
            one("/teammates/%s", "", Readers::frontTeammate),
            one("/contacts/%s", "", Readers::frontContact)));
    helpScout(all);
    zammad(all);
    chatwoot(all);
    jira(all);
    return all;
  }

  private static void hubspot(Map<String, Book> all) {
    Turn after = Turn.after("after", "paging", "next", "after");
    String properties = "?properties=firstname,lastname,email,phone,mobilephone";
    all.put(
        "hubspot",
        new ListedBook(
            list("/crm/v3/owners?limit=100", "results", after, Readers::hubspotOwner),
            list(
                "/crm/v3/objects/contacts" + properties + "&limit=100",
                "results",
                after,
                Readers::hubspotContact),
            null,
            one("/crm/v3/objects/contacts/%s" + properties, "", Readers::hubspotContact)));
  }

  private static void helpScout(Map<String, Book> all) {
    Turn next = Turn.link("_links", "next", "href");
    all.put(
        "help-scout",
        new ListedBook(
            new Section(_ -> "/v2/users", List.of("_embedded", "users"), next, Readers::helpScoutUser),
            new Section(
                _ -> "/v2/customers",
                List.of("_embedded", "customers"),
                next,
                Readers::helpScoutCustomer),
            one("/v2/users/%s", "", Readers::helpScoutUser),
            one("/v2/customers/%s", "", Readers::helpScoutCustomer)));
  }

  private static void zammad(Map<String, Book> all) {
    Section users = list("/api/v1/users?expand=true&per_page=100", "", pages(100), Readers::zammad);
    One user = one("/api/v1/users/%s?expand=true", "", Readers::zammad);
    all.put("zammad", new ListedBook(users, users, user, user));
  }

  private static void chatwoot(Map<String, Book> all) {
    all.put(
        "chatwoot",
        new ListedBook(
            new Section(
                account -> "/api/v1/accounts/" + plain(account) + "/agents",
                List.of(),
                Turn.NONE,
                Readers::chatwoot),
            new Section(
                account -> "/api/v1/accounts/" + plain(account) + "/contacts?sort=name",
                List.of("payload"),
                pages(15),
                Readers::chatwoot),
            null,
            new One(
                (account, id) -> "/api/v1/accounts/" + plain(account) + "/contacts/" + id,
                List.of("payload"),
                Readers::chatwoot)));
  }

  private static void jira(Map<String, Book> all) {
    One user =
        new One(
            (_, id) ->
                "/rest/api/3/user?accountId=" + URLEncoder.encode(id, StandardCharsets.UTF_8),
            List.of(),
            Readers::jira);
    all.put(
        "jira-service-management",
        new ListedBook(
            list(
                "/rest/api/3/users/search?maxResults=100",
                "",
                Turn.from("startAt", 100),
                Readers::jira),
            null,
            user,
            user));
  }

  private static Turn pages(int size) {
    return Turn.numbered("page", size);
  }

  private static Turn front() {
    return Turn.link("_pagination", "next");
  }

  private static Section list(String path, String items, Turn turn, Reader reader) {
    Path same = _ -> path;
    return new Section(same, items.isEmpty() ? List.of() : List.of(items), turn, reader);
  }

  private static One one(String path, String item, Reader reader) {
    return new One(
        (_, id) -> path.formatted(id), item.isEmpty() ? List.of() : List.of(item), reader);
  }

  /** An account is a number there; without one the path leads nowhere, and is refused. */
  private static String plain(@Nullable String account) {
    return Asking.isId(account) ? String.valueOf(account) : "none";
  }
}
