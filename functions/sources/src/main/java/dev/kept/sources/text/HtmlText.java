package dev.kept.sources.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a person reads of an HTML message, line by line. */
final class HtmlText implements NodeVisitor {

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> UNSEEN =
      Set.of("head", "style", "script", "title", "template", "noscript");

  private final StringBuilder out = new StringBuilder();
  private int unseen;
  private int history;
  private boolean ended;
  private boolean cut;
  private int breaks;
  private boolean space;

  private HtmlText() {}

  /** What was read, and whether history was taken out on the way. */
  record Result(String text, boolean cut) {}

  static Result read(String html) {
    Document document = Jsoup.parse(html);
    HtmlText reader = new HtmlText();
    document.traverse(reader);
    return new Result(reader.out.toString().strip(), reader.cut);
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode text when unseen > 0 -> {}
      case TextNode text when ended || history > 0 -> cut |= !text.isBlank();
      case TextNode text -> words(text);
      case Element element -> open(element);
      default -> {}
    }
  }

  private void open(Element element) {
    ended |= history == 0 && HtmlHistory.startsHistory(element);
    history += HtmlHistory.isHistory(element) ? 1 : 0;
    String name = element.normalName();
    if (isUnseen(element)) {
      unseen++;
    } else if (name.equals("br")) {
      breaks++;
    } else if (isCell(name)) {
      space = true;
    } else if (PARAGRAPHS.contains(name)) {
      breaks = Math.max(breaks, 2);
    } else if (element.isBlock()) {
      breaks = Math.max(breaks, 1);
    }
    if (name.equals("li") && unseen == 0 && history == 0 && !ended) {
      write("- ");
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      history -= HtmlHistory.isHistory(element) ? 1 : 0;
      String name = element.normalName();
      if (isUnseen(element)) {
        unseen--;
      } else if (isCell(name)) {
        space = true;
      } else if (PARAGRAPHS.contains(name)) {
        breaks = Math.max(breaks, 2);
      } else if (element.isBlock()) {
        breaks = Math.max(breaks, 1);
      }
    }
  }

  /** Cells of a row stand beside each other. */
  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  /** Newsletters hide a line for the list of mails. */
  private static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  /** White space of the source is one space, but in preformatted text. */
  private void words(TextNode node) {
    String text = node.getWholeText();
    Element parent = node.parent();
    boolean exact = parent != null && parent.normalName().equals("pre");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
        continue;
      }
      if (exact && c == '\n') {
        breaks++;
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        space = true;
      } else {
        write(c);
      }
    }
  }

  private void write(char c) {
    if (breaks > 0) {
      if (!out.isEmpty()) {
        out.repeat('\n', Math.min(breaks, 2));
      }
    } else if (space && !out.isEmpty()) {
      out.append(' ');
    }
    breaks = 0;
    space = false;
    out.append(c);
  }

  private void write(String text) {
    write(text.charAt(0));
    out.append(text, 1, text.length());
  }
}
