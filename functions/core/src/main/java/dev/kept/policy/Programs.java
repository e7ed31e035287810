package dev.kept.policy;

import dev.kept.policy.Wanted.Mark;
import dev.kept.policy.Wanted.Subscriber;
import java.util.Optional;

/**
 * Desks at which no person sits. Their names are no addresses, so nobody can be named so; what they
 * are told is never counted as something that a person heard.
 */
public final class Programs {

  private static final String EVENTS = "events:";
  private static final String MARKS = "marks:";

  private Programs() {}

  /** The desk of a program that hears of promises. */
  public static String desk(Subscriber subscriber) {
    return EVENTS + subscriber.name();
  }

  /** The desk for the tickets of a connection. */
  public static String desk(Mark mark) {
    return MARKS + mark.connection();
  }

  public static boolean isOne(String desk) {
    return desk.startsWith(EVENTS) || desk.startsWith(MARKS);
  }

  /** Whose desk it is; empty where the policy names them no more. */
  public static Optional<Subscriber> subscriber(Policy policy, String desk) {
    return desk.startsWith(EVENTS)
        ? policy.wanted().subscriber(desk.substring(EVENTS.length()))
        : Optional.empty();
  }

  /** Which tickets are marked from it; empty where the policy wants that no more. */
  public static Optional<Mark> mark(Policy policy, String desk) {
    return desk.startsWith(MARKS)
        ? policy.wanted().markOf(desk.substring(MARKS.length()))
        : Optional.empty();
  }
}
