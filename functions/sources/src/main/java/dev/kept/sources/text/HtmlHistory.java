package dev.kept.sources.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Knows earlier messages and marked signatures in an HTML message by what mail programs mark them
 * with; that needs no knowledge of the language.
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

  /** An earlier message or a signature; what follows it may be ours again. */
  static boolean isHistory(Element element) {
    return element.normalName().equals("blockquote")
        || element.hasAttr("data-signature")
        || element.id().equals("OLK_SRC_BODY_SECTION")
        || element.classNames().stream().anyMatch(QUOTES::contains);
  }

  /** The beginning of earlier messages, to the end of the mail. */
  static boolean startsHistory(Element element) {
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
}
