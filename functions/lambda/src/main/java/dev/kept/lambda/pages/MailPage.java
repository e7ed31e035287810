package dev.kept.lambda.pages;

import dev.kept.desk.Mail;
import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mails that were put by, and one of them. */
final class MailPage {

  private static final int MOST = 200;

  /** Links in a mail open in the page around it: within the frame they could go nowhere. */
  private static final String TARGET = "<base target=\"_top\">";

  private final PageData data;
  private final Mailbox mailbox;
  private final Templates templates;

  MailPage(PageData data, Mailbox mailbox, Templates templates) {
    this.data = data;
    this.mailbox = mailbox;
    this.templates = templates;
  }

  /** The list or one mail; empty where there is no such mail. */
  Optional<String> answer(String path, Visit visit) {
    Policy policy = data.policies().current();
    Times times = new Times(visit, policy);
    if (path.equals("/mail") || path.equals("/mail/")) {
      return Optional.of(list(visit, policy, times));
    }
    String id = URLDecoder.decode(path.substring("/mail/".length()), StandardCharsets.UTF_8);
    return mailbox.mail(id).map(delivered -> one(delivered, visit, policy, times));
  }

  private String list(Visit visit, Policy policy, Times times) {
    List<Map<String, Object>> mails =
        mailbox.newest(MOST).stream().map(delivered -> line(delivered, policy, times)).toList();
    return templates.render("mails", visit, Map.of("mails", mails, "none", mails.isEmpty()));
  }

  private static Map<String, Object> line(Delivered delivered, Policy policy, Times times) {
    Mail mail = delivered.mail();
    return Map.of(
        "link", "/mail/" + URLEncoder.encode(mail.id(), StandardCharsets.UTF_8),
        "to", name(mail.to(), policy),
        "subject", mail.subject(),
        "at", times.moment(delivered.at()),
        "start", start(mail.text()));
  }

  private String one(Delivered delivered, Visit visit, Policy policy, Times times) {
    Mail mail = delivered.mail();
    return templates.render(
        "mail",
        visit,
        Map.of(
            "subject", mail.subject(),
            "to", name(mail.to(), policy),
            "address", mail.to(),
            "at", times.moment(delivered.at()),
            "exact", times.exact(delivered.at()),
            "html", TARGET + mail.html(),
            "text", mail.text(),
            "height", height(mail.text())));
  }

  /** A frame cannot grow with what is in it: about as high as so many lines are, in rem. */
  private static int height(String text) {
    long lines = text.lines().mapToLong(line -> 1 + line.length() / 55).sum();
    return Math.clamp(6 + lines * 8 / 5, 16, 60);
  }

  private static String name(String address, Policy policy) {
    return policy.member(address).map(Member::name).orElse(address);
  }

  private static String start(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 140 ? line.substring(0, 140) + "…" : line;
  }
}
