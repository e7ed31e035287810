package dev.kept.local.serve;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.lambda.CallbackEventsHandler;
import dev.kept.lambda.DeskHandler;
import dev.kept.lambda.PagesHandler;
import dev.kept.lambda.SweepHandler;
import dev.kept.lambda.TicketEventsHandler;
import dev.kept.lambda.WakeHandler;
import dev.kept.lambda.WebhookHandler;
import dev.kept.lambda.Wiring;

/** The functions as they are deployed, one for each trigger. */
public record Functions(
    RequestStreamHandler webhooks,
    RequestStreamHandler tickets,
    RequestStreamHandler calls,
    RequestStreamHandler cases,
    RequestStreamHandler desks,
    RequestStreamHandler sweep,
    RequestStreamHandler pages) {

  static Functions of(Wiring wiring) {
    return new Functions(
        new WebhookHandler(wiring),
        new TicketEventsHandler(wiring),
        new CallbackEventsHandler(wiring),
        new WakeHandler(wiring),
        new DeskHandler(wiring),
        new SweepHandler(wiring),
        new PagesHandler(wiring));
  }
}
