package dev.kept.lambda;

import dev.kept.waking.Traces;
import java.nio.charset.StandardCharsets;

/** The words of a message of a queue, whatever form its body has. */
public final class EventText {

  private EventText() {}

  /** What the message says, unpacked; as it is, where it is none of ours. */
  public static String of(String message) {
    try {
      return new String(Envelope.parse(message).body(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notAnEvent) {
      return message;
    }
  }

  /** True where the message is about a customer who is being looked for. */
  public static boolean isAbout(Traces traces, String message) {
    try {
      Envelope envelope = Envelope.parse(message);
      String text = new String(envelope.body(), StandardCharsets.UTF_8);
      return traces.areIn(envelope.connection(), envelope.url() + "\n" + text);
    } catch (IllegalArgumentException notAnEvent) {
      return traces.areIn("", message);
    }
  }
}
