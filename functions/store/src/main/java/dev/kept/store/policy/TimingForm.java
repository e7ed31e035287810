package dev.kept.store.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Action;
import dev.kept.policy.Timing;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long things may take. */
final class TimingForm {

  private static final List<String> KEYS =
      List.of(
          "grace",
          "settle",
          "reminderLead",
          "reminderShare",
          "answered",
          "reply",
          "missedWait",
          "chaseHeadStart",
          "quietLife",
          "quietDays",
          "shieldDays",
          "noteAfterCall",
          "callbackDue");

  private TimingForm() {}

  static Timing read(Entry policy) {
    if (!policy.has("timing")) {
      return Timing.DEFAULT;
    }
    Entry timing = policy.at("timing").object(KEYS);
    Timing other = Timing.DEFAULT;
    return new Timing(
        grace(timing),
        duration(timing, "settle", other.settle()),
        duration(timing, "reminderLead", other.reminderLead()),
        timing.share("reminderShare", other.reminderShare()),
        duration(timing, "answered", other.answered()),
        duration(timing, "reply", other.reply()),
        duration(timing, "missedWait", other.missedWait()),
        duration(timing, "chaseHeadStart", other.chaseHeadStart()),
        duration(timing, "quietLife", other.quietLife()),
        timing.count("quietDays", other.quietDays()),
        timing.count("shieldDays", other.shieldDays()),
        duration(timing, "noteAfterCall", other.noteAfterCall()),
        duration(timing, "callbackDue", other.callbackDue()));
  }

  private static Map<Action, Duration> grace(Entry timing) {
    Map<Action, Duration> grace = new EnumMap<>(Action.class);
    if (timing.has("grace")) {
      Entry byAction =
          timing.at("grace").object(Arrays.stream(Action.values()).map(Forms::written).toList());
      for (Action action : Action.values()) {
        if (byAction.has(Forms.written(action))) {
          grace.put(action, duration(byAction, Forms.written(action), Duration.ZERO));
        }
      }
    }
    return grace;
  }

  private static Duration duration(Entry entry, String key, Duration other) {
    return entry.either(key, Forms.DURATION, Forms::duration, other);
  }

  static void write(ObjectNode policy, Timing timing) {
    ObjectNode node = policy.putObject("timing");
    ObjectNode grace = node.putObject("grace");
    new TreeMap<>(timing.grace())
        .forEach((action, length) -> grace.put(Forms.written(action), length.toString()));
    node.put("settle", timing.settle().toString());
    node.put("reminderLead", timing.reminderLead().toString());
    node.put("reminderShare", timing.reminderShare());
    node.put("answered", timing.answered().toString());
    node.put("reply", timing.reply().toString());
    node.put("missedWait", timing.missedWait().toString());
    node.put("chaseHeadStart", timing.chaseHeadStart().toString());
    node.put("quietLife", timing.quietLife().toString());
    node.put("quietDays", timing.quietDays());
    node.put("shieldDays", timing.shieldDays());
    node.put("noteAfterCall", timing.noteAfterCall().toString());
    node.put("callbackDue", timing.callbackDue().toString());
  }
}
