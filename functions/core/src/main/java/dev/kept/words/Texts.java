package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.words.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences of a business in place of ours. Keys are {@code break.subject} or, for one step alone,
 * {@code break.lead.subject}; {@code opening} is the first paragraph. In a sentence {@code
 * {customer}} stands for the customer's name.
 */
final class Texts {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  private Texts() {}

  /** The notice with what the business says itself. */
  static Item over(Item item, Kind kind, Scene scene, Commitment it) {
    Map<String, String> texts = scene.letter().policy().texts();
    if (texts.isEmpty()) {
      return item;
    }
    Optional<String> subject = own(texts, kind, "subject", scene, it);
    Optional<String> opening = own(texts, kind, "opening", scene, it);
    return new Item(
        subject.orElse(item.subject()),
        opening.map(words -> opened(item.body(), words)).orElse(item.body()),
        opening.orElse(item.line()),
        item.answers());
  }

  private static Optional<String> own(
      Map<String, String> texts, Kind kind, String part, Scene scene, Commitment it) {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String text = texts.get(name + "." + scene.step() + "." + part);
    return Optional.ofNullable(text == null ? texts.get(name + "." + part) : text)
        .map(template -> filled(template, values(scene, it)));
  }

  private static List<Block> opened(List<Block> body, String words) {
    List<Block> opened = new ArrayList<>(body);
    for (int i = 0; i < opened.size(); i++) {
      if (opened.get(i) instanceof Paragraph) {
        opened.set(i, new Paragraph(words));
        return opened;
      }
    }
    opened.addFirst(new Paragraph(words));
    return opened;
  }

  private static Map<String, String> values(Scene scene, Commitment it) {
    return Map.of(
        "customer", scene.theCustomer(),
        "awaited", Deeds.awaited(it),
        "begun", Saying.begun(scene, it),
        "waited", scene.time().waited(it.made()),
        "due", it.due() == null ? "the time agreed" : scene.time().end(it.due()),
        "quote", Scene.quote(it));
  }

  /** In one pass: what a value holds is never taken for a variable. */
  static String filled(String template, Map<String, String> values) {
    return VARIABLE
        .matcher(template)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }
}
