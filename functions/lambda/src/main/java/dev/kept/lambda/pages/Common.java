package dev.kept.lambda.pages;

import dev.kept.fact.Fact;
import java.util.function.Consumer;

/** Pages that are looked at, and come again in answer to a press: made once for both. */
record Common(
    PageData data,
    Access access,
    Templates templates,
    PlainPages plain,
    CasePage cases,
    DeskPage desk,
    AnswerPage answers,
    SigningIn signingIn,
    ReceiptPage receipts) {

  static Common of(PageData data, Access access, Outbox outbox) {
    Templates templates = new Templates();
    Consumer<Fact> tell = outbox.tell();
    return new Common(
        data,
        access,
        templates,
        new PlainPages(templates, !access.isOpen()),
        new CasePage(data, access, templates),
        new DeskPage(data, access, templates),
        new AnswerPage(data, access, templates),
        new SigningIn(data, access, templates, outbox),
        new ReceiptPage(data, access, templates, tell));
  }
}
