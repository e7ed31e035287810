package dev.kept.lambda.reply;

import dev.kept.lambda.pages.SpokenPromise.Whose;
import dev.kept.lambda.reply.NameWords.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds whom a message names among customers: by the whole name, by the last one, or, not for sure,
 * by the first.
 */
record Naming(String text, NameWords words) {

  /** Before a name, and no part of what is said of it. */
  private static final Set<String> LINKS = Set.of("for", "with", "re", "about", "at", "of", "to");

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
    return new Naming(text, NameWords.of(text));
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
        || (NameWords.folded(one.shown()).equals(NameWords.folded(other.shown()))
            && !Collections.disjoint(one.keys(), other.keys()));
  }

  private List<Found> find(Whose whose) {
    String called = whose.name();
    List<String> name = called == null ? List.of() : NameWords.of(called).name();
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
      if (word.folded().equals(name.getLast()) && words.isName(i)) {
        Sure sure = isAnothers(name, i) ? Sure.PERHAPS : Sure.BY_LAST_NAME;
        found.add(found(whose, sure, i, i));
      } else if (word.folded().equals(name.getFirst()) && words.isName(i)) {
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
    return name.size() > 1 || words.isName(at);
  }

  /** "Tom Whitlock" is not Dana Whitlock. */
  private boolean isAnothers(List<String> name, int at) {
    if (at == 0) {
      return false;
    }
    Word before = words.get(at - 1);
    boolean own = before.folded().equals(name.getFirst()) || isInitial(before, name.getFirst());
    return before.isCapital() && !words.isTitle(at - 1) && !own;
  }

  private static boolean isInitial(Word word, String first) {
    return word.folded().length() == 1 && first.startsWith(word.folded());
  }

  private Found found(Whose whose, Sure sure, int first, int last) {
    int begin = words.isTitle(first - 1) ? first - 1 : first;
    int from = words.get(begin).from();
    return new Found(whose, sure, from, words.get(last).to());
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
}
