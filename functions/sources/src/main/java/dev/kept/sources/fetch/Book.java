package dev.kept.sources.fetch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one system can tell of its people and customers, to whoever may read there. */
public interface Book {

  /** Whether there is a list of all customers; else each is asked for when they first appear. */
  boolean listsCustomers();

  /**
   * A page of our own people.
   *
   * @param page null for the first
   * @throws Refusal if it may not be read
   * @throws Fetcher.Later if it may be read another time
   */
  Page staff(Asking asking, @Nullable String page);

  /** A page of the customers, as {@link #staff} is one of our own people. */
  Page customers(Asking asking, @Nullable String page);

  /**
   * One person, by the id that an event tells.
   *
   * @param staff as what the event names them
   * @return empty where the system knows nobody of that id, or does not tell us
   */
  Optional<Known> one(Asking asking, String id, boolean staff);

  /**
   * Some of them.
   *
   * @param next the page after it; null at the end
   */
  record Page(List<Known> known, @Nullable String next) {
    public Page {
      known = List.copyOf(known);
    }
  }

  /** The system does not let us read this. */
  final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
      super(message);
    }
  }
}
