package dev.kept.lambda;

import dev.kept.fact.Fact;
import dev.kept.lambda.pages.Outbox;
import dev.kept.lambda.pages.PageData;
import dev.kept.lambda.pages.Pages;
import dev.kept.lambda.reply.Replies;
import dev.kept.lambda.reply.TextMessages;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import dev.kept.waking.TakeIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Puts together where people look, and where they answer: on pages and by mail. */
record Answering(Ports ports, Store store, Supplier<TakeIn> takeIn) {

  Pages pages() {
    return new Pages(
        data(), ports.mailbox(), ports.access().get(), new Outbox(this::tell, this::askSignIn));
  }

  /** Answers to our mails. What they say takes the durable way that events take. */
  Replies replies() {
    TakeIn taking = takeIn.get();
    return new Replies(
        data(),
        fact -> taking.take(fact, ports.clock().instant()),
        said ->
            queue()
                .send(
                    Channel.DESKS,
                    new WakeMessage.ReplyUnclear(
                            said.person(), said.token(), said.caseId(), said.about().orElse(null))
                        .text(),
                    Duration.ZERO),
        ports.log());
  }

  /** What our own people text. What it says takes the durable way that events take. */
  TextMessages texts() {
    TakeIn taking = takeIn.get();
    return new TextMessages(
        data(),
        store.erasure(),
        fact -> taking.take(fact, ports.clock().instant()),
        it ->
            queue()
                .send(
                    Channel.DESKS,
                    new WakeMessage.TextAnswer(it.text(), it.number(), it.words()).text(),
                    Duration.ZERO),
        ports.log());
  }

  private PageData data() {
    LookAt lookAt = new LookAt(store.files(), store.policies(), CaseReading.RULES);
    return new PageData(store.files(), store.ledger(), store.policies(), lookAt);
  }

  /** Whether the address is known is found where the mail is sent: a page says the same to all. */
  private void askSignIn(String address, Instant now) {
    queue().send(Channel.DESKS, new WakeMessage.SignInAsked(address, now).text(), Duration.ZERO);
  }

  /** What a person told on a page takes the durable way that events take. */
  private void tell(Fact fact) {
    String message = FactMessage.plain().text(fact);
    queue().send(Channel.TICKETS, message, Duration.ZERO);
    ports
        .log()
        .event(
            "answer.queued",
            Map.of(
                "kind", fact.id().kind(), "fact", fact.id().id(), "mark", EventMark.of(message)));
  }

  private Queue queue() {
    return ports.queue().get();
  }
}
