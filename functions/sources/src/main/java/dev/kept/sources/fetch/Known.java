package dev.kept.sources.fetch;

import dev.kept.fact.Regard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a system knows them.
 *
 * @param id the system's
 * @param others further ids that it tells the same person by
 * @param addresses as written; what is no address is passed over
 * @param numbers as written
 * @param shared whether the number is said to be of several, such as a switchboard
 * @param staff whether they are one of our own; null where the system does not say
 * @param regard since when they are a customer, and what matters to them; null where not told
 */
public record Known(
    String id,
    List<String> others,
    @Nullable String name,
    List<String> addresses,
    List<String> numbers,
    boolean shared,
    @Nullable Boolean staff,
    @Nullable Regard regard) {

  public Known {
    others = List.copyOf(others);
    addresses = List.copyOf(addresses);
    numbers = List.copyOf(numbers);
  }

  /** Somebody of whom no more is told. */
  public Known(
      String id,
      List<String> others,
      @Nullable String name,
      List<String> addresses,
      List<String> numbers,
      boolean shared,
      @Nullable Boolean staff) {
    this(id, others, name, addresses, numbers, shared, staff, null);
  }

  /** Somebody with one id. */
  public Known(
      String id,
      @Nullable String name,
      List<String> addresses,
      List<String> numbers,
      boolean shared,
      @Nullable Boolean staff) {
    this(id, List.of(), name, addresses, numbers, shared, staff);
  }

  /** Whether the system means this one by an id. */
  public boolean isCalled(String other) {
    return id.equals(other) || others.contains(other);
  }

  Known asStaff(boolean ours) {
    return new Known(id, others, name, addresses, numbers, shared, ours, regard);
  }

  Known with(@Nullable Regard told) {
    return new Known(id, others, name, addresses, numbers, shared, staff, told);
  }
}
