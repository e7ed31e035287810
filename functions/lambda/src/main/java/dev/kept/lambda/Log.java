package dev.kept.lambda;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One line of JSON for each thing that happened, with its ids. Nothing that a customer wrote, and
 * no number or address of theirs, is ever given to it. The keys {@code timestamp}, {@code level}
 * and {@code event} are its own: an id by one of these names would make the line one of two minds.
 */
public final class Log {

  /** An address of mail, or a number: SES and IAM quote whom they would not mail to. */
  private static final Pattern TELLING =
      Pattern.compile("[\\w.!#$%&'*+=?^`{|}~-]++@[\\w.-]++|[+][0-9]{8,15}");

  private final Consumer<String> out;
  private final InstantSource clock;

  public Log(Consumer<String> out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /** To the standard output, which is where the functions' logs are gathered from. */
  @SuppressWarnings("SystemOut") // the log of a function is its standard output
  public static Log standard(InstantSource clock) {
    return new Log(System.out::println, clock);
  }

  /** Says what happened, and to what. */
  public void event(String event, Map<String, String> ids) {
    write("INFO", event, ids);
  }

  /** Says that a person should look at something. */
  public void warning(String event, Map<String, String> ids) {
    write("WARN", event, ids);
  }

  /**
   * Says that something failed: what kind of failure and where in our code. Not its message, which
   * may quote what was being read; only the SDK's own, which quotes addresses at most, and is rid
   * of them.
   */
  public void failure(String event, Throwable failure, Map<String, String> ids) {
    Map<String, String> all = new TreeMap<>(ids);
    all.put("failure", failure.getClass().getName());
    if (failure.getCause() != null) {
      all.put("cause", failure.getCause().getClass().getName());
    }
    where(failure).ifPresent(frame -> all.put("where", frame.toString()));
    if (failure.getClass().getName().startsWith("software.amazon.awssdk.")) {
      all.put(
          "message",
          TELLING.matcher(String.valueOf(failure.getMessage())).replaceAll("(not told)"));
    }
    write("ERROR", event, all);
  }

  /**
   * Says how something went, in the embedded metric format: CloudWatch makes metrics of the
   * numbers. What ends with {@code Seconds} is seconds, all else a count.
   *
   * @param function whose metrics they are
   */
  public void metrics(String event, String function, Map<String, Long> numbers) {
    Instant now = clock.instant();
    out.accept(
        Json.object(json -> {
          json.writeStringField("timestamp", now.toString());
          json.writeStringField("level", "INFO");
          json.writeStringField("event", event);
          json.writeStringField("FunctionName", function);
          for (Map.Entry<String, Long> number : new TreeMap<>(numbers).entrySet()) {
            json.writeNumberField(number.getKey(), number.getValue());
          }
          json.writeObjectFieldStart("_aws");
          json.writeNumberField("Timestamp", now.toEpochMilli());
          json.writeArrayFieldStart("CloudWatchMetrics");
          json.writeStartObject();
          json.writeStringField("Namespace", "Kept");
          json.writeArrayFieldStart("Dimensions");
          json.writeStartArray();
          json.writeString("FunctionName");
          json.writeEndArray();
          json.writeEndArray();
          json.writeArrayFieldStart("Metrics");
          for (String name : new TreeMap<>(numbers).keySet()) {
            json.writeStartObject();
            json.writeStringField("Name", name);
            json.writeStringField("Unit", name.endsWith("Seconds") ? "Seconds" : "Count");
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        }));
  }

  private static Optional<StackTraceElement> where(Throwable failure) {
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.kept.")) {
        return Optional.of(frame);
      }
    }
    return Optional.empty();
  }

  private void write(String level, String event, Map<String, String> ids) {
    out.accept(
        Json.object(json -> {
          json.writeStringField("timestamp", clock.instant().toString());
          json.writeStringField("level", level);
          json.writeStringField("event", event);
          for (Map.Entry<String, String> id : new TreeMap<>(ids).entrySet()) {
            json.writeStringField(id.getKey(), id.getValue());
          }
        }));
  }
}
