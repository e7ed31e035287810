package dev.kept.sources.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Knows a message that a machine sent for the customer, by what it says of itself. "I am out of the
 * office" alone says nothing: people write that too, and with it where to reach them.
 */
public final class AutoReply {

  /** A machine says it at once or not at all. */
  private static final int WHERE = 300;

  private static final List<String> SUBJECTS =
      List.of(
          "automatic reply",
          "auto-reply",
          "autoreply",
          "auto response",
          "out of office",
          "automatische antwort",
          "abwesenheitsnotiz",
          "réponse automatique",
          "respuesta automática",
          "risposta automatica",
          "automatisch antwoord",
          "resposta automática",
          "autosvar",
          "automatisk svar",
          "automatiskt svar",
          "automaattinen vastaus",
          "automatická odpověď",
          "odpowiedź automatyczna",
          "automatikus válasz",
          "автоматический ответ",
          "otomatik yanıt",
          "自动回复",
          "自動応答");

  private static final List<String> WORDS =
      List.of(
          "this is an automatic reply",
          "this is an automated reply",
          "this is an automatic response",
          "this is an automated response",
          "this is an automated message",
          "this is an auto-reply",
          "this message was sent automatically",
          "dies ist eine automatische antwort",
          "diese nachricht wurde automatisch",
          "ceci est une réponse automatique",
          "ceci est un message automatique",
          "esta es una respuesta automática",
          "este es un mensaje automático",
          "questa è una risposta automatica",
          "dit is een automatisch antwoord",
          "dit is een automatisch bericht",
          "esta é uma resposta automática",
          "detta är ett automatiskt svar",
          "dette er et automatisk svar",
          "to jest automatyczna odpowiedź",
          "это автоматический ответ");

  private AutoReply() {}

  /** Whether a message says that nobody wrote it. */
  public static boolean is(@Nullable String subject, @Nullable String text) {
    return begins(subject) || says(text);
  }

  private static boolean begins(@Nullable String subject) {
    if (subject == null) {
      return false;
    }
    String plain = subject.strip().toLowerCase(Locale.ROOT);
    return SUBJECTS.stream().anyMatch(plain::startsWith);
  }

  private static boolean says(@Nullable String text) {
    if (text == null) {
      return false;
    }
    String start =
        text.substring(0, Math.min(WHERE, text.length()))
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    return begins(start) || WORDS.stream().anyMatch(start::contains);
  }
}
