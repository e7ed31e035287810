package dev.kept.lambda.pages;

import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All the pages. Looking changes nothing; pressing a button tells a fact. */
public final class Pages {

  private final PageData data;
  private final Access access;
  private final PlainPages plain;
  private final Showing showing;
  private final Pressing pressing;
  private final boolean mailbox;

  /**
   * Makes the pages.
   *
   * @param mailbox null where mail is really sent
   * @param outbox takes what people say, durably
   */
  public Pages(PageData data, @Nullable Mailbox mailbox, Access access, Outbox outbox) {
    Common common = Common.of(data, access, outbox);
    this.data = data;
    this.access = access;
    this.plain = common.plain();
    this.showing = new Showing(common, mailbox);
    this.pressing = new Pressing(common, outbox.tell());
    this.mailbox = mailbox != null;
  }

  /** Answers a request; an address that leads nowhere is answered too. */
  public HttpResponse answer(HttpRequest request, Instant now) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (request.method().equals("POST")) {
      Visit visit = visit(request, now);
      return Foreign.is(request) ? plain.refused(visit) : pressing.answer(request, visit);
    }
    if (!reads) {
      return plain.readOnly();
    }
    return request.path().equals("/style.css")
        ? Html.styleSheet(StyleSheet.TEXT)
        : showing.answer(request, visit(request, now));
  }

  /** The page for what went wrong on our side. */
  public HttpResponse failed(HttpRequest request) {
    return request.method().equals("POST") ? plain.notTaken() : plain.failed();
  }

  private Visit visit(HttpRequest request, Instant now) {
    Optional<String> named = access.reader(request, now);
    return new Visit(
        now,
        access.carry(request),
        access.isOpen()
            ? Answerer.onOwnMachine(named, data.policies().current())
            : named.orElse(""),
        access.allowsBoard(request, now),
        mailbox && access.isOpen());
  }
}
