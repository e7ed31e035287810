package dev.kept.lambda.pages;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import dev.kept.lambda.SignedLinks.Claim;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes "I'm away until …" and "I'm back". Both stand with the person, and in no case. */
final class GoingAway {

  /** What lies further off is a slip of the pen. */
  private static final int MOST_DAYS = 400;

  private final PageData data;
  private final Access access;
  private final DeskPage desk;
  private final PlainPages plain;
  private final Consumer<Fact> tell;

  GoingAway(PageData data, Access access, DeskPage desk, PlainPages plain, Consumer<Fact> tell) {
    this.data = data;
    this.access = access;
    this.desk = desk;
    this.plain = plain;
    this.tell = tell;
  }

  HttpResponse answer(HttpRequest request, Visit visit) {
    Form form = Form.body(request);
    String token = form.get("press").orElse("");
    Optional<Claim> claim =
        access
            .unseal(token, visit.now())
            .filter(one -> one.person().equals(visit.reader()) && !one.person().isEmpty());
    if (claim.isEmpty()) {
      return plain.refused(visit);
    }
    if (!visit.board()) {
      return plain.closed(visit);
    }
    Optional<FactId> back = AwayForm.takenBack(claim.get());
    if (back.isPresent()) {
      tell.accept(new Fact.Undone(origin("fact.undone", token, visit), back.get()));
      return seeDesk("back", visit);
    }
    return claim.get().audience().equals(AwayForm.GOING)
        ? going(form, token, visit)
        : plain.refused(visit);
  }

  private HttpResponse going(Form form, String token, Visit visit) {
    BusinessCalendar calendar = data.policies().current().calendar();
    LocalDate today = calendar.dateOf(visit.now());
    LocalDate first = day(form, "from").orElse(today);
    Optional<LocalDate> back = day(form, "back");
    String problem = problem(form, today, first, back);
    if (!problem.isEmpty() || back.isEmpty()) {
      return Html.page(422, desk.html(visit, problem, ""));
    }
    Instant from = first.isAfter(today) ? start(calendar, first) : visit.now();
    Origin origin = origin("person.away", token, visit);
    tell.accept(new Fact.Away(origin, origin.who(), from, opening(calendar, back.get())));
    return seeDesk("away", visit);
  }

  private static String problem(
      Form form, LocalDate today, LocalDate first, Optional<LocalDate> back) {
    if (back.isEmpty()) {
      return form.get("back").isEmpty()
          ? "The day on which you are back is missing."
          : "The day on which you are back is a date, such as 2026-03-09.";
    }
    if (form.get("from").isPresent() && day(form, "from").isEmpty()) {
      return "The day from which you are away is a date, such as 2026-03-05.";
    }
    if (!back.get().isAfter(today) || !back.get().isAfter(first)) {
      return "You are back on a day after today, and after the first day away.";
    }
    return back.get().isAfter(today.plusDays(MOST_DAYS))
        ? "That is more than a year away: is the year right?"
        : "";
  }

  private static Optional<LocalDate> day(Form form, String name) {
    try {
      return form.get(name).map(LocalDate::parse);
    } catch (DateTimeException itIsNoDate) {
      return Optional.empty();
    }
  }

  private static Instant start(BusinessCalendar calendar, LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  /** Back when the business opens on that day; on one on which it does not, at its beginning. */
  private static Instant opening(BusinessCalendar calendar, LocalDate day) {
    return calendar.opening(day).orElseGet(() -> start(calendar, day));
  }

  /** One press, one fact, however often it arrives: the button itself is what it is known by. */
  private Origin origin(String kind, String token, Visit visit) {
    Policy policy = data.policies().current();
    Person who =
        new Person(
            Person.Role.STAFF,
            null,
            policy.member(visit.reader()).map(Member::name).orElse(null),
            visit.reader());
    FactId id = new FactId(FormToken.SOURCE, kind, FormToken.hash(token));
    return new Origin(id, visit.now(), false, visit.now(), who, Matter.of(Customer.UNKNOWN));
  }

  private static HttpResponse seeDesk(String said, Visit visit) {
    String start = visit.carry().isEmpty() ? "?" : visit.carry() + "&";
    return Html.seeOther(Addresses.DESK + start + "said=" + said);
  }
}
