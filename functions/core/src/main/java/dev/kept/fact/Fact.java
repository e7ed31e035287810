package dev.kept.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened. Facts are only ever added; adding one twice changes nothing; they are
 * read in the order in which they happened, not in which they arrived.
 */
public sealed interface Fact {

  Origin origin();

  /** The instant that verdicts use. */
  default Instant happened() {
    return origin().at();
  }

  default FactId id() {
    return origin().id();
  }

  /** A case exists; its status in the source's own word and in the kind that stands behind it. */
  record TicketOpened(
      Origin origin, Words words, @Nullable String status, @Nullable String category)
      implements Fact {

    public TicketOpened(Origin origin, Words words, @Nullable String status) {
      this(origin, words, status, null);
    }
  }

  /** The business wrote where the customer sees it; {@code who} says whether a person did. */
  record StaffReplied(Origin origin, Words words) implements Fact {}

  /** Staff wrote for staff. */
  record StaffNoted(Origin origin, Words words) implements Fact {}

  /** The customer wrote. */
  record CustomerWrote(Origin origin, Words words) implements Fact {}

  /** A public message whose author must be fetched before it means anything. */
  record MessageSeen(Origin origin, Words words) implements Fact {}

  /** Another person or team has it; whom, is in the matter. */
  record TicketAssigned(
      Origin origin, Matter.@Nullable Named previousAssignee, Matter.@Nullable Named previousTeam)
      implements Fact {}

  /** The source's state of the ticket changed. */
  record StatusChanged(
      Origin origin,
      Change change,
      @Nullable String from,
      @Nullable String to,
      @Nullable String label,
      @Nullable String category)
      implements Fact {

    /** What the change means, whatever the source calls it. */
    public enum Change {
      SOLVED("ticket.solved"),
      CLOSED("ticket.closed"),
      REOPENED("ticket.reopened"),
      OTHER("ticket.status_changed");

      private final String kind;

      Change(String kind) {
        this.kind = kind;
      }

      /** The wire kind of a fact with this change. */
      public String kind() {
        return kind;
      }
    }
  }

  /** Another case was merged into this one. */
  record MergedFrom(Origin origin, CaseId other) implements Fact {}

  /** This case was merged into another, where it goes on. */
  record MergedInto(Origin origin, CaseId survivor) implements Fact {}

  /** Deleted, marked as spam or forgotten: nothing is owed any more. */
  record TicketErased(Origin origin, String how) implements Fact {

    /** How it was erased where somebody asked us to forget them: what happens afterwards is new. */
    public static final String FORGOTTEN = "forgotten";

    public boolean isForgotten() {
      return how.equals(FORGOTTEN);
    }
  }

  /**
   * This number or address is this customer's.
   *
   * @param regard what is told of them besides; null where nothing is
   */
  record CustomerKnownAs(Origin origin, CustomerKey key, boolean shared, @Nullable Regard regard)
      implements Fact {

    /** Of whom no more is told. */
    public CustomerKnownAs(Origin origin, CustomerKey key, boolean shared) {
      this(origin, key, shared, null);
    }
  }

  /** The customer asked to be called. */
  record CallbackRequested(Origin origin, Call call) implements Fact {}

  /** A call ended. */
  record CallEnded(Origin origin, Call call) implements Fact {

    /**
     * When the two sides began to talk: the call counts from here, so one that was under way at a
     * deadline was in time.
     */
    @Override
    public Instant happened() {
      return call.talk() == null ? origin.at() : origin.at().minus(call.talk());
    }
  }

  /** A visit stands in the diary. */
  record AppointmentBooked(Origin origin, Appointment appointment) implements Fact {}

  /** A visit was moved; {@code who} says by whom. */
  record AppointmentMoved(Origin origin, Appointment appointment) implements Fact {}

  /** A visit was called off; {@code who} says by whom. */
  record AppointmentCancelled(Origin origin, Appointment appointment) implements Fact {}

  /** Somebody arrived. */
  record AppointmentStarted(Origin origin, Appointment appointment) implements Fact {}

  /** The visit is over. */
  record AppointmentCompleted(Origin origin, Appointment appointment) implements Fact {}

