package dev.kept.words;

import dev.kept.words.Block.Draft;
import dev.kept.words.Block.Heading;
import dev.kept.words.Block.Links;
import dev.kept.words.Block.Paragraph;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Blocks as plain text and as HTML that needs no image, no script and no colour of its own: it
 * reads in the dark as in the light, on a telephone as on a desk.
 */
final class Rendering {

  private Rendering() {}

  static String text(List<Block> blocks) {
    return blocks.stream().map(Rendering::text).collect(Collectors.joining("\n\n")) + "\n";
  }

  private static String text(Block block) {
    return switch (block) {
      case Paragraph(var text) -> text;
      case Heading(var text) -> text + "\n" + "-".repeat(Math.min(text.length(), 60));
      case Draft(var label, var text) -> label + "\n\n    " + text;
      case Links(var links) ->
          links.stream()
              .map(link -> link.label() + ": " + link.url())
              .collect(Collectors.joining("\n"));
    };
  }

  static String html(String title, List<Block> blocks) {
    String body = blocks.stream().map(Rendering::html).collect(Collectors.joining("\n"));
    return MailFrame.around(escaped(title), body);
  }

  private static String html(Block block) {
    return switch (block) {
      case Paragraph(var text) ->
          "<p dir=\"auto\" style=\"margin:0 0 16px\">" + escaped(text) + "</p>";
      case Heading(var text) ->
          "<h2 style=\"margin:24px 0 8px;font-size:18px\">" + escaped(text) + "</h2>";
      case Draft(var label, var text) ->
          "<p style=\"margin:0 0 8px\">"
              + escaped(label)
              + "</p>\n<blockquote dir=\"auto\" style=\"margin:0 0 16px;padding:12px 16px;"
              + "border-left:4px solid #888888;background:rgba(128,128,128,0.12);"
              + "font-family:Georgia,'Noto Serif',serif\">"
              + escaped(text)
              + "</blockquote>";
      case Links(var links) ->
          "<p style=\"margin:0 0 16px\">"
              + links.stream().map(Rendering::html).collect(Collectors.joining("<br>\n"))
              + "</p>";
    };
  }

  private static String html(Block.Link link) {
    return "<a href=\"" + escaped(link.url()) + "\">" + escaped(link.label()) + "</a>";
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
