package dev.kept.lambda.reply;

import dev.kept.fact.Words;
import dev.kept.sources.text.AutoReply;
import dev.kept.sources.text.Texts;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * A mail that came in, as far as it matters to us. Hostile input: nothing of it is believed but
 * what it says, and that only from an address that we wrote to.
 *
 * @param id as its sender named it; empty where it did not
 * @param from the one sender's address, lower case; empty where there is none, or more than one
 * @param to every address that it went to
 * @param text what was written, without what it quotes; the subject where nothing was
 * @param automatic true where a machine sent it, or it is a mail of ours
 */
record InboundMail(String id, String from, List<String> to, String text, boolean automatic) {

  private static final List<String> RECIPIENTS =
      List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Forwarded-To");

  private static final Set<String> BULK = Set.of("bulk", "list", "junk", "auto_reply");

  private static final List<String> MACHINES =
      List.of(
          "X-Autoreply",
          "X-Autorespond",
          "X-Auto-Response-Suppress",
          "List-Id",
          "List-Unsubscribe");

  /** Of no server: it only reads. To make one is dearer than to read a mail. */
  private static final Session SESSION = Session.getInstance(new Properties());

  /** As deep as mail programs nest what a person wrote. */
  private static final int DEEPEST = 8;

  InboundMail {
    to = List.copyOf(to);
  }

  /**
   * Reads a mail as it travelled.
   *
   * @throws IllegalArgumentException if it is none; quotes nothing of it
   */
  static InboundMail parse(byte[] raw) {
    try {
      MimeMessage mail = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
      if (mail.getHeader("From") == null) {
        throw new IllegalArgumentException("a mail says who it is from; this does not");
      }
      String subject = mail.getSubject() == null ? "" : mail.getSubject();
      String body = written(mail);
      return new InboundMail(
          mail.getMessageID() == null ? "" : mail.getMessageID(),
          from(mail),
          to(mail),
          body.isBlank() ? subject : body,
          isAutomatic(mail, subject, body));
    } catch (MessagingException | IOException e) {
      throw new IllegalArgumentException("this cannot be read as a mail", e);
    }
  }

  private static String from(MimeMessage mail) throws MessagingException {
    Address[] from = mail.getFrom();
    return from != null && from.length == 1 && from[0] instanceof InternetAddress one
        ? String.valueOf(one.getAddress()).toLowerCase(Locale.ROOT)
        : "";
  }

  private static List<String> to(MimeMessage mail) throws MessagingException {
    List<String> to = new ArrayList<>();
    for (String name : RECIPIENTS) {
      String[] values = mail.getHeader(name);
      if (values != null) {
        to.addAll(List.of(values));
      }
    }
    return to;
  }

  private static boolean isAutomatic(MimeMessage mail, String subject, String body)
      throws MessagingException {
    String submitted = first(mail, "Auto-Submitted");
    if (!submitted.isEmpty() && !submitted.startsWith("no")) {
      return true;
    }
    if (BULK.contains(first(mail, "Precedence")) || first(mail, "Return-Path").equals("<>")) {
      return true;
    }
    for (String name : MACHINES) {
      if (mail.getHeader(name) != null) {
        return true;
      }
    }
    return mail.isMimeType("multipart/report") || AutoReply.is(subject, body);
  }

  private static String first(MimeMessage mail, String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The plain text where there is one, else the HTML; without what is quoted. */
  private static String written(MimeMessage mail) throws MessagingException, IOException {
    Optional<String> plain = part(mail, "text/plain", 0);
    Words.Format format = plain.isPresent() ? Words.Format.PLAIN : Words.Format.HTML;
    String raw = plain.or(() -> html(mail)).orElse("");
    String text = Texts.ours(format, raw).text();
    return text == null ? "" : text;
  }

  private static Optional<String> html(MimeMessage mail) {
    try {
      return part(mail, "text/html", 0);
    } catch (MessagingException | IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> part(Part part, String type, int depth)
      throws MessagingException, IOException {
    if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return Optional.empty();
    }
    if (part.isMimeType(type)) {
      return Optional.of(text(part));
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart one = parts.getBodyPart(i);
        Optional<String> found = part(one, type, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String text(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    return content instanceof String text ? text : "";
  }
}
