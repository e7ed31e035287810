package dev.kept.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one person is reached besides e-mail.
 *
 * @param order the ways to try, in this order; e-mail comes last where it is not named
 * @param sms telephone number, E.164; null for none
 * @param chat where the address of this person's incoming webhook is kept among the secrets; null
 *     for none
 */
public record Channels(List<Way> order, @Nullable String sms, @Nullable String chat) {

  /** A way to reach a person. */
  public enum Way {
    EMAIL,
    /** A text message. */
    SMS,
    /** A message in Slack, or in what takes the same incoming webhooks. */
    SLACK,
    /** An internal note on the ticket, where agents live. */
    NOTE
  }

  /** By e-mail alone. */
  public static final Channels MAIL = new Channels(List.of(), null, null);

  public Channels {
    order = List.copyOf(order);
  }

  /** The ways to try; the last is always e-mail. */
  public List<Way> ways() {
    if (order.contains(Way.EMAIL)) {
      return order.subList(0, order.indexOf(Way.EMAIL) + 1);
    }
    List<Way> ways = new ArrayList<>(order);
    ways.add(Way.EMAIL);
    return ways;
  }
}
