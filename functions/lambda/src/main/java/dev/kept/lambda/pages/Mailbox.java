package dev.kept.lambda.pages;

import dev.kept.desk.Mail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mails that were put by instead of sent, where the system runs on one machine. */
public interface Mailbox {

  /** The newest first, at most {@code limit}. */
  List<Delivered> newest(int limit);

  /** The mail with this id. */
  Optional<Delivered> mail(String id);

  /** A mail, and when it was put by. */
  record Delivered(Mail mail, Instant at) {}
}
