package dev.kept.lambda.reply;

import dev.kept.lambda.pages.SpokenPromise.Whose;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds whom a message names among customers: by the whole name, by the last one, or, not for sure,
 * by the first. Accents and case do not matter; a last name that is a word like any other must be
 * written as a name.
 */
record Naming(String text, List<Word> words) {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");
  private static final int SHORTEST = 3;

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam", "family");

  /** Before a name, and no part of what is said of it. */
  private static final Set<String> LINKS = Set.of("for", "with", "re", "about", "at", "of", "to");

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

  /** A word of the message, where it stands. */
  record Word(String raw, String folded, int from, int to, boolean begins) {

    boolean isCapital() {
      return Character.isUpperCase(raw.codePointAt(0)) && !begins;
    }
  }

  /** How sure a name is; the surest last. */
  enum Sure {
    PERHAPS,
    BY_LAST_NAME,
    WHOLLY
  }

  /**
   * Somebody who is named.
   *
   * @param from where the name begins in the message, with its title
   */
  record Found(Whose whose, Sure sure, int from, int to) {}

  static Naming of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String before = text.substring(0, word.start()).strip();
      boolean begins = before.isEmpty() || ".!?".indexOf(before.charAt(before.length() - 1)) >= 0;
      words.add(new Word(word.group(), folded(word.group()), word.start(), word.end(), begins));
    }
    return new Naming(text, List.copyOf(words));
  }

  /** Those who are named most surely, each customer once. */
  List<Found> among(Collection<Whose> all) {
    List<Found> found = all.stream().flatMap(whose -> find(whose).stream()).toList();
    Sure best = found.stream().map(Found::sure).max(Comparator.naturalOrder()).orElse(Sure.PERHAPS);
    List<Found> distinct = new ArrayList<>();
    for (Found one : found) {
      boolean another = distinct.stream().noneMatch(it -> isSame(it.whose(), one.whose()));
      if (one.sure() == best && another) {
        distinct.add(one);
      }
    }
    return distinct;
  }

  /** Two cases of one customer, who has one name and something by which they are known. */
  static boolean isSame(Whose one, Whose other) {
    return one.caseId().equals(other.caseId())
        || (folded(one.shown()).equals(folded(other.shown()))
            && !Collections.disjoint(one.keys(), other.keys()));
  }

  private List<Found> find(Whose whose) {
    String called = whose.name();
    List<String> name =
        called == null
            ? List.of()
            : of(called).words().stream()
                .map(Word::folded)
                .filter(part -> !TITLES.contains(part))
                .toList();
    if (name.isEmpty()) {
      return List.of();
    }
    for (int i = 0; i + name.size() <= words.size(); i++) {
      if (isWhole(name, i)) {
        return List.of(found(whose, Sure.WHOLLY, i, i + name.size() - 1));
      }
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.folded().equals(name.getLast()) && isName(i)) {
        Sure sure = isAnothers(name, i) ? Sure.PERHAPS : Sure.BY_LAST_NAME;
        found.add(found(whose, sure, i, i));
      } else if (word.folded().equals(name.getFirst()) && isName(i)) {
        found.add(found(whose, Sure.PERHAPS, i, i));
      }
    }
    return found.stream().max(Comparator.comparing(Found::sure)).stream().toList();
  }

  private boolean isWhole(List<String> name, int at) {
    for (int i = 0; i < name.size(); i++) {
      if (!words.get(at + i).folded().equals(name.get(i))) {
        return false;
      }
    }
    return name.size() > 1 || isName(at);
  }

  private boolean isName(int at) {
    Word word = words.get(at);
    boolean titled = at > 0 && TITLES.contains(words.get(at - 1).folded());
    return word.folded().length() >= SHORTEST
        && (titled || !ALSO_WORDS.contains(word.folded()) || word.isCapital());
  }

  /** "Tom Whitlock" is not Dana Whitlock. */
  private boolean isAnothers(List<String> name, int at) {
    if (at == 0) {
      return false;
    }
    Word before = words.get(at - 1);
    boolean own = before.folded().equals(name.getFirst()) || isInitial(before, name.getFirst());
    return before.isCapital() && !TITLES.contains(before.folded()) && !own;
  }

  private static boolean isInitial(Word word, String first) {
    return word.folded().length() == 1 && first.startsWith(word.folded());
  }

  private Found found(Whose whose, Sure sure, int first, int last) {
    int begin = first > 0 && TITLES.contains(words.get(first - 1).folded()) ? first - 1 : first;
    int from = words.get(begin).from();
    return new Found(whose, sure, from, words.get(last).to());
  }

  /** What is written as a name within a sentence. */
  List<String> others() {
    return words.stream()
        .filter(word -> word.isCapital() && word.raw().length() >= SHORTEST)
        .map(Word::folded)
        .filter(word -> !ALSO_WORDS.contains(word) && !word.endsWith("day"))
        .toList();
  }

  /** The message without the name and the little word before it. */
  String without(Found found) {
    String before = text.substring(0, found.from()).strip();
    int space = before.lastIndexOf(' ') + 1;
    String last = before.substring(space).toLowerCase(Locale.ROOT);
    String kept = LINKS.contains(last) ? before.substring(0, space).strip() : before;
    String after = text.substring(found.to()).replaceAll("^['’]s\\b|^[ .:;,–-]+", "");
    String front = kept.replaceAll("[ :;,–-]+$", "");
    return front.isEmpty() || after.isEmpty() ? front + after : front + " " + after;
  }

  /** The message with "them" for the name. */
  String withThem(Found found) {
    return text.substring(0, found.from()) + "them" + text.substring(found.to());
  }

  private static String folded(String word) {
    String plain =
        Normalizer.normalize(word, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return plain.replaceAll("['’]s$", "");
  }
}
