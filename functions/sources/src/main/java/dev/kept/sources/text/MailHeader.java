package dev.kept.sources.text;

import java.util.Locale;
import java.util.Set;

/** The fields that mail programs write above an earlier message, in the languages we have met. */
final class MailHeader {

  private static final Set<String> FROM =
      WordList.of(
          """
          from | von | de | van | da | från | fra | od | lähettäjä | от | від | gönderen | kimden
          feladó | de la | από | expéditeur | remitente | mittente | afzender | 发件人 | 寄件者
          差出人 | 보낸 사람
          """);

  private static final Set<String> FIELDS =
      WordList.of(
          """
          from | sent | date | to | cc | bcc | subject | reply-to | sent on
          von | gesendet | datum | an | betreff | kopie
          de | envoyé | envoyé le | date | à | objet | cci | expéditeur | destinataire
          enviado | enviado el | enviada el | para | asunto | fecha | remitente
          enviada em | enviado em | assunto | data
          da | inviato | a | oggetto | mittente
          van | verzonden | aan | onderwerp | afzender
          från | skickat | till | ämne
          fra | sendt | til | emne | dato
          od | wysłano | wysłane | do | temat
          от | отправлено | кому | тема | дата | копия
          gönderen | kimden | gönderildi | kime | tarih | konu
          lähettäjä | lähetetty | vastaanottaja | aihe | päiväys
          odesláno | komu | předmět
          feladó | elküldve | címzett | tárgy
          de la | trimis | către | subiect
          від | надіслано
          από | στάλθηκε | προς | θέμα
          发件人 | 发送时间 | 收件人 | 主题 | 寄件者 | 收件者 | 主旨
          差出人 | 送信日時 | 宛先 | 件名
          보낸 사람 | 보낸 날짜 | 받는 사람 | 제목
          """);

  private static final int LONGEST_NAME = 14;

  /** A header in one line is no longer than that, whoever had how many addresses. */
  private static final int LONGEST_LINE = 2_000;

  private MailHeader() {}

  /** "From: …" in any language. */
  static boolean isFrom(String line) {
    return FROM.contains(name(line));
  }

  /** One of the fields of a mail's header. */
  static boolean isField(String line) {
    return FIELDS.contains(name(line));
  }

  /** "From: … Sent: … To: … Subject: …", as programs leave it that take line breaks away. */
  static boolean isWhole(String line) {
    return line.length() <= LONGEST_LINE && isFrom(line) && fields(line) >= 4;
  }

  /** How many names of fields stand in a text, each with its colon. */
  static int fields(String line) {
    int fields = 0;
    for (int colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
      int space = line.lastIndexOf(' ', Math.max(0, colon - 2));
      fields += FIELDS.contains(plain(line.substring(space + 1, colon))) ? 1 : 0;
    }
    return fields;
  }

  private static String name(String line) {
    int colon = line.replace('：', ':').indexOf(':');
    return colon < 1 || colon > LONGEST_NAME ? "" : plain(line.substring(0, colon));
  }

  private static String plain(String name) {
    return name.replace("*", "").replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
  }
}
