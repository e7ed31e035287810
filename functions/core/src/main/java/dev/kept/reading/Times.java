package dev.kept.reading;

import dev.kept.fact.When;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The time words of a message, and which of them belongs to which clause. */
final class Times {
  private final Tokens tokens;
  private final Supplier<List<DueReader.Found>> finder;
  private @Nullable List<DueReader.Found> found;

  /**
   * @param finder finds the time words; asked only once a clause wants to know
   */
  Times(Tokens tokens, Supplier<List<DueReader.Found>> finder) {
    this.tokens = tokens;
    this.finder = finder;
  }

  private List<DueReader.Found> found() {
    if (found == null) {
      found = finder.get();
    }
    return found;
  }

  /**
   * The time of a clause: after what is to be done, else before it ("Tomorrow we'll call"), else in
   * a fragment of its own right behind it ("We'll call. Tomorrow at nine.").
   *
   * @param floor the first word that may belong to this clause
   */
  @Nullable When of(Claim claim, int floor) {
    DueReader.Found after = within(claim.verb().verb(), claim.to());
    DueReader.Found before = within(floor, claim.verb().verb());
    if (after != null && (real(after.when()) || before == null || !real(before.when()))) {
      return after.when();
    }
    if (before != null) {
      return before.when();
    }
    DueReader.Found fragment = fragmentAfter(claim);
    return fragment == null ? null : fragment.when();
  }

  /** Whether the word at {@code i} is part of a time phrase, and so opens no condition. */
  boolean covers(int i) {
    DueReader.Found at = within(i, i + 1);
    return at != null && rank(at) > 0;
  }

  /** The first time phrase that touches the words {@code [from, to)}; a real one before a vague. */
  DueReader.@Nullable Found within(int from, int to) {
    if (from >= to || found().isEmpty()) {
      return null;
    }
    int start = tokens.starts[from];
    int end = tokens.ends[to - 1];
    List<DueReader.Found> found = found();
    DueReader.Found best = null;
    for (int i = firstEndingAfter(start); i < found.size() && found.get(i).start() < end; i++) {
      if (best == null || rank(found.get(i)) > rank(best)) {
        best = found.get(i);
      }
    }
    return best;
  }

  /** A time of its own says most, then a vague one, then one that waits for something. */
  private static int rank(DueReader.Found one) {
    if (one.when().conditional() && one.when().due() == null) {
      return 0;
    }
    return one.when().vague() == null ? 2 : 1;
  }

  /** Whether the words name a day or an hour. */
  static boolean real(@Nullable When when) {
    return when != null && when.vague() == null && !(when.conditional() && when.due() == null);
  }

  private int firstEndingAfter(int offset) {
    List<DueReader.Found> found = found();
    int low = 0;
    int high = found.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (found.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private DueReader.@Nullable Found fragmentAfter(Claim claim) {
    int next = claim.sentence().to() + 1;
    if (claim.to() != claim.sentence().to() || next >= tokens.count) {
      return null;
    }
    DueReader.Found first = within(next, next + 1);
    int end = next;
    while (end < tokens.count
        && end < next + 20
        && !tokens.is(end, Tag.bits(Tag.STOP, Tag.QUESTION, Tag.BREAK))) {
      end++;
    }
    return first != null && tokens.ends[end - 1] <= first.end() + 4 ? first : null;
  }
}
