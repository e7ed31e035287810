package dev.kept.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is off until a business wants it, and costs nothing while it is off.
 *
 * @param events programs that hear of promises
 * @param marks ticket systems that show how the promises of a ticket stand
 * @param receipts what a customer is shown of a promise; null where no such page is made
 * @param standIn whether a customer can be put on a sheet of paper for a meeting
 * @param listeners addresses of people outside support who hear two stories a week, in the order of
 *     their turns
 * @param clocks that run though nobody promised anything
 */
public record Wanted(
    List<Subscriber> events,
    List<Mark> marks,
    @Nullable Receipts receipts,
    boolean standIn,
    List<String> listeners,
    Clocks clocks) {

  public static final Wanted NOTHING = new Wanted(List.of(), List.of(), null, false, List.of());

  /**
   * A program that is told when a promise is opened, at risk, broken or kept.
   *
   * @param name of its desk
   * @param url where it listens, {@code https}
   * @param secret where the key is kept with which we sign; two of them while it is rotated
   * @param since promises made before are not told
   * @param words whether it is told the words of the promise and the customer's name
   */
  public record Subscriber(String name, String url, String secret, Instant since, boolean words) {}

  /**
   * Tickets of a connection carry how their promises stand. Written with the account by which notes
   * are.
   *
   * @param field the id or name of a field of the ticket; null for tags
   * @param since tickets are marked for promises made from then on
   */
  public record Mark(String connection, @Nullable String field, Instant since) {}

  /**
   * The page for the customer.
   *
   * @param days how long its link opens it
   * @param names whether it says who promised
   */
  public record Receipts(int days, boolean names) {}

  public Wanted {
    events = List.copyOf(events);
    marks = List.copyOf(marks);
    listeners = List.copyOf(listeners);
  }

  /** Wanted where no clock runs that nobody promised. */
  public Wanted(
      List<Subscriber> events,
      List<Mark> marks,
      @Nullable Receipts receipts,
      boolean standIn,
      List<String> listeners) {
    this(events, marks, receipts, standIn, listeners, Clocks.OFF);
  }

  /** The same, with these clocks. */
  public Wanted with(Clocks others) {
    return new Wanted(events, marks, receipts, standIn, listeners, others);
  }

  public Optional<Subscriber> subscriber(String name) {
    return events.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  public Optional<Mark> markOf(String connection) {
    return marks.stream().filter(one -> one.connection().equals(connection)).findFirst();
  }
}
