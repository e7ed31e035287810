package dev.kept.waking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events that could not be used, kept whole with the reason, so that they can be tried again. */
public interface Aside {

  void put(SetAside item);

  List<SetAside> list(int limit);

  Optional<SetAside> get(String id);

  void drop(String id);

  /**
   * One event that was set aside.
   *
   * @param id the same for the same event, so that a retry does not set it aside twice
   * @param body as it came in
   */
  record SetAside(String id, String source, String reason, String body, Instant at, int times) {}
}
