package dev.kept.sources.fetch;

import dev.kept.sources.fetch.ListedBook.One;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
    Turn zendesk =
        (asked, page, items) ->
            page.path("meta").path("has_more").asBoolean(false)
                ? Turn.link("links", "next").next(asked, page, items)
                : null;
    String users = "/api/v2/users.json?page%5Bsize%5D=100&role";
    One user = Sections.one("/api/v2/users/%s.json", "user", Readers::zendesk);
    all.put(
        "zendesk",
        new ListedBook(
            Sections.list(
                users + "%5B%5D=agent&role%5B%5D=admin", "users", zendesk, Readers::zendesk),
            Sections.list(users + "=end-user", "users", zendesk, Readers::zendesk),
            user,
            user));
    all.put(
        "freshdesk",
        new ListedBook(
            Sections.list(
                "/api/v2/agents?per_page=100", "", Sections.pages(100), Readers::freshdeskAgent),
            Sections.list(
                "/api/v2/contacts?per_page=100",
                "",
                Sections.pages(100),
                Readers::freshdeskContact),
            Sections.one("/api/v2/agents/%s", "", Readers::freshdeskAgent),
            Sections.one("/api/v2/contacts/%s", "", Readers::freshdeskContact)));
    all.put(
        "freshservice",
        new ListedBook(
            Sections.list(
                "/api/v2/agents?per_page=100",
                "agents",
                Sections.pages(100),
                Readers::freshservice),
            Sections.list(
                "/api/v2/requesters?per_page=100",
                "requesters",
                Sections.pages(100),
                Readers::freshservice),
            Sections.one("/api/v2/agents/%s", "agent", Readers::freshservice),
            Sections.one("/api/v2/requesters/%s", "requester", Readers::freshservice)));
    all.put(
        "intercom",
        new ListedBook(
            Sections.list("/admins", "admins", Turn.NONE, Readers::intercom),
            Sections.list(
                "/contacts?per_page=100",
                "data",
                Turn.after("starting_after", "pages", "next", "starting_after"),
                Readers::intercom),
            Sections.one("/admins/%s", "", Readers::intercom),
            Sections.one("/contacts/%s", "", Readers::intercom)));
    MoreBooks.hubspot(all);
    all.put(
        "front",
        new ListedBook(
            Sections.list(
                "/teammates?limit=100",
                "_results",
                Turn.link("_pagination", "next"),
                Readers::frontTeammate),
            Sections.list(
                "/contacts?limit=100",
                "_results",
                Turn.link("_pagination", "next"),
                Readers::frontContact),
            Sections.one("/teammates/%s", "", Readers::frontTeammate),
            Sections.one("/contacts/%s", "", Readers::frontContact)));
    MoreBooks.helpScout(all);
    MoreBooks.zammad(all);
    MoreBooks.chatwoot(all);
    MoreBooks.jira(all);
    return all;
  }
}
