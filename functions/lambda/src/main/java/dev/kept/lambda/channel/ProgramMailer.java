package dev.kept.lambda.channel;

import dev.kept.casefile.Marked;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.fact.CaseId;
import dev.kept.lambda.Lazy;
import dev.kept.lambda.Log;
import dev.kept.lambda.Secrets;
import dev.kept.policy.Accounts.Notes;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.policy.Programs;
import dev.kept.policy.Wanted.Mark;
import dev.kept.policy.Wanted.Subscriber;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Takes what goes to programs; what goes to people, the other mailer takes. */
public final class ProgramMailer implements Mailer {

  /** As it is, it will never be taken. Everything else may be mended, and is tried again. */
  private static final Set<Integer> NEVER =
      Set.of(400, 405, 406, 410, 411, 413, 414, 415, 422, 431);

  private final Mailer people;
  private final Policies policies;
  private final Supplier<Secrets> secrets;
  private final Supplier<SafePost> post;
  private final Supplier<Web> web;
  private final Marks marks;
  private final InstantSource clock;
  private final Log log;

  public static ProgramMailer before(
      Mailer people, Policies policies, Supplier<Secrets> secrets, InstantSource clock, Log log) {
    return new ProgramMailer(
        people,
        policies,
        secrets,
        Lazy.of(SafePost::new),
        Lazy.of(Web::new),
        new Marks(),
        clock,
        log);
  }

  ProgramMailer(
      Mailer people,
      Policies policies,
      Supplier<Secrets> secrets,
      Supplier<SafePost> post,
      Supplier<Web> web,
      Marks marks,
      InstantSource clock,
      Log log) {
    this.people = people;
    this.policies = policies;
    this.secrets = secrets;
    this.post = post;
    this.web = web;
    this.marks = marks;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void send(Mail mail) {
    if (!Programs.isOne(mail.to())) {
      people.send(mail);
      return;
    }
    Policy policy = policies.current();
    Optional<Subscriber> subscriber = Programs.subscriber(policy, mail.to());
    if (subscriber.isPresent()) {
      tell(subscriber.get(), mail);
      return;
    }
    Mark mark =
        Programs.mark(policy, mail.to())
            .orElseThrow(() -> refused(mail, "nobody wants it any more"));
    show(mark, policy, mail);
  }

  private void tell(Subscriber to, Mail mail) {
    String id = mail.headers().getOrDefault(EventWriter.ID, mail.id());
    Map<String, String> headers =
        new HashMap<>(
            StandardWebhook.headers(
                id, clock.instant(), mail.text(), secrets.get().get(to.secret())));
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Kept");
    int status;
    try {
      status =
          post.get()
              .post(URI.create(to.url()), headers, mail.text().getBytes(StandardCharsets.UTF_8));
    } catch (PublicHosts.NotPublic no) {
      throw refused(mail, "not public");
    } catch (IOException e) {
      throw later(mail, e.getClass().getSimpleName());
    }
    if (status < 200 || status >= 300) {
      throw NEVER.contains(status) ? refused(mail, "" + status) : later(mail, "" + status);
    }
  }

  /** A ticket that is closed or gone cannot be marked, and need not be. */
  private void show(Mark mark, Policy policy, Mail mail) {
    Notes account =
        policy.accounts().notesOf(mark.connection()).orElseThrow(() -> refused(mail, "no account"));
    CaseId caseId = CaseId.parse(mail.headers().getOrDefault(EventWriter.CASE, ""));
    String token = secrets.get().get(account.secret()).getFirst();
    Web.Outcome outcome =
        marks.of(account, token, mark, caseId, Marked.of(mail.text())).by(web.get());
    switch (outcome) {
      case TAKEN -> {}
      case REFUSED -> log.warning("mark.refused", ids(mail, "refused"));
      // To set a mark twice is to set it.
      case LATER, UNKNOWN, DENIED -> throw later(mail, outcome.name());
    }
  }

  private MailRefused refused(Mail mail, String why) {
    log.warning("program.refused", ids(mail, why));
    return new MailRefused(why, new IllegalStateException(why));
  }

  private Later later(Mail mail, String why) {
    log.warning("program.later", ids(mail, why));
    return new Later(why);
  }

  private static Map<String, String> ids(Mail mail, String why) {
    return Map.of("desk", mail.to(), "mail", mail.id(), "why", why);
  }

  /** It may be taken when it is tried again. */
  private static final class Later extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Later(String why) {
      super(why);
    }
  }
}
