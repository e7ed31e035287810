package dev.kept.lambda;

import dev.kept.desk.Letter;
import dev.kept.desk.Mailer;
import dev.kept.lambda.pages.Access;
import dev.kept.lambda.pages.Mailbox;
import dev.kept.waking.Pause;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the cloud and one machine. The suppliers are asked when first needed, so
 * that a function does not wait for what it never uses.
 *
 * @param writer puts mails into words; knows where their links lead
 * @param pause between two tries of a contended write
 * @param access who may see the pages
 * @param mailbox null where mail is really sent
 */
public record Ports(
    Supplier<Store> store,
    Supplier<Queue> queue,
    Supplier<Secrets> secrets,
    Supplier<Mailer> mailer,
    Supplier<Letter.Writer> writer,
    InstantSource clock,
    Pause pause,
    Log log,
    Supplier<Access> access,
    @Nullable Mailbox mailbox) {

  /** The same, with mail that really leaves. */
  public Ports mailingBy(Supplier<Mailer> real) {
    return new Ports(store, queue, secrets, real, writer, clock, pause, log, access, null);
  }
}
