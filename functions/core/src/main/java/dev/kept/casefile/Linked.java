package dev.kept.casefile;

import dev.kept.fact.CustomerKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Under which customers a case is known to be linked, so that a wake need not link it again. What
 * is not remembered is only linked once more.
 *
 * @param marks of the customers' keys; the keys themselves stand in no head
 * @param since when the oldest of these links was put; null where there is none
 * @param quiet marks of the keys under which nothing stood when they were last read
 */
public record Linked(Set<String> marks, @Nullable Instant since, Set<String> quiet) {

  public static final Linked NONE = new Linked(Set.of(), null);

  /** Links expire, like all that is kept; each is put again long before. */
  private static final Duration RENEWED = Duration.ofDays(7);

  private static final int MARK = 9;

  public Linked {
    marks = Set.copyOf(marks);
    quiet = Set.copyOf(quiet);
  }

  /** Where something may stand under every key. */
  public Linked(Set<String> marks, @Nullable Instant since) {
    this(marks, since, Set.of());
  }

  /** What of it still holds at an instant. */
  public Linked at(Instant now) {
    return since == null || since.plus(RENEWED).isBefore(now) ? NONE : this;
  }

  public boolean has(CustomerKey key) {
    return !marks.isEmpty() && marks.contains(mark(key));
  }

  /** The same with one more, put now. */
  public Linked and(CustomerKey key, Instant now) {
    Set<String> more = new TreeSet<>(marks);
    more.add(mark(key));
    return new Linked(more, since == null ? now : since, quiet);
  }

  /** Whether nothing stood under a key when it was last read. */
  public boolean isQuiet(CustomerKey key) {
    return !quiet.isEmpty() && quiet.contains(mark(key));
  }

  /** The same after a key was read. */
  public Linked having(CustomerKey key, boolean nothing) {
    if (isQuiet(key) == nothing) {
      return this;
    }
    Set<String> changed = new TreeSet<>(quiet);
    boolean _ = nothing ? changed.add(mark(key)) : changed.remove(mark(key));
    return new Linked(marks, since, changed);
  }

  /** 72 bits: two keys of one case never share a mark. */
  private static String mark(CustomerKey key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.text().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(hash).substring(0, MARK * 4 / 3);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
