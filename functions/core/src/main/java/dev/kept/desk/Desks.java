package dev.kept.desk;

import dev.kept.casefile.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where notices wait, one desk a recipient. Reads are consistent and complete. Every implementation
 * passes {@code DesksContract}.
 */
public interface Desks {

  /** Puts a notice on its person's desk; {@code false} if its key was ever there. */
  boolean post(Notice notice);

  /** The notices of a desk that are not done, in the order in which they became owed. */
  List<Notice> waiting(String person);

  /** Takes a notice off; its key stays taken. Doing it twice changes nothing. */
  void done(String person, String key, Instant at);

  Optional<DeskHead> head(String person);

  /**
   * Writes the head that follows {@code expected}.
   *
   * @param expected the version read; 0 where there was no head
   * @return {@code false} if another has been written since
   */
  boolean replace(String person, DeskHead next, long expected);
}
