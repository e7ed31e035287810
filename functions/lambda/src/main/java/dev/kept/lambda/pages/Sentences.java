package dev.kept.lambda.pages;

import dev.kept.fact.Appointment;
import dev.kept.fact.Call;
import dev.kept.fact.Fact;
import dev.kept.fact.Signal;
import dev.kept.fact.Statement;
import dev.kept.fact.Words;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line for each thing that happened, as a colleague would tell it. */
final class Sentences {

  private final Names names;
  private final Times times;

  Sentences(Names names, Times times) {
    this.names = names;
    this.times = times;
  }

  String of(Fact fact) {
    String who = names.of(fact);
    return switch (fact) {
      case Fact.TicketOpened(var _, Words words, var _, var _) ->
          words.heard() == null ? "The case was opened" : names.customer() + " wrote to us";
      case Fact.StaffReplied _ -> who + " replied";
      case Fact.StaffNoted _ -> who + " noted, for colleagues";
      case Fact.CustomerWrote(var _, Words words) -> who + wrote(words);
      case Fact.MessageSeen _ -> "A message came, whose writer we do not know yet";
      case Fact.TicketAssigned given -> given(given);
      case Fact.StatusChanged changed -> changed(changed, who);
      case Fact.MergedFrom(var _, var other) ->
          "Case " + other.number() + " was merged into this one";
      case Fact.MergedInto(var _, var other) -> "Goes on in case " + other.number();
      case Fact.TicketErased _ -> "The ticket was deleted";
      case Fact.CustomerKnownAs(var _, var key, var _, var _) ->
          names.customer() + " is also reached at " + key.value();
      case Fact.CallbackRequested _ -> names.customer() + " asked to be called";
      case Fact.CallEnded(var _, Call call) -> CallWords.of(call, who, names.customer());
      case Fact.AppointmentBooked(var _, var visit) -> thing(visit) + " was booked" + when(visit);
      case Fact.AppointmentMoved(var _, var visit) -> who + " moved the visit" + to(visit);
      case Fact.AppointmentCancelled _ -> who + " called the visit off";
      case Fact.AppointmentStarted _ -> who + " arrived";
      case Fact.AppointmentCompleted _ -> "The visit is over";
      case Fact.DocumentSent(var _, var _, var _, var name, var _) ->
          name == null ? "A document went out" : "A document went out: " + name;
      case Fact.PaymentRefunded(var _, var amount) ->
          amount == null ? "Money went back" : "Money went back: " + amount;
      case Fact.PromiseDeclared _ -> who + " told us of a promise made by phone or at the door";
      case Fact.PromiseCorrected(var _, var _, var _, var due, var not) -> corrected(who, due, not);
      case Fact.PromiseReleased _ -> names.customer() + " let us off";
      case Fact.PromiseReagreed(var _, var _, var due) ->
          "A new time was agreed: " + times.moment(due);
      case Fact.HandedOver(var _, var _, var to, var accepted) ->
          accepted
              ? names.of(to, fact.id().source()) + " has it now"
              : who + " offered it to " + names.of(to, fact.id().source());
      case Fact.OfferDeclined _ -> who + " can’t take it on";
      case Fact.Acknowledged(var _, var _, var until) ->
          who + " has it, until " + times.moment(until);
      case Fact.Attempted(var _, var _, var how) -> who + " tried: " + how;
      case Fact.CallClaimed _ -> who + " said which promise a call was for";
      case Fact.DoneElsewhere(var _, var _, var at, var how) ->
          who + " says that it was done " + times.moment(at) + ": " + how;
      case Fact.NotYet _ -> who + " answered: not yet";
      case Fact.ApologySent _ -> who + " said sorry";
      case Fact.TrustRepaired _ -> names.customer() + " is ready to go on";
      case Fact.CustomerSaysNotDone _ -> names.customer() + " says that it was not done";
      case Fact.Away(var _, var person, var _, var until) ->
          names.of(person, fact.id().source()) + " is away until " + times.moment(until);
      case Fact.Undone _ -> who + " took a click back";
      case Fact.NoticeSent(var _, Statement said) -> told(said);
      case Fact.NoticeWithdrawn(var _, Statement said) ->
          "A note to " + names.ofAddress(said.person()) + " was not needed any more";
      case Fact.PhraseSuspended _ -> "Many use this sentence: nobody is reminded of it";
      case Fact.SourceSilent(var _, String connection, var _, var until) ->
          until == null
              ? "From here on we heard nothing from " + connection
              : "We hear " + connection + " again";
      case Fact.PhraseDecided(var _, var _, boolean promise, boolean _) ->
          names.of(fact)
              + (promise ? " says that it is a promise" : " says that it is only a phrase");
      case Fact.ShieldRaised _ ->
          "Promises to "
              + names.customer()
              + " were broken before: this one is watched more closely";
    };
  }

  private static String wrote(Words words) {
    boolean asks = words.heard() != null && words.heard().says(Signal.Kind.CHASE);
    return asks ? " wrote, and asked where it is" : " wrote";
  }

  private String given(Fact.TicketAssigned given) {
    String source = given.id().source();
    Optional<String> assignee = names.of(given.origin().matter().assignee(), source);
    Optional<String> team = names.of(given.origin().matter().team(), source);
    return assignee.or(() -> team).map(name -> "Given to " + name).orElse("Given to nobody");
  }

  private static String changed(Fact.StatusChanged changed, String who) {
    return switch (changed.change()) {
      case SOLVED -> who + " marked it solved";
      case CLOSED -> "The ticket was closed";
      case REOPENED -> "The ticket was opened again";
      case OTHER ->
          changed.to() == null ? "The status changed" : "The status is now " + changed.to();
    };
  }

  private static String thing(Appointment visit) {
    return visit.isCall() ? "A call" : "A visit";
  }

  private String when(Appointment visit) {
    return visit.start() == null ? "" : " for " + times.moment(visit.start());
  }

  private String to(Appointment visit) {
    return visit.start() == null ? "" : " to " + times.moment(visit.start());
  }

  private String corrected(String who, @Nullable Instant due, boolean notAPromise) {
    if (notAPromise) {
      return who + " said that it was no promise";
    }
    return who + " corrected what was read" + (due == null ? "" : ": due " + times.moment(due));
  }

  private String told(Statement said) {
    String name = names.ofAddress(said.person());
    return switch (said.step()) {
      case "reminder" -> name + " was reminded";
      case "held" -> name + " was told what time we hold it to";
      case "question", "call-question" -> name + " was asked whether it was done";
      case "check-in" -> name + " was asked how it stands";
      default ->
          switch (said.verdict()) {
            case "broken" -> name + " was told that it is broken";
            case "open" -> name + " was told";
            default -> name + " was told: " + said.verdict();
          };
    };
  }
}
