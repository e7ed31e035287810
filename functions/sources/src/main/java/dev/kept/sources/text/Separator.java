package dev.kept.sources.text;

import java.util.Locale;
import java.util.Set;

/** Lines that say: what follows is no part of this message. */
final class Separator {

  private static final Set<String> ORIGINALS =
      WordList.of(
          """
          original message | forwarded message | reply message | original appointment
          ursprüngliche nachricht | originalnachricht | weitergeleitete nachricht
          message d'origine | message d’origine | message original | message transféré
          mensaje original | mensaje reenviado | missatge original
          messaggio originale | messaggio inoltrato
          oorspronkelijk bericht | doorgestuurd bericht
          mensagem original | mensagem encaminhada
          ursprungligt meddelande | originalmeddelande | vidarebefordrat meddelande
          oprindelig meddelelse | opprinnelig melding | videresendt
          alkuperäinen viesti | wiadomość oryginalna | oryginalna wiadomość | przekazana wiadomość
          původní zpráva | исходное сообщение | пересылаемое сообщение | orijinal mesaj | özgün ileti
          原始邮件 | 原始郵件 | 元のメッセージ | 원본 메시지
          """);

  /** What Apple's programs write above a message that is passed on. */
  private static final Set<String> FORWARDED =
      WordList.of(
          """
          begin forwarded message: | anfang der weitergeleiteten nachricht:
          début du message réexpédié : | début du message transféré :
          inicio del mensaje reenviado: | inizio messaggio inoltrato:
          begin doorgestuurd bericht: | início da mensagem encaminhada:
          início da mensagem reencaminhada: | vidarebefordrat brev: | start på vidaresendt besked:
          """);

  /** What help desks write above their own words. */
  private static final Set<String> ABOVE =
      WordList.of(
          """
          above this line | over this line | above the line | über dieser zeile
          au-dessus de cette ligne | encima de esta línea | por encima de esta línea
          sopra questa riga | sopra questa linea | acima desta linha | boven deze regel
          boven deze lijn | ovanför den här raden | over denne linje | powyżej tej linii
          """);

  private static final Set<String> ANSWER =
      WordList.of(
          "repl | antwort | répon | respond | respuesta | rispo | respost | antwoord | svar | odpowi");

  private static final int LONGEST = 100;

  private Separator() {}

  static boolean is(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > LONGEST) {
      return false;
    }
    if (plain.startsWith("--") || plain.startsWith("__")) {
      String words = trimmed(plain);
      return ORIGINALS.stream().anyMatch(words::startsWith) || asksToAnswer(plain);
    }
    return (plain.startsWith("##-") && plain.endsWith("-##"))
        || FORWARDED.contains(plain.replace('\u00a0', ' '))
        || asksToAnswer(plain);
  }

  /** The same words without a line of dashes: only a header below them makes them one. */
  static boolean isBare(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT);
    return plain.length() <= LONGEST && ORIGINALS.contains(plain);
  }

  private static boolean asksToAnswer(String plain) {
    return ABOVE.stream().anyMatch(plain::contains) && ANSWER.stream().anyMatch(plain::contains);
  }

  private static String trimmed(String line) {
    int start = 0;
    while (start < line.length() && "-_ ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return line.substring(start);
  }
}
