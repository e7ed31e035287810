package dev.kept.words;

import dev.kept.words.Block.Buttons;
import dev.kept.words.Block.Draft;
import dev.kept.words.Block.Entry;
import dev.kept.words.Block.Heading;
import dev.kept.words.Block.Links;
import dev.kept.words.Block.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Blocks as plain text and as HTML that needs no image, no script and, but for its button, no
 * colour of its own: it reads in the dark as in the light, on a telephone as on a desk.
 */
final class Rendering {

  private Rendering() {}

  /** Its own colours, that stand on light and on dark. */
  private static final String BUTTON =
      "display:inline-block;padding:10px 20px;border-radius:6px;background:#17556b;"
          + "color:#ffffff;text-decoration:none;font-weight:600";

  private static final String GAP = " &nbsp; \n";

  static String text(List<Block> blocks) {
    return blocks.stream().map(Rendering::text).collect(Collectors.joining("\n\n")) + "\n";
  }

  private static String text(Block block) {
    return switch (block) {
      case Paragraph(var text) -> text;
      case Heading(var text) -> text + "\n" + "-".repeat(Math.min(text.length(), 60));
      case Draft(var label, var text) -> label + "\n\n    " + text;
      case Entry(var text, var links) -> "• " + text + "\n" + lines(links);
      case Buttons(var links) -> lines(links);
      case Links(var links) -> lines(links);
    };
  }

  private static String lines(List<Block.Link> links) {
    return links.stream()
        .map(link -> link.label() + ": " + link.url())
        .collect(Collectors.joining("\n"));
  }

  static String html(String title, List<Block> blocks) {
    return html(title, blocks, Set.of());
  }

  /**
   * The same, for somebody with a telephone in hand.
   *
   * @param numbers those that can be called by a touch, wherever words of ours name them
   */
  static String html(String title, List<Block> blocks, Set<String> numbers) {
    String body =
        blocks.stream()
            .map(block -> callable(block, html(block), numbers))
            .collect(Collectors.joining("\n"));
    return MailFrame.around(escaped(title), body);
  }

  private static String callable(Block block, String html, Set<String> numbers) {
    if (!(block instanceof Paragraph)) {
      return html;
    }
    String linked = html;
    for (String number : numbers) {
      linked = linked.replace(number, html(new Block.Link(number, "tel:" + number)));
    }
    return linked;
  }

  private static String html(Block block) {
    return switch (block) {
      case Paragraph(var text) ->
          "<p dir=\"auto\" style=\"margin:0 0 16px\">" + escaped(text) + "</p>";
      case Heading(var text) ->
          "<h2 dir=\"auto\" style=\"margin:24px 0 8px;font-size:18px\">" + escaped(text) + "</h2>";
      case Draft(var label, var text) ->
          "<p style=\"margin:0 0 8px\">"
              + escaped(label)
              + "</p>\n<blockquote dir=\"auto\" style=\"margin:0 0 16px;padding:12px 16px;"
              + "border-left:4px solid #888888;background:rgba(128,128,128,0.12);"
              + "font-family:Georgia,'Noto Serif',serif\">"
              + escaped(text)
              + "</blockquote>";
      case Entry(var text, var links) ->
          "<p dir=\"auto\" style=\"margin:0 0 20px\">"
              + escaped(text)
              + "<br>\n"
              + links.stream().map(Rendering::html).collect(Collectors.joining(GAP))
              + "</p>";
      case Buttons(var links) -> buttons(links);
      case Links(var links) ->
          "<p style=\"margin:0 0 16px\">"
              + links.stream().map(Rendering::html).collect(Collectors.joining(GAP))
              + "</p>";
    };
  }

  /** One button, and beside it what else can be said: nobody has to choose between two. */
  private static String buttons(List<Block.Link> links) {
    Block.Link main = links.getFirst();
    String others = links.stream().skip(1).map(Rendering::html).collect(Collectors.joining(GAP));
    return "<p style=\"margin:24px 0 16px\"><a href=\""
        + escaped(main.url())
        + "\" style=\""
        + BUTTON
        + "\">"
        + escaped(main.label())
        + "</a>"
        + (others.isEmpty() ? "" : GAP + others)
        + "</p>";
  }

  private static String html(Block.Link link) {
    return "<a href=\""
        + escaped(link.url())
        + "\" class=\"way\">"
        + escaped(link.label())
        + "</a>";
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
