package dev.kept.sources.fetch;

import dev.kept.sources.fetch.ListedBook.One;
import dev.kept.sources.fetch.ListedBook.Section;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The books of systems whose lists lie deeper, need an account, or leave something out. */
final class MoreBooks {

  private MoreBooks() {}

  static void hubspot(Map<String, Book> all) {
    Turn after = Turn.after("after", "paging", "next", "after");
    String properties = "?properties=firstname,lastname,email,phone,mobilephone";
    all.put(
        "hubspot",
        new ListedBook(
            Sections.list("/crm/v3/owners?limit=100", "results", after, Readers::hubspotOwner),
            Sections.list(
                "/crm/v3/objects/contacts" + properties + "&limit=100",
                "results",
                after,
                Readers::hubspotContact),
            null,
            Sections.one("/crm/v3/objects/contacts/%s" + properties, "", Readers::hubspotContact)));
  }

  static void helpScout(Map<String, Book> all) {
    Turn next = Turn.link("_links", "next", "href");
    all.put(
        "help-scout",
        new ListedBook(
            new Section(
                _ -> "/v2/users", List.of("_embedded", "users"), next, Readers::helpScoutUser),
            new Section(
                _ -> "/v2/customers",
                List.of("_embedded", "customers"),
                next,
                Readers::helpScoutCustomer),
            Sections.one("/v2/users/%s", "", Readers::helpScoutUser),
            Sections.one("/v2/customers/%s", "", Readers::helpScoutCustomer)));
  }

  static void zammad(Map<String, Book> all) {
    Section users =
        Sections.list(
            "/api/v1/users?expand=true&per_page=100", "", Sections.pages(100), Readers::zammad);
    One user = Sections.one("/api/v1/users/%s?expand=true", "", Readers::zammad);
    all.put("zammad", new ListedBook(users, users, user, user));
  }

  static void chatwoot(Map<String, Book> all) {
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
                Sections.pages(15),
                Readers::chatwoot),
            null,
            new One(
                (account, id) -> "/api/v1/accounts/" + plain(account) + "/contacts/" + id,
                List.of("payload"),
                Readers::chatwoot)));
  }

  static void jira(Map<String, Book> all) {
    One user =
        new One(
            (_, id) ->
                "/rest/api/3/user?accountId=" + URLEncoder.encode(id, StandardCharsets.UTF_8),
            List.of(),
            Readers::jira);
    all.put(
        "jira-service-management",
        new ListedBook(
            Sections.list(
                "/rest/api/3/users/search?maxResults=100",
                "",
                Turn.from("startAt", 100),
                Readers::jira),
            null,
            user,
            user));
  }

  /** An account is a number there; without one the path leads nowhere, and is refused. */
  private static String plain(@Nullable String account) {
    return Asking.isId(account) ? String.valueOf(account) : "none";
  }
}
