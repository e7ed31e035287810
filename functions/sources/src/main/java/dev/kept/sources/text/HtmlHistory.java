package dev.kept.sources.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

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

  /** Within so many letters a header shows what it is. */
  private static final int HEADER = 300;

  private static final int NODES = 60;

  private HtmlHistory() {}

  /** What programs mark as the signature that they put in by themselves. */
  private static final Set<String> SIGNATURES =
      Set.of(
          "gmail_signature",
          "gmail_signature_prefix",
          "moz-signature",
          "protonmail_signature_block",
          "tutanota_signature");

  /** An earlier message or a signature; what follows it may be ours again. */
  static boolean isHistory(Element element) {
    if (element.normalName().equals("blockquote")) {
      return !isIndent(element);
    }
    return element.hasAttr("data-signature")
        || element.id().equals("OLK_SRC_BODY_SECTION")
        || element.classNames().stream().anyMatch(SIGNATURES::contains)
        || (element.classNames().stream().anyMatch(QUOTES::contains) && !holdsAnswers(element));
  }

  /** Gmail's button for more indentation: nobody is quoted. */
  private static boolean isIndent(Element quote) {
    String style = style(quote);
    return style.contains("border:none") && style.contains("margin:") && !quote.hasAttr("type");
  }

  /**
   * Whoever answers line by line writes between the quotes, inside of what holds them all; the line
   * that says whom they quote is marked by itself.
   */
  private static boolean holdsAnswers(Element element) {
    boolean header = false;
    boolean quote = false;
    for (Element child : element.children()) {
      header |=
          child.classNames().contains("gmail_attr")
              && !start(child.firstChild()).startsWith("-----");
      quote |= child.normalName().equals("blockquote");
    }
    return header && quote;
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
    String style = style(element);
    return element.normalName().equals("div") && style.contains("border-top:solid");
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
  }

  /** Outlook draws a line and then writes who sent what to whom. */
  private static boolean headerFollows(Element rule) {
    String inside = start(rule.firstChild());
    return isHeader(inside.isEmpty() ? start(rule.nextSibling()) : inside);
  }

  private static boolean isHeader(String text) {
    return MailHeader.isFrom(text) || (MailHeader.isField(text) && MailHeader.fields(text) >= 2);
  }

  /** The first words from here to the end of what it stands in. Hostile markup has no end. */
  private static String start(@Nullable Node first) {
    StringBuilder start = new StringBuilder();
    Node node = first;
    Node whole = first == null ? null : first.parent();
    for (int i = 0; i < NODES && node != null && start.length() < HEADER; i++) {
      if (node instanceof TextNode text) {
        start.append(text.text()).append(' ');
      }
      node = next(node, whole);
    }
    return start.toString().strip();
  }

  private static @Nullable Node next(Node node, @Nullable Node whole) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node at = node;
    while (at != null && !at.equals(whole)) {
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parent();
    }
    return null;
  }
}
