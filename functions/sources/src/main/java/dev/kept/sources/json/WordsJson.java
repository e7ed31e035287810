package dev.kept.sources.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.fact.Signal;
import dev.kept.fact.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a message and what was read in them, as JSON. */
final class WordsJson {

  private WordsJson() {}

  /** As others see it: no key at all where there are no words. */
  static @Nullable ObjectNode wire(Words words) {
    return words.text() == null ? null : stored(words);
  }

  static ObjectNode stored(Words words) {
    ObjectNode json = Put.object();
    Put.word(json, "format", words.format());
    Put.text(json, "value", words.text());
    Put.flag(json, "stripped", words.stripped());
    return json;
  }

  /** Reads the words of a fact, with what the store keeps beside them. */
  static Words words(Fields fact) {
    Fields text = fact.object("text");
    Words.Format format = text == null ? null : text.oneOf("format", Words.Format.class);
    List<CustomerKey> mentions = new ArrayList<>();
    fact.texts("mentions").forEach(key -> mentions.add(new CustomerKey(key)));
    return new Words(
        format == null ? Words.Format.PLAIN : format,
        text == null ? null : text.text("value"),
        text != null && text.flag("stripped"),
        mentions,
        heard(fact.object("heard")),
        fact.has("attachments") ? Math.max(0, fact.count("attachments")) : 0);
  }

  static @Nullable ObjectNode heard(@Nullable Heard heard) {
    if (heard == null) {
      return null;
    }
    ObjectNode json = Put.object();
    json.put("reader", heard.reader());
    json.put("policy", heard.policy());
    Put.flag(json, "unread", heard.unread());
    Put.flag(json, "closing", heard.closing());
    for (Promise promise : heard.promises()) {
      json.withArrayProperty("promises").add(PromiseJson.promise(promise));
    }
    for (Signal signal : heard.signals()) {
      ObjectNode item = json.withArrayProperty("signals").addObject();
      Put.word(item, "kind", signal.kind());
      item.put("words", signal.words());
      Put.node(item, "when", PromiseJson.when(signal.when()));
    }
    return json;
  }

  private static @Nullable Heard heard(@Nullable Fields json) {
    if (json == null) {
      return null;
    }
    List<Promise> promises = new ArrayList<>();
    json.objects("promises").forEach(item -> promises.add(PromiseJson.promise(item)));
    List<Signal> signals = new ArrayList<>();
    for (Fields item : json.objects("signals")) {
      Signal.Kind kind = item.oneOf("kind", Signal.Kind.class);
      if (kind == null) {
        throw new IllegalArgumentException(item.where("kind") + " is missing");
      }
      String words = item.text("words");
      signals.add(
          new Signal(kind, words == null ? "" : words, PromiseJson.when(item.object("when"))));
    }
    return new Heard(
        json.count("reader"),
        json.count("policy"),
        json.flag("unread"),
        promises,
        signals,
        json.flag("closing"));
  }
}
