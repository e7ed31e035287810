package dev.kept.sources.text;

import java.util.Locale;
import java.util.Set;

/**
 * What telephones and mail programs write below a message: "Sent from my iPhone". Much else is sent
 * from somewhere, so that a device or a program must be named.
 */
final class ClientLine {

  /** These say it by themselves. */
  private static final Set<String> WHOLE =
      WordList.of(
          """
          sent from my | sent via my | sent from mail for | sent from outlook | get outlook for
          télécharger outlook pour | obtenir outlook pour | obtener outlook para | obter o outlook
          outlook für | scarica outlook per | ottieni outlook per | outlook voor | hämta outlook för
          iphone'umdan gönderildi | iphoneから送信 | 发自我的 | 從我的 | 나의 iphone에서 보냄
          """);

  private static final Set<String> BEGINS =
      WordList.of(
          """
          sent from | sent via | sent with | sent using
          von meinem | von meiner | gesendet mit | gesendet von | gesendet über | diese nachricht wurde
          envoyé de | envoyé depuis | envoyé à partir de | envoyé avec
          enviado desde | enviado con | enviado do | enviado de | enviado a partir do
          inviato da | inviato dal | inviato con
          verzonden vanaf | verstuurd vanaf | verzonden met | verstuurd met | verzonden via
          skickat från | skickades från | sendt fra | lähetetty
          wysłano z | wysłane z | odesláno z | отправлено с | отправлено из | надіслано з | 从我的
          """);

  private static final Set<String> DEVICES =
      WordList.of(
          """
          iphone | ipad | ipod | apple | android | samsung | galaxy | huawei | xiaomi | redmi | pixel
          oneplus | oppo | motorola | nokia | fairphone | xperia | honor | blackberry | windows
          outlook | mail | gmx | web.de | t-online | yahoo | aol | proton | spark | thunderbird | bluemail
          handy | smartphone | telefon | telefoon | téléphone | teléfono | telefono | telemóvel
          celular | móvil | mobile | mobiel | mobil | phone | tablet | puhelim | телефон
          """);

  private static final int LONGEST = 80;

  private ClientLine() {}

  static boolean is(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
    return plain.length() <= LONGEST
        && (WHOLE.stream().anyMatch(plain::startsWith)
            || (BEGINS.stream().anyMatch(begin -> plain.startsWith(begin + " "))
                && isOneThing(plain)
                && DEVICES.stream().anyMatch(plain::contains)));
  }

  /** "Sent with the post, we'll phone tomorrow" is somebody's own. */
  private static boolean isOneThing(String plain) {
    return plain.indexOf(',') < 0 && !plain.contains(". ");
  }
}
