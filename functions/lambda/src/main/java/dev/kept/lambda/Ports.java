package dev.kept.lambda;

import dev.kept.desk.Letter;
import dev.kept.desk.Mailer;
import dev.kept.lambda.asking.Network;
import dev.kept.lambda.pages.Access;
import dev.kept.lambda.pages.Mailbox;
import dev.kept.lambda.reply.Answerable;
import dev.kept.lambda.reply.ReplyAddress;
import dev.kept.sources.fetch.Account;
import dev.kept.sources.fetch.Fetcher;
import dev.kept.waking.Pause;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the cloud and one machine. The suppliers are asked when first needed, so
 * that a function does not wait for what it never uses.
 *
 * @param forgetKeys under which those who were forgotten are hashed, newest first
 * @param writer puts mails into words; knows where their links lead
 * @param pause between two tries of a contended write
 * @param access who may see the pages
 * @param mailbox null where mail is really sent
 * @param fetchers asks other systems for what their events leave out
 */
public record Ports(
    Supplier<Store> store,
    Supplier<Queue> queue,
    Supplier<Secrets> secrets,
    Supplier<List<String>> forgetKeys,
    Supplier<Mailer> mailer,
    Supplier<Letter.Writer> writer,
    InstantSource clock,
    Pause pause,
    Log log,
    Supplier<Access> access,
    @Nullable Mailbox mailbox,
    Fetchers fetchers) {

  /** What it takes is loaded only where something is fetched. */
  private static final Fetchers OVER_THE_NETWORK = new LazyNetwork();

  private static final class LazyNetwork implements Fetchers {
    private final Supplier<Fetchers> network = Lazy.<Fetchers>of(Network::new);

    @Override
    public Fetcher of(Account account, String token) {
      return network.get().of(account, token);
    }
  }

  /** With systems that are asked over the network. */
  public Ports(
      Supplier<Store> store,
      Supplier<Queue> queue,
      Supplier<Secrets> secrets,
      Supplier<List<String>> forgetKeys,
      Supplier<Mailer> mailer,
      Supplier<Letter.Writer> writer,
      InstantSource clock,
      Pause pause,
      Log log,
      Supplier<Access> access,
      @Nullable Mailbox mailbox) {
    this(
        store,
        queue,
        secrets,
        forgetKeys,
        mailer,
        writer,
        clock,
        pause,
        log,
        access,
        mailbox,
        OVER_THE_NETWORK);
  }

  /**
   * The same, with mails that can be answered.
   *
   * @param keys under which the addresses for answers are made; newest first
   */
  public Ports answeredAt(ReplyAddress address, Supplier<List<String>> keys) {
    Supplier<Letter.Writer> answerable =
        Lazy.of(() -> new Answerable(writer.get(), store.get().files(), address, keys));
    return new Ports(
        store,
        queue,
        secrets,
        forgetKeys,
        mailer,
        answerable,
        clock,
        pause,
        log,
        access,
        mailbox,
        fetchers);
  }

  /** The same, with mail that really leaves. */
  public Ports mailingBy(Supplier<Mailer> real) {
    return new Ports(
        store, queue, secrets, forgetKeys, real, writer, clock, pause, log, access, null, fetchers);
  }
}
