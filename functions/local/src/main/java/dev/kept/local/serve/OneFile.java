package dev.kept.local.serve;

import dev.kept.lambda.Log;
import dev.kept.lambda.Ports;
import dev.kept.lambda.Queue;
import dev.kept.lambda.Secrets;
import dev.kept.lambda.Store;
import dev.kept.lambda.pages.Access;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.SqliteStore;
import dev.kept.waking.Pause;
import dev.kept.words.Links;
import dev.kept.words.MailWriter;
import java.time.InstantSource;

/** The ports of one machine: store, queues and mailbox in one file. */
public record OneFile(Store store, FileQueue queue, FileMailbox mailbox, ForgetKey forgetKey) {

  /** The parts in a file that is open. */
  public static OneFile in(Database database, SqliteStore kept, InstantSource clock) {
    Store store =
        new Store(
            kept.files(),
            kept.ledger(),
            kept.desks(),
            kept.policies(),
            kept.wakes(),
            kept.aside(),
            kept.erasure(),
            kept.tombstones(),
            kept.phrases(),
            kept.bookmarks(),
            kept.customs());
    return new OneFile(
        store,
        new FileQueue(database, clock),
        new FileMailbox(database, clock),
        ForgetKey.beside(database.file()));
  }

  /**
   * Everything that the functions need.
   *
   * @param url what links in mails begin with
   */
  public Ports ports(InstantSource clock, Secrets secrets, Pause pause, Log log, String url) {
    return ports(store, queue, clock, secrets, pause, log, url);
  }

  /** The same with store and queues elsewhere; the mailbox stays here. */
  Ports ports(
      Store elsewhere,
      Queue queues,
      InstantSource clock,
      Secrets secrets,
      Pause pause,
      Log log,
      String url) {
    return new Ports(
        () -> elsewhere,
        () -> queues,
        () -> secrets,
        forgetKey,
        () -> mailbox,
        () -> new MailWriter(Links.naming(url)),
        clock,
        pause,
        log,
        Access::open,
        mailbox);
  }
}
