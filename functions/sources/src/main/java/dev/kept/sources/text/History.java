package dev.kept.sources.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes earlier messages off a plain text, firmly, because a customer's quote of our promise would
 * make a second one; and signatures, cautiously, because a promise can follow the name. Answers
 * written between quoted lines stay.
 */
final class History {

  /** More than this after a dash line is no signature. */
  private static final int SIGNATURE_LINES = 12;

  private static final Set<String> CLIENT_LINES =
      Set.of(
          "sent from my ",
          "sent via my ",
          "sent from mail for ",
          "sent from outlook",
          "sent from yahoo mail",
          "get outlook for ",
          "sent from proton mail",
          "sent from my mobile",
          "von meinem ",
          "gesendet mit ",
          "diese nachricht wurde von meinem ",
          "télécharger outlook pour ",
          "obtener outlook para ",
          "outlook für ",
          "enviado do meu ",
          "enviado desde ",
          "skickat från min ",
          "sendt fra min ",
          "lähetetty ",
          "wysłano z ",
          "wysłane z ",
          "odesláno z ",
          "отправлено с ",
          "надіслано з ",
          "iphone'umdan gönderildi",
          "iphoneから送信",
          "从我的",
          "发自我的",
          "나의 iphone에서 보냄",
          "gesendet von ",
          "envoyé de mon ",
          "envoyé depuis ",
          "enviado desde mi ",
          "inviato da ",
          "verzonden vanaf mijn ",
          "verstuurd vanaf mijn ");

  private final List<String> lines;
  private final List<String> kept = new ArrayList<>();
  private boolean cut;

  private History(List<String> lines) {
    this.lines = lines;
  }

  /** What was left, and whether anything was taken off. */
  record Result(String text, boolean cut) {}

  static Result strip(String text) {
    History history = new History(text.lines().toList());
    history.quotes();
    history.rules();
    history.signature();
    return new Result(String.join("\n", history.kept).strip(), history.cut);
  }

  private void quotes() {
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      if (MailHeader.isSeparator(line) || beginsMailHeader(i)) {
        cut = true;
        return;
      }
      int wrote = wroteLines(i);
      if (wrote > 0) {
        cut = true;
        i += wrote;
        if (!quoteFollows(i)) {
          return;
        }
      } else if (isQuoted(line)) {
        cut = true;
        i++;
      } else {
        kept.add(line);
        i++;
      }
    }
  }

  /** Outlook draws a line of underscores above what it quotes. */
  private void rules() {
    while (cut && !kept.isEmpty() && isRule(kept.getLast())) {
      kept.removeLast();
    }
  }

  private static boolean isRule(String line) {
    return line.isBlank() || (line.length() >= 8 && line.chars().allMatch(c -> c == '_'));
  }

  private static boolean isQuoted(String line) {
    return line.startsWith(">") || line.startsWith(" >");
  }

  /** Nothing of ours follows an unmarked quote; after a marked one an answer may. */
  private boolean quoteFollows(int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i < lines.size() && isQuoted(lines.get(i));
  }

  /** Two more header fields below "From:" within the next lines. */
  private boolean beginsMailHeader(int at) {
    if (!MailHeader.isFrom(lines.get(at))) {
      return false;
    }
    int fields = 0;
    for (int i = at + 1; i < Math.min(at + 6, lines.size()); i++) {
      if (MailHeader.isField(lines.get(i))) {
        fields++;
      }
    }
    return fields >= 2;
  }

  /** How many lines "on … wrote:" takes from here: programs wrap it; 0 where there is none. */
  private int wroteLines(int at) {
    if (!MailHeader.mayBeginWrote(lines.get(at))) {
      return 0;
    }
    StringBuilder joined = new StringBuilder();
    for (int n = 0; n < 3 && at + n < lines.size(); n++) {
      String line = lines.get(at + n);
      if (line.isBlank()) {
        return 0;
      }
      joined.append(line.strip()).append(' ');
      if (MailHeader.isWrote(joined.toString())) {
        return n + 1;
      }
    }
    return 0;
  }

  private void signature() {
    cut |= kept.removeIf(History::isClientLine);
    for (int i = 0; i < kept.size(); i++) {
      String line = kept.get(i);
      boolean dashes = line.equals("-- ") || line.equals("--");
      if (dashes && isSignature(kept.subList(i + 1, kept.size()))) {
        kept.subList(i, kept.size()).clear();
        cut = true;
        return;
      }
    }
  }

  /** A postscript after the name may hold a promise: then all of it stays. */
  private static boolean isSignature(List<String> rest) {
    return rest.size() <= SIGNATURE_LINES
        && rest.stream()
            .map(line -> line.strip().toLowerCase(Locale.ROOT))
            .noneMatch(line -> line.startsWith("ps") || line.startsWith("p.s"));
  }

  private static boolean isClientLine(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT);
    return plain.length() <= 60 && CLIENT_LINES.stream().anyMatch(plain::startsWith);
  }
}
