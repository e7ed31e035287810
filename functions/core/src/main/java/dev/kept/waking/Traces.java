package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a customer in texts that nobody has read into facts: events that were set aside, messages
 * in a queue, mails. Pure.
 */
public final class Traces {

  /** Of a number the last digits, so that it is found without its country, too. */
  private static final int DIGITS = 9;

  /** Between two words of a JSON text, however often it was escaped. */
  private static final Pattern SPACE = Pattern.compile("\\\\+[nrtbf]");

  private static final Pattern ESCAPED = Pattern.compile("\\\\+u([0-9a-fA-F]{4})");

  private final List<Pattern> identity;
  private final Set<CustomerKey> keys;
  private final Set<CaseId> cases;

  /**
   * Knows them by these.
   *
   * @param names a name of one word is too common to be looked for
   */
  Traces(Set<CustomerKey> keys, Set<CaseId> cases, Set<String> names) {
    this.keys = Set.copyOf(keys);
    this.cases = Set.copyOf(cases);
    List<Pattern> patterns = keys.stream().filter(Traces::isOpenToAll).map(Traces::of).toList();
    List<Pattern> named =
        names.stream().filter(name -> name.strip().contains(" ")).map(Traces::token).toList();
    this.identity = Stream.concat(patterns.stream(), named.stream()).toList();
  }

  /** True where their name, their address or their number stands in it. */
  public boolean name(String text) {
    return isIn(identity, readable(text));
  }

  /**
   * True where it leads to them: a link to one of their cases, or a key of theirs as we write it.
   */
  public boolean leadTo(String text) {
    Stream<String> texts =
        Stream.concat(cases.stream().map(CaseId::text), keys.stream().map(CustomerKey::text));
    return isIn(texts.map(Traces::token).toList(), readable(text));
  }

  /** True where an event of this source is about them, as far as its words show. */
  public boolean areIn(String source, String text) {
    List<Pattern> ids =
        Stream.concat(
                keys.stream()
                    .filter(key -> key.text().startsWith(source + ":"))
                    .map(CustomerKey::value),
                cases.stream().filter(it -> it.source().equals(source)).map(CaseId::number))
            .map(Traces::token)
            .toList();
    String readable = readable(text);
    return isIn(identity, readable) || isIn(ids, readable) || leadTo(text);
  }

  private static boolean isIn(List<Pattern> patterns, String text) {
    return patterns.stream().map(pattern -> pattern.matcher(text)).anyMatch(Matcher::find);
  }

  /**
   * An address or a number says who it is wherever it stands; a system's id only in that system.
   */
  private static boolean isOpenToAll(CustomerKey key) {
    return key.isTelephone() || key.text().startsWith("mailto:");
  }

  private static Pattern of(CustomerKey key) {
    return key.isTelephone() ? number(key.value()) : token(key.value());
  }

  /** As a word of its own, in whatever case. */
  private static Pattern token(String text) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])"
            + Pattern.quote(text.toLowerCase(Locale.ROOT))
            + "(?![\\p{L}\\p{N}])");
  }

  /** However its digits are grouped. */
  private static Pattern number(String e164) {
    String digits = e164.replaceAll("[^0-9]", "");
    String last = digits.substring(Math.max(0, digits.length() - DIGITS));
    String grouped =
        last.chars()
            .mapToObj(Character::toString)
            .collect(Collectors.joining("[^\\p{L}\\p{N}]{0,3}"));
    return Pattern.compile(grouped + "(?![0-9])");
  }

  /** With what JSON and forms escape written out, once as it is and once as a form. */
  private static String readable(String text) {
    String plain =
        ESCAPED
            .matcher(text)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(found.group(1), 16))));
    String lower = SPACE.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
    return lower.indexOf('%') < 0 ? lower : lower + "\n" + asForm(lower);
  }

  private static String asForm(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noForm) {
      return "";
    }
  }
}
