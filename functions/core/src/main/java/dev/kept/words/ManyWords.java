package dev.kept.words;

import dev.kept.desk.Letter;
import dev.kept.words.Block.Heading;
import dev.kept.words.Block.Link;
import dev.kept.words.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A mail about more than one thing: what came together, or the day's list; worst first. */
record ManyWords(Links links) {

  /** More than this nobody reads; the page has the rest. */
  private static final int SHOWN = 20;

  /** Several notices in one mail, with a heading each. */
  List<Block> gathered(Letter letter, List<Scene> scenes) {
    List<Block> body = new ArrayList<>();
    for (Scene scene : scenes.subList(0, Math.min(scenes.size(), SHOWN))) {
      Item item = English.item(scene);
      body.add(new Heading(item.subject()));
      body.add(new Paragraph(item.line()));
      body.add(new Block.Links(ways(item.answers().stream().limit(1), "The whole story", scene)));
    }
    rest(letter, scenes.size(), body);
    return body;
  }

  /** A line for each. */
  List<Block> list(Letter letter, List<Scene> scenes) {
    List<Block> body = new ArrayList<>();
    body.add(new Paragraph(opening(scenes.size())));
    for (Scene scene : scenes.subList(0, Math.min(scenes.size(), SHOWN))) {
      Item item = English.item(scene);
      body.add(new Block.Entry(item.line(), ways(item.answers().stream(), "Open", scene)));
    }
    rest(letter, scenes.size(), body);
    return body;
  }

  private static List<Link> ways(Stream<Link> answers, String page, Scene scene) {
    return Stream.concat(answers, Stream.of(new Link(page, scene.caseLink()))).toList();
  }

  private static String opening(int lines) {
    return lines == 1
        ? "One thing to know; nothing burns."
        : lines + " things to know, the most pressing first.";
  }

  private void rest(Letter letter, int all, List<Block> body) {
    if (all > SHOWN) {
      body.add(new Paragraph("And " + (all - SHOWN) + " more, all on your page."));
    }
    String url = links.toDesk(letter.reader().address());
    body.add(new Block.Links(List.of(new Link("Everything of yours that is open", url))));
  }

  static String listSubject(Letter letter) {
    TimeWords time = new TimeWords(letter.reader().zone(), letter.now());
    int lines = letter.told().size();
    return "Your list for %s: %s"
        .formatted(time.named(letter.now()), lines == 1 ? "one line" : lines + " lines");
  }

  /** Who waits longest is named, and how many others there are. */
  static String subject(List<Scene> scenes) {
    long waiting =
        scenes.stream()
            .filter(scene -> Kind.of(scene.told().notice().statement()) == Kind.BREAK)
            .map(scene -> scene.told().notice().caseId())
            .distinct()
            .count();
    if (waiting > 1) {
      long others = waiting - 1;
      return "%s and %s are still waiting for us"
          .formatted(
              scenes.getFirst().theCustomer(), others == 1 ? "one other" : others + " others");
    }
    int more = scenes.size() - 1;
    return "%s (and %s more)"
        .formatted(English.item(scenes.getFirst()).subject(), more == 1 ? "one" : more);
  }
}
