package dev.kept.waking;

import dev.kept.casefile.Notice;
import dev.kept.desk.DeskHead;
import dev.kept.desk.Desks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Passes everything on; a broken variant overrides what it gets wrong. */
class ForwardingDesks implements Desks {

  private final Desks desks;

  ForwardingDesks(Desks desks) {
    this.desks = desks;
  }

  @Override
  public boolean post(Notice notice) {
    return desks.post(notice);
  }

  @Override
  public List<Notice> waiting(String person) {
    return desks.waiting(person);
  }

  @Override
  public void done(String person, String key, Instant at) {
    desks.done(person, key, at);
  }

  @Override
  public Optional<DeskHead> head(String person) {
    return desks.head(person);
  }

  @Override
  public boolean replace(String person, DeskHead next, long expected) {
    return desks.replace(person, next, expected);
  }
}
