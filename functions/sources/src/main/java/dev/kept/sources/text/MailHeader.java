package dev.kept.sources.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lines that mail programs write above an earlier message, in the languages we have met. */
final class MailHeader {

  /** How "on … somebody wrote:" begins and ends. */
  private record Wrote(String begins, String says) {}

  private static final List<Wrote> WROTE =
      List.of(
          new Wrote("on ", "wrote:"),
          new Wrote("am ", "schrieb"),
          new Wrote("le ", "écrit"),
          new Wrote("el ", "escribió"),
          new Wrote("il ", "scritto"),
          new Wrote("op ", "schreef"),
          new Wrote("em ", "escreveu"),
          new Wrote("den ", "skrev"),
          new Wrote("den ", "schrieb"),
          new Wrote("w dniu ", "napisał"),
          new Wrote("dne ", "napsal"));

  /** Where the day comes first in the line, only its end says what it is. */
  private static final List<String> ENDS =
      List.of(
          "kirjoitti:",
          "skrev:",
          "napisał:",
          "napisała:",
          "napisał(a):",
          "napsal:",
          "napsala:",
          "napsal(a):",
          "написал:",
          "написала:",
          "написал(а):",
          "пишет:",
          "написав:",
          "yazdı:",
          "írta:",
          "a scris:",
          "έγραψε:",
          "写道:",
          "のメール:",
          "작성:");

  private static final Set<String> FROM =
      Set.of(
          "from",
          "von",
          "de",
          "van",
          "da",
          "från",
          "fra",
          "od",
          "lähettäjä",
          "от",
          "від",
          "gönderen",
          "kimden",
          "feladó",
          "de la",
          "από",
          "发件人",
          "差出人",
          "보낸 사람");

  private static final Set<String> FIELDS =
      Set.of(
          "from",
          "sent",
          "date",
          "to",
          "cc",
          "subject",
          "von",
          "gesendet",
          "datum",
          "an",
          "betreff",
          "de",
          "envoyé",
          "à",
          "objet",
          "enviado",
          "para",
          "asunto",
          "assunto",
          "fecha",
          "da",
          "inviato",
          "a",
          "oggetto",
          "van",
          "verzonden",
          "aan",
          "onderwerp",
          "från",
          "skickat",
          "till",
          "ämne",
          "fra",
          "sendt",
          "til",
          "emne",
          "od",
          "wysłano",
          "do",
          "temat",
          "от",
          "отправлено",
          "кому",
          "тема",
          "gönderen",
          "kimden",
          "kime",
          "tarih",
          "konu",
          "lähettäjä",
          "lähetetty",
          "vastaanottaja",
          "aihe",
          "odesláno",
          "komu",
          "předmět",
          "feladó",
          "elküldve",
          "címzett",
          "tárgy",
          "de la",
          "trimis",
          "către",
          "subiect",
          "від",
          "надіслано",
          "από",
          "στάλθηκε",
          "προς",
          "θέμα",
          "发件人",
          "发送时间",
          "收件人",
          "主题",
          "差出人",
          "送信日時",
          "宛先",
          "件名",
          "보낸 사람",
          "보낸 날짜",
          "받는 사람",
          "제목");

  private static final List<String> ORIGINALS =
      List.of(
          "original message",
          "ursprüngliche nachricht",
          "originalnachricht",
          "message d'origine",
          "message original",
          "mensaje original",
          "messaggio originale",
          "oorspronkelijk bericht",
          "mensagem original",
          "ursprungligt meddelande",
          "oprindelig meddelelse",
          "opprinnelig melding",
          "alkuperäinen viesti",
          "wiadomość oryginalna",
          "oryginalna wiadomość",
          "původní zpráva",
          "исходное сообщение",
          "orijinal mesaj",
          "原始邮件",
          "元のメッセージ",
          "doorgestuurd bericht",
          "messaggio inoltrato",
          "mensagem encaminhada",
          "vidarebefordrat meddelande",
          "videresendt",
          "przekazana wiadomość",
          "пересылаемое сообщение",
          "forwarded message",
          "weitergeleitete nachricht",
          "message transféré",
          "mensaje reenviado");

  /** What Apple's programs write above a message that is passed on. */
  private static final Set<String> FORWARDED =
      Set.of(
          "begin forwarded message:",
          "anfang der weitergeleiteten nachricht:",
          "début du message réexpédié :",
          "inicio del mensaje reenviado:",
          "inizio messaggio inoltrato:",
          "begin doorgestuurd bericht:",
          "início da mensagem encaminhada:",
          "vidarebefordrat brev:");

  private static final int LONGEST_WROTE = 400;

  private MailHeader() {}

  /** "From: …" in any language. */
  static boolean isFrom(String line) {
    return FROM.contains(name(line));
  }

  /** One of the fields of a mail's header. */
  static boolean isField(String line) {
    return FIELDS.contains(name(line));
  }

  private static String name(String line) {
    int colon = line.replace('：', ':').indexOf(':');
    return colon < 1 || colon > 14
        ? ""
        : line.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** "-----Original Message-----" and the like: what follows is no part of this message. */
  static boolean isSeparator(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > 100) {
      return false;
    }
    if (plain.startsWith("--") || plain.startsWith("__")) {
      String words = trimmed(plain);
      return ORIGINALS.stream().anyMatch(words::startsWith);
    }
    return (plain.startsWith("##-") && plain.endsWith("-##")) || FORWARDED.contains(plain);
  }

  private static String trimmed(String line) {
    int start = 0;
    while (start < line.length() && "-_ ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return line.substring(start);
  }

  /** Whether this could be the first line of "on … somebody wrote:", which programs wrap. */
  static boolean mayBeginWrote(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT);
    return plain.length() <= LONGEST_WROTE
        && (WROTE.stream().anyMatch(form -> plain.startsWith(form.begins())) || dated(plain));
  }

  /**
   * "On Fri, Jan 2, 2026 at 9:25 AM Priya wrote:". It must name a year, a clock time or an address,
   * so that a person's own "On Friday she wrote:" is left alone.
   */
  static boolean isWrote(String joined) {
    String plain = joined.strip().toLowerCase(Locale.ROOT).replace('：', ':');
    if (plain.length() > LONGEST_WROTE || !plain.endsWith(":") || !dated(plain)) {
      return false;
    }
    if (ENDS.stream().anyMatch(plain::endsWith) || plain.contains(" ezt írta (")) {
      return true;
    }
    return WROTE.stream()
        .anyMatch(form -> plain.startsWith(form.begins()) && plain.contains(form.says()));
  }

  private static boolean dated(String line) {
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      boolean clock = c == ':' && i + 1 < line.length() && Character.isDigit(line.charAt(i + 1));
      if (digits == 4 || clock || c == '@') {
        return true;
      }
    }
    return false;
  }
}
