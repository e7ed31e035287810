package dev.kept.lambda;

import dev.kept.lambda.MeteredFirm.Cost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One promise each, from the message that makes it to the day on which nothing of it is left. */
public final class PromiseLives {

  private static final Duration LONG_AFTER = Duration.ofDays(60);
  private static final String STAFF =
      "\"actor\":{\"role\":\"staff\",\"id\":\"7\"},\"assignee\":{\"id\":\"7\"},"
          + "\"team\":{\"id\":\"20\"},\"visibility\":\"public\"";

  private final MeteredFirm firm;
  private final String caseId;
  private final String customer;
  private final String number;
  private int events;

  /**
   * A life in a case of its own.
   *
   * @param nth tells it from others
   */
  public PromiseLives(MeteredFirm firm, int nth) {
    this.firm = firm;
    this.caseId = String.valueOf(10_000 + nth);
    this.number = "+1312%07d".formatted(5_550_000 + nth);
    this.customer =
        "\"customer\":{\"id\":\"c%d\",\"name\":\"Anna Kowalska\",\"email\":\"c%d@mail.example\",\"phone\":\"%s\"}"
            .formatted(nth, nth, number);
  }

  /** The ticket is opened, on a Monday; the promise is made an hour later. */
  private Cost promised() {
    wrote("2026-03-02T09:12", "ticket.opened", "The new bedroom window whistles in the wind.");
    Cost before = firm.cost();
    replied(
        "2026-03-02T10:05",
        "Hello Anna, thank you for telling us. I'll call you tomorrow to set a day. Marek");
    return before;
  }

  private Cost over(Cost before) {
    firm.runUntil(firm.now().plus(LONG_AFTER));
    return firm.cost().since(before);
  }

  /** What the customer's first message costs, whatever is promised afterwards. */
  public Cost opened() {
    Cost before = firm.cost();
    wrote("2026-03-02T09:12", "ticket.opened", "The new bedroom window whistles in the wind.");
    return firm.cost().since(before);
  }

  /** What it costs that a promise is made, and what that its maker is reminded. */
  public List<Cost> madeAndReminded() {
    Cost before = promised();
    Cost made = firm.cost();
    firm.runUntil(at("2026-03-03T16:17"));
    return List.of(made.since(before), firm.cost().since(made));
  }

  public Cost keptWithoutNotice() {
    Cost before = promised();
    called("2026-03-02T14:00");
    return over(before);
  }

  public Cost keptAfterAReminder() {
    Cost before = promised();
    called("2026-03-03T16:30");
    return over(before);
  }

  /** A reminder, three steps, a chase, an apology, the call, thanks. */
  public Cost broken() {
    Cost before = promised();
    firm.runUntil(at("2026-03-05T11:00"));
    wrote("2026-03-05T11:01", "ticket.customer_replied", "Any update? Nobody called on Tuesday.");
    replied("2026-03-05T12:10", "Dear Anna, I'm sorry that I did not call you on Tuesday. Marek");
    called("2026-03-05T12:30");
    wrote("2026-03-05T13:00", "ticket.customer_replied", "Thank you so much, that is great!");
    return over(before);
  }

  private void wrote(String local, String kind, String text) {
    ticket(local, kind, "\"actor\":{\"role\":\"customer\",\"id\":\"c\"}", text);
  }

  private void replied(String local, String text) {
    ticket(local, "ticket.agent_replied", STAFF, text);
  }

  private void ticket(String local, String kind, String more, String text) {
    Instant at = at(local);
    firm.post(
        "desk",
        at,
        "{\"kind\":\"%s\",\"id\":\"%s-%d\",\"at\":\"%s\",\"case\":\"%s\",%s,%s,\"text\":{\"format\":\"plain\",\"value\":\"%s\"}}"
            .formatted(kind, caseId, ++events, at, caseId, customer, more, text));
  }

  private void called(String local) {
    Instant at = at(local);
    firm.post(
        "phones",
        at,
        "{\"kind\":\"call.placed\",\"id\":\"%s-call\",\"at\":\"%s\",\"actor\":{\"role\":\"staff\",\"id\":\"7\"},\"call\":{\"id\":\"%s-call\",\"direction\":\"outbound\",\"outcome\":\"answered\",\"number\":\"%s\",\"seconds\":240}}"
            .formatted(caseId, at, caseId, number));
  }

  static Instant at(String local) {
    return WindowStory.at(local);
  }
}
