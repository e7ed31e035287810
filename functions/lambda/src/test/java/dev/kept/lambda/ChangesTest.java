package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CustomerKey;
import dev.kept.policy.Connection;
import dev.kept.sources.Delivery;
import dev.kept.waking.Bookmarks.Bookmark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A push that says only that something changed. */
class ChangesTest {

  private static final Instant NOW = Instant.parse("2026-03-03T14:00:00Z");
  private static final String NAME = "listed google-calendar";
  private static final CustomerKey IDA = CustomerKey.mail("ida@example.net");

  private Rig rig;

  @BeforeEach
  void theCalendarMayBeRead() {
    rig = new Rig(Firm.policyWith(calendar()), NOW);
    rig.secrets.put("t", List.of("key"));
  }

  private static Connection calendar() {
    return new Connection(
        "google-calendar",
        "google-calendar",
        Instant.parse("2026-03-02T00:00:00Z"),
        Set.of(),
        null,
        null,
        Set.of(),
        null,
        "t",
        null,
        "diary@firm.example",
        null);
  }

  private static String path(String since, String page) {
    return "key@www.googleapis.com/calendar/v3/calendars/diary%40firm.example/events"
        + "?showDeleted=true&orderBy=updated&maxResults=250&updatedMin="
        + since.replace(":", "%3A")
        + page;
  }

  private static String list(String id, String updated, String next) {
    return """
    {"items":[{"id":"%s","status":"confirmed","created":"%s","updated":"%s","sequence":0,
      "start":{"dateTime":"2026-03-05T09:00:00Z"},"end":{"dateTime":"2026-03-05T10:00:00Z"},
      "organizer":{"email":"diary@firm.example"},"attendees":[{"email":"ida@example.net"}]}]%s}
    """
        .formatted(
            id, updated, updated, next.isEmpty() ? "" : ",\"nextPageToken\":\"" + next + "\"");
  }

  private String push() {
    Delivery push = new Delivery("POST", "", Map.of(), new byte[0], rig.now);
    String message = Envelope.of("google-calendar", push, Map.of()).toMessage().orElseThrow();
    return Rig.ask(new TicketEventsHandler(rig.wiring), SqsEvents.of(message));
  }

  @Test
  void isListedFromWhereTheConnectionBeginsAndThenFromTheBookmark() {
    rig.answers.put(path("2026-03-02T00:00:00Z", ""), list("a", "2026-03-03T13:50:00Z", "p2"));
    rig.answers.put(
        path("2026-03-02T00:00:00Z", "&pageToken=p2"), list("b", "2026-03-03T13:55:00Z", ""));
    assertThat(push()).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(rig.store.files().facts(IDA)).hasSize(2);
    assertThat(rig.store.bookmarks().get(NAME)).contains(new Bookmark("2026-03-03T13:55:00Z", 1));

    rig.answers.clear();
    rig.answers.put(path("2026-03-03T13:53:00Z", ""), list("c", "2026-03-03T13:58:00Z", ""));
    push();
    assertThat(rig.store.files().facts(IDA)).hasSize(3);
  }

  @Test
  void ofTwoAtOnceNoneMovesTheBookmarkBack() {
    rig.answers.put(path("2026-03-02T00:00:00Z", ""), list("a", "2026-03-03T13:50:00Z", ""));
    push();
    assertThat(rig.store.bookmarks().replace(NAME, new Bookmark("2026-03-03T13:59:00Z", 2), 1))
        .isTrue();
    rig.answers.put(path("2026-03-03T13:57:00Z", ""), list("a", "2026-03-03T13:50:00Z", ""));
    push();
    assertThat(rig.store.bookmarks().get(NAME).map(Bookmark::text))
        .contains("2026-03-03T13:59:00Z");
    assertThat(rig.store.files().facts(IDA)).hasSize(1);
  }

  @Test
  void aBusyCalendarIsListedAgainAndTheBookmarkStays() {
    rig.answers.put(path("2026-03-02T00:00:00Z", ""), list("a", "2026-03-03T13:50:00Z", "p2"));
    rig.answers.put(path("2026-03-02T00:00:00Z", "&pageToken=p2"), "busy");
    assertThat(push()).contains("\"itemIdentifier\":\"m0\"");
    assertThat(rig.store.bookmarks().get(NAME)).isEmpty();
  }

  @Test
  void aCalendarThatMayNotBeReadIsSetAsideWithTheReason() {
    push();
    assertThat(rig.store.aside().list(5))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).contains("may not be listed"));
  }

  @Test
  void pagesThatLeadInACircleAreLeftAndGoOnFromWhereTheyWere() {
    rig.answers.put(path("2026-03-02T00:00:00Z", ""), list("a", "2026-03-03T13:50:00Z", "p"));
    rig.answers.put(
        path("2026-03-02T00:00:00Z", "&pageToken=p"), list("a", "2026-03-03T13:50:00Z", "p"));
    assertThat(push()).contains("\"itemIdentifier\":\"m0\"");
    assertThat(rig.store.bookmarks().get(NAME).map(Bookmark::text))
        .contains("2026-03-03T13:50:00Z");
    assertThat(rig.store.files().facts(IDA)).hasSize(1);
  }
}
