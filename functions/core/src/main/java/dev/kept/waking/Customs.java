package dev.kept.waking;

import java.util.Optional;

/** The customs of our sources. Every implementation passes {@code CustomsContract}. */
public interface Customs {

  /** Where nothing is learnt. */
  Customs NONE =
      new Customs() {
        @Override
        public Optional<Custom> get(String connection) {
          return Optional.empty();
        }

        @Override
        public boolean replace(String connection, Custom next, long expected) {
          return false;
        }
      };

  /** What is known of a connection. Consistent. */
  Optional<Custom> get(String connection);

  /**
   * Writes what follows {@code expected}.
   *
   * @param expected the version read; 0 where nothing was known
   * @return {@code false} if another has been written since
   */
  boolean replace(String connection, Custom next, long expected);
}
