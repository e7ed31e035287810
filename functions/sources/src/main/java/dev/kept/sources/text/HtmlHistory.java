package dev.kept.sources.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes earlier messages and marked signatures out of an HTML message, by what mail programs mark
 * them with; that needs no knowledge of the language.
 */
final class HtmlHistory {

  private static final Set<String> QUOTES =
      Set.of(
          "gmail_quote",
          "gmail_quote_container",
          "gmail_attr",
          "yahoo_quoted",
          "moz-cite-prefix",
          "freshdesk_quote",
          "front-blockquote",
          "zendesk-quote",
          "intercom-quote",
          "protonmail_quote",
          "tutanota_quote");

  /** Everything from here on is an earlier message. */
  private static final Set<String> CUTS =
      Set.of(
          "divrplyfwdmsg",
          "appendonsend",
          "stopspelling",
          "mail-editor-reference-message-container");

  private HtmlHistory() {}

  /** Whether anything that had words in it was taken out. */
  static boolean cut(Element body) {
    List<Node> gone = new ArrayList<>();
    boolean cut = false;
    for (Element element : body.getAllElements()) {
      if (startsHistory(element)) {
        cut |= removeFrom(element, body);
        break;
      }
      if (isHistory(element)) {
        gone.add(element);
      }
    }
    for (Node node : gone.reversed()) {
      cut |= remove(node);
    }
    return cut;
  }

  private static boolean isHistory(Element element) {
    return element.normalName().equals("blockquote")
        || element.hasAttr("data-signature")
        || element.id().equals("OLK_SRC_BODY_SECTION")
        || element.classNames().stream().anyMatch(QUOTES::contains);
  }

  private static boolean startsHistory(Element element) {
    return CUTS.contains(element.id().toLowerCase(Locale.ROOT))
        || (isRule(element) && headerFollows(element));
  }

  private static boolean isRule(Element element) {
    if (element.normalName().equals("hr")) {
      return true;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.normalName().equals("div") && style.contains("border-top:solid");
  }

  /** Outlook draws a line and then writes who sent what to whom. */
  private static boolean headerFollows(Element rule) {
    String inside = start(rule);
    if (!inside.isEmpty()) {
      return MailHeader.isField(inside);
    }
    Element next = rule.nextElementSibling();
    return next != null && MailHeader.isField(start(next));
  }

  private static String start(Element element) {
    StringBuilder start = new StringBuilder();
    for (Node node = element.firstChild();
        node != null && start.length() < 40;
        node = node.nextSibling()) {
      start.append(node instanceof Element child ? child.text() : node.outerHtml());
    }
    return start.toString().strip();
  }

  /** Removes the element and all that comes after it in the body, from the end, which is cheap. */
  private static boolean removeFrom(Element element, Element body) {
    boolean words = false;
    for (Node level = element; level != null && !level.equals(body); level = level.parent()) {
      Node parent = level.parent();
      for (int last = parent == null ? 0 : parent.childNodeSize() - 1;
          parent != null && last > level.siblingIndex();
          last--) {
        words |= remove(parent.childNode(last));
      }
    }
    return remove(element) || words;
  }

  private static boolean remove(Node node) {
    boolean words = hasWords(node);
    node.remove();
    return words;
  }

  private static boolean hasWords(Node node) {
    return node instanceof Element element ? element.hasText() : !node.outerHtml().isBlank();
  }
}
