package dev.kept.sources.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Action;
import dev.kept.fact.Condition;
import dev.kept.fact.Promise;
import dev.kept.fact.Vague;
import dev.kept.fact.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise and its time words, as JSON. */
final class PromiseJson {

  private PromiseJson() {}

  static ObjectNode promise(Promise promise) {
    ObjectNode json = Put.object();
    json.put("quote", promise.quote());
    Put.word(json, "action", promise.action());
    Put.word(json, "by", promise.by());
    Put.text(json, "byName", promise.byName());
    Put.node(json, "when", when(promise.when()));
    Condition condition = promise.condition();
    if (condition != null) {
      ObjectNode on = json.putObject("condition");
      on.put("words", condition.words());
      Put.word(on, "on", condition.on());
    }
    json.put("confidence", promise.confidence());
    Put.flag(json, "courtesy", promise.courtesy());
    Put.texts(json, "why", promise.why());
    return json;
  }

  /** What others leave out is the plainest: an action of another kind, by the speaker, surely. */
  static Promise promise(Fields json) {
    Action action = json.oneOf("action", Action.class);
    Promise.By by = json.oneOf("by", Promise.By.class);
    Double confidence = json.real("confidence");
    return new Promise(
        json.needed("quote"),
        action == null ? Action.OTHER : action,
        by == null ? Promise.By.SPEAKER : by,
        json.text("byName"),
        timeWords(json),
        condition(json.object("condition")),
        confidence == null ? 1 : confidence,
        json.flag("courtesy"),
        json.texts("why"));
  }

  static @Nullable ObjectNode when(@Nullable When when) {
    if (when == null) {
      return null;
    }
    ObjectNode json = Put.object();
    json.put("phrase", when.phrase());
    Put.time(json, "earliest", when.earliest());
    Put.time(json, "due", when.due());
    Put.word(json, "vague", when.vague());
    Put.flag(json, "conditional", when.conditional());
    Put.flag(json, "approximate", when.approximate());
    Put.flag(json, "conflict", when.conflict());
    Put.texts(json, "alsoAccept", when.alsoAccept());
    return json;
  }

  static @Nullable When when(@Nullable Fields json) {
    if (json == null) {
      return null;
    }
    String phrase = json.text("phrase");
    List<Instant> alsoAccept = new ArrayList<>();
    for (String time : json.texts("alsoAccept")) {
      alsoAccept.add(Instant.parse(time));
    }
    return new When(
        phrase == null ? "" : phrase,
        json.time("earliest"),
        json.time("due"),
        json.oneOf("vague", Vague.class),
        json.flag("conditional"),
        json.flag("approximate"),
        json.flag("conflict"),
        alsoAccept);
  }

  /**
   * A system that declares a promise knows the time and has no words for it: a bare due will do.
   */
  private static @Nullable When timeWords(Fields json) {
    Instant due = json.time("due");
    return due == null ? when(json.object("when")) : When.at("", json.time("earliest"), due);
  }

  private static @Nullable Condition condition(@Nullable Fields json) {
    if (json == null) {
      return null;
    }
    Condition.On on = json.oneOf("on", Condition.On.class);
    String words = json.text("words");
    return new Condition(words == null ? "" : words, on == null ? Condition.On.OURSELVES : on);
  }
}
