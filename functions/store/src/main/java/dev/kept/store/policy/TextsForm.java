package dev.kept.store.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.policy.Policy;
import dev.kept.words.TextLinter;
import java.util.Map;
import java.util.TreeMap;

/** Sentences of mails in the business's own words. */
final class TextsForm {

  private TextsForm() {}

  static Map<String, String> read(Entry policy) {
    Map<String, String> texts = new TreeMap<>();
    for (String key : policy.names("texts", "texts by key, such as break.subject")) {
      Entry entry = policy.at("texts").at(key);
      String text = entry.value(Entry.TEXT, Forms::text, "");
      if (!text.isEmpty()) {
        texts.put(key, text);
      }
    }
    return texts;
  }

  /** What is said to people is read before it is used. */
  static void check(Entry root, Policy policy) {
    new TreeMap<>(policy.texts())
        .forEach((key, text) ->
            TextLinter.check(key, text)
                .forEach(problem -> root.at("texts").at(key).wrong("not fit to be sent", problem)));
  }

  static void write(ObjectNode policy, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      ObjectNode node = policy.putObject("texts");
      new TreeMap<>(texts).forEach(node::put);
    }
  }
}
