package dev.kept.lambda.reply;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of a short message, and which of them may be names. Accents and case do not matter; a
 * name that is a word like any other must be written as a name.
 */
record NameWords(List<Word> all) {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");
  private static final int SHORTEST = 3;

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam", "family");

  /** They begin a sentence, or stand in any: only a capital within one makes them a name. */
  private static final Set<String> ALSO_WORDS =
      Set.of(
          "may", "will", "can", "hope", "rose", "bill", "mark", "grace", "frank", "rich", "chase",
          "cash", "price", "young", "day", "long", "short", "small", "little", "best", "good",
          "white", "black", "brown", "green", "gray", "grey", "king", "baker", "cook", "page",
          "ring", "call", "noon", "early", "late", "friend", "winter", "summer", "spring", "hall",
          "house", "street", "wood", "stone", "bush", "field", "north", "south", "east", "west",
          "monday", "friday", "sunday", "april", "june", "august", "march", "done", "back",
          "quote");

  /** Behind them stands who is meant. */
  private static final Set<String> TO_WHOM =
      Set.of(
          "call",
          "called",
          "ring",
          "rang",
          "phone",
          "phoned",
          "tell",
          "told",
          "text",
          "texted",
          "email",
          "e-mail",
          "mail",
          "write",
          "visit",
          "see",
          "meet",
          "send",
          "give",
          "promise",
          "promised",
          "for",
          "with",
          "to");

  private static final Set<String> MONTHS =
      Set.of("january", "february", "july", "september", "october", "november", "december");

  NameWords {
    all = List.copyOf(all);
  }

  /** A word of the message, where it stands. */
  record Word(String raw, String folded, int from, int to, boolean begins) {

    boolean isUpper() {
      return Character.isUpperCase(raw.codePointAt(0));
    }

    boolean isCapital() {
      return isUpper() && !begins;
    }
  }

  static NameWords of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String before = text.substring(0, word.start()).strip();
      boolean begins = before.isEmpty() || ".!?".indexOf(before.charAt(before.length() - 1)) >= 0;
      words.add(new Word(word.group(), folded(word.group()), word.start(), word.end(), begins));
    }
    return new NameWords(words);
  }

  int size() {
    return all.size();
  }

  Word get(int at) {
    return all.get(at);
  }

  boolean isTitle(int at) {
    return at >= 0 && TITLES.contains(all.get(at).folded());
  }

  /** What somebody is called, without titles. */
  List<String> name() {
    return all.stream().map(Word::folded).filter(part -> !TITLES.contains(part)).toList();
  }

  /** Whether a word that is part of a customer's name is meant as one. */
  boolean isName(int at) {
    Word word = all.get(at);
    return word.folded().length() >= SHORTEST
        && (isTitle(at - 1) || !ALSO_WORDS.contains(word.folded()) || word.isCapital());
  }

  /** What is written as a name within a sentence. */
  List<String> others() {
    return all.stream()
        .filter(word -> word.isCapital() && word.raw().length() >= SHORTEST)
        .map(Word::folded)
        .filter(word -> !ALSO_WORDS.contains(word) && !word.endsWith("day"))
        .toList();
  }

  /** Whether a name may stand here; whoever writes all small writes names so too. */
  boolean mayName() {
    return !others().isEmpty()
        || IntStream.range(0, all.size()).anyMatch(this::isTitle)
        || all.stream().noneMatch(word -> word.raw().length() > 1 && word.isUpper());
  }

  /** Whether somebody is named for sure, be it nobody whom we know. */
  boolean nameSomebody() {
    return IntStream.range(1, all.size()).anyMatch(this::isSomebody);
  }

  private boolean isSomebody(int at) {
    Word word = all.get(at);
    boolean day = word.folded().endsWith("day") || MONTHS.contains(word.folded());
    boolean shouted = word.raw().equals(word.raw().toUpperCase(Locale.ROOT));
    boolean written = word.isCapital() && !shouted && !ALSO_WORDS.contains(word.folded());
    return !isTitle(at)
        && word.folded().length() >= SHORTEST
        && (isTitle(at - 1) || (written && !day && isTo(at - 1)));
  }

  private boolean isTo(int at) {
    return TO_WHOM.contains(all.get(at).folded());
  }

  static String folded(String word) {
    String plain =
        Normalizer.normalize(word, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return plain.replaceAll("['’]s$", "");
  }
}
