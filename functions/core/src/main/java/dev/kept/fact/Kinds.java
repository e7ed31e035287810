package dev.kept.fact;

import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import org.jspecify.annotations.Nullable;

/** The wire names of the kinds of fact: part of a fact's identity, so they never change. */
public final class Kinds {

  private Kinds() {}

  /** The kind of a fact as it is written. */
  public static String of(Fact fact) {
    return switch (fact) {
      case Fact.TicketOpened _ -> "ticket.opened";
      case Fact.StaffReplied _ -> "ticket.agent_replied";
      case Fact.StaffNoted _ -> "ticket.internal_note";
      case Fact.CustomerWrote _ -> "ticket.customer_replied";
      case Fact.MessageSeen _ -> "ticket.message";
      case Fact.TicketAssigned _ -> "ticket.reassigned";
      case Fact.MergedFrom _ -> "ticket.merged_from";
      case Fact.MergedInto _ -> "ticket.merged";
      case Fact.TicketErased _ -> "ticket.erased";
      case Fact.CustomerKnownAs _ -> "customer.known_as";
      case Fact.CallbackRequested _ -> "callback.requested";
      case Fact.AppointmentBooked _ -> "appointment.booked";
      case Fact.AppointmentMoved _ -> "appointment.moved";
      case Fact.AppointmentCancelled _ -> "appointment.cancelled";
      case Fact.AppointmentStarted _ -> "appointment.started";
      case Fact.AppointmentCompleted _ -> "appointment.completed";
      case Fact.DocumentSent _ -> "document.sent";
      case Fact.PaymentRefunded _ -> "payment.refunded";
      case Fact.PromiseDeclared _ -> "promise.declared";
      case Fact.PromiseCorrected _ -> "promise.corrected";
      case Fact.PromiseReleased _ -> "promise.released";
      case Fact.PromiseReagreed _ -> "promise.reagreed";
      case Fact.HandedOver _ -> "promise.handed_over";
      case Fact.OfferDeclined _ -> "promise.offer_declined";
      case Fact.Acknowledged _ -> "promise.acknowledged";
      case Fact.Attempted _ -> "promise.attempted";
      case Fact.CallClaimed _ -> "promise.call_claimed";
      case Fact.DoneElsewhere _ -> "promise.done_elsewhere";
      case Fact.NotYet _ -> "promise.not_yet";
      case Fact.ApologySent _ -> "promise.apology_sent";
      case Fact.TrustRepaired _ -> "promise.repaired";
      case Fact.CustomerSaysNotDone _ -> "promise.disputed";
      case Fact.Away _ -> "person.away";
      case Fact.SourceSilent silent -> silent.until() == null ? "source.silent" : "source.spoke";
      case Fact.Undone _ -> "fact.undone";
      case Fact.NoticeSent _ -> "notice.sent";
      case Fact.NoticeWithdrawn _ -> "notice.withdrawn";
      case Fact.ShieldRaised _ -> "shield.raised";
      case Fact.PhraseSuspended _ -> "phrase.suspended";
      case Fact.PhraseDecided _ -> "phrase.decided";
      case Fact.StatusChanged changed -> changed.change().kind();
      case Fact.CallEnded ended -> ofCall(ended.call().direction(), ended.call().outcome());
    };
  }

  /** A call that we placed has one kind; a call to us has one for each way that it can end. */
  public static String ofCall(Direction direction, @Nullable Outcome outcome) {
    if (direction == Direction.OUTBOUND) {
      return "call.placed";
    }
    return switch (outcome) {
      case ANSWERED, LOGGED -> "call.answered";
      case VOICEMAIL -> "call.voicemail";
      case NO_ANSWER, BUSY, FAILED -> "call.missed";
      case null -> "call.missed";
    };
  }
}