  /**
   * A document left the house.
   *
   * @param template what it was made from, which tells a quote from a contract
   */
  record DocumentSent(
      Origin origin,
      String documentId,
      @Nullable String type,
      @Nullable String name,
      @Nullable String template)
      implements Fact {}

  /** Money went back. */
  record PaymentRefunded(Origin origin, @Nullable String amount) implements Fact {}

  /** Somebody told us of a promise made by phone or at the door. */
  record PromiseDeclared(Origin origin, Promise promise) implements Fact {}

  /** Somebody says that we misread: another action, another due, or no promise at all. */
  record PromiseCorrected(
      Origin origin,
      CommitmentId commitment,
      @Nullable Action action,
      @Nullable Instant due,
      boolean notAPromise)
      implements Fact {}

  /** The customer lets us off. */
  record PromiseReleased(Origin origin, CommitmentId commitment) implements Fact {}

  /** A new time was agreed with the customer. */
  record PromiseReagreed(Origin origin, CommitmentId commitment, Instant due) implements Fact {}

  /** Offered to a colleague, and theirs once accepted. */
  record HandedOver(Origin origin, CommitmentId commitment, Person to, boolean accepted)
      implements Fact {}

  /** Whom it was offered to cannot take it either: it goes back to who offered it. */
  record OfferDeclined(Origin origin, CommitmentId commitment) implements Fact {}

  /** "I have it, by 15:00": holds the ladder until then. */
  record Acknowledged(Origin origin, CommitmentId commitment, Instant until) implements Fact {}

  /** Acted in time, the customer was not reached. */
  record Attempted(Origin origin, CommitmentId commitment, String how) implements Fact {}

  /** Says which promise a call was for. */
  record CallClaimed(Origin origin, CommitmentId commitment, FactId call) implements Fact {}

  /** A person says that it was done, with a word of how, and when. */
  record DoneElsewhere(Origin origin, CommitmentId commitment, Instant doneAt, String how)
      implements Fact {}

  /** The maker's answer to our question: not done yet. */
  record NotYet(Origin origin, CommitmentId commitment) implements Fact {}

  /** Somebody said sorry to the customer. */
  record ApologySent(Origin origin, CommitmentId commitment) implements Fact {}

  /** The customer signalled that they are ready to go on. */
  record TrustRepaired(Origin origin, CommitmentId commitment) implements Fact {}

  /** The customer says that it was not done. */
  record CustomerSaysNotDone(Origin origin, CommitmentId commitment) implements Fact {}

  /** Somebody is away for a time. */
  record Away(Origin origin, Person person, Instant from, Instant until) implements Fact {}

  /**
   * A source of ours said nothing for longer than its custom: what it would have shown, nobody saw.
   *
   * @param since when it was last heard
   * @param until when it was heard again; null where it only fell silent
   */
  record SourceSilent(Origin origin, String connection, Instant since, @Nullable Instant until)
      implements Fact {}

  /** A click was taken back. */
  record Undone(Origin origin, FactId undone) implements Fact {}

  /** Somebody was told, or may have been told. */
  record NoticeSent(Origin origin, Statement statement) implements Fact {}

  /** A notice waited on a desk and was no longer true when its turn came. */
  record NoticeWithdrawn(Origin origin, Statement statement) implements Fact {}

  /** This customer's last promises were broken: frozen when the commitment opened. */
  record ShieldRaised(Origin origin, CommitmentId commitment, int breaks) implements Fact {}

  /**
   * This promise was made in a sentence that everyone uses: frozen when it came in.
   *
   * @param asks true for the one by which the sentence became a phrase
   */
  record PhraseSuspended(Origin origin, CommitmentId commitment, boolean asks) implements Fact {}

  /**
   * Somebody says of a sentence that it is a promise, or that it never is.
   *
   * @param own true where that holds only for who wrote it; else whoever uses it
   */
  record PhraseDecided(Origin origin, CommitmentId commitment, boolean promise, boolean own)
      implements Fact {

    /** Of the sentence, whoever uses it. */
    public PhraseDecided(Origin origin, CommitmentId commitment, boolean promise) {
      this(origin, commitment, promise, false);
    }
  }
}
