package dev.kept.sources.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The line that mail programs write above what they quote: "On Fri, Jan 2, 2026 at 9:25 AM Priya
 * wrote:". It must name a year, a clock time or an address, so that a person's own "On Friday she
 * wrote:" is left alone.
 */
final class Attribution {

  /** How it begins and what it says, where a date stands between. */
  private record Form(String begins, String says) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("on ", "wrote:"),
          new Form("am ", "schrieb"),
          new Form("le ", "écrit"),
          new Form("el ", "escribió"),
          new Form("il ", "scritto"),
          new Form("op ", "schreef"),
          new Form("op ", "geschreven"),
          new Form("em ", "escreveu"),
          new Form("no dia ", "escreveu"),
          new Form("den ", "skrev"),
          new Form("den ", "schrieb"),
          new Form("w dniu ", "napisał"),
          new Form("dne ", "napsal"));

  /** Where the day comes first in the line, only its end says what it is. */
  private static final Set<String> ENDS =
      WordList.of(
          """
          kirjoitti: | skrev: | napisał: | napisała: | napisał(a): | napsal: | napsala: | napsal(a):
          написал: | написала: | написал(а): | пишет: | написав: | написала: | yazdı: | írta:
          a scris: | έγραψε: | 写道: | 寫道: | のメール: | 작성: | escreveu: | escribió:
          a écrit : | a écrit: | ha scritto: | het volgende geschreven: | schrieb:
          """);

  /** Said anywhere in a line with an address, or in one that begins with a number. */
  private static final Set<String> SAYS =
      WordList.of(
          """
          wrote | schrieb | a écrit | escribió | ha scritto | schreef | geschreven | escreveu | skrev
          kirjoitti | napisał | napisana przez | napsal | написал | пишет | написав | yazdı
          ezt írta | a scris | έγραψε | 写道 | 寫道 | 작성
          """);

  private static final int LONGEST = 400;

  private Attribution() {}

  /** Whether this could be its first line: programs wrap it. */
  static boolean mayBegin(String line) {
    String plain = plain(line);
    return plain.length() <= LONGEST
        && (FORMS.stream().anyMatch(form -> plain.startsWith(form.begins())) || dated(plain));
  }

  /** Whether these lines, joined, are one. */
  static boolean is(String joined) {
    String plain = plain(joined);
    if (plain.length() > LONGEST || !plain.endsWith(":") || !dated(plain)) {
      return false;
    }
    return ENDS.stream().anyMatch(plain::endsWith)
        || FORMS.stream()
            .anyMatch(form -> plain.startsWith(form.begins()) && plain.contains(form.says()))
        || ((plain.indexOf('@') >= 0 || Character.isDigit(plain.charAt(0))) && says(plain))
        || isDatedAddress(plain);
  }

  private static boolean says(String plain) {
    return SAYS.stream().anyMatch(word -> plain.contains(" " + word) || plain.startsWith(word));
  }

  /** "2026年1月2日 9:25 Priya &lt;priya@example.org&gt;:" says nothing but when and who. */
  private static boolean isDatedAddress(String plain) {
    return plain.endsWith(">:")
        && plain.indexOf('@') >= 0
        && Character.isDigit(plain.charAt(0))
        && hasClock(plain);
  }

  /** Some programs draw dashes around it, in place of the colon. */
  private static String plain(String line) {
    String plain = line.replace('\u00a0', ' ').replace('：', ':').strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("----") && plain.endsWith("----")) {
      return plain.replace("----", "").strip() + ":";
    }
    return plain;
  }

  private static boolean hasClock(String line) {
    for (int colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
      if (colon + 1 < line.length() && Character.isDigit(line.charAt(colon + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean dated(String line) {
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits == 4 || c == '@') {
        return true;
      }
    }
    return hasClock(line);
  }
}
