package dev.kept.lambda;

import dev.kept.desk.Brief;
import dev.kept.desk.Letter;
import dev.kept.desk.Mailer;
import dev.kept.desk.Recipient;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Statement;
import dev.kept.lambda.channel.EventWriter;
import dev.kept.lambda.channel.ProgramMailer;
import dev.kept.lambda.channel.Routes;
import dev.kept.lambda.channel.Texting;
import dev.kept.lambda.channel.Web;
import dev.kept.lambda.reply.TextMessages;
import dev.kept.policy.Policy;
import dev.kept.waking.CaseReading;
import dev.kept.waking.WakeDesk;
import dev.kept.waking.Wakes;
import java.time.Instant;
import java.util.function.Supplier;

/** Puts together what leaves: notices by their channels, and the mails that are about no notice. */
record Sending(Ports ports, Store store, Supplier<Web> web) {

  WakeDesk wakeDesk(Wakes wakes) {
    Log log = ports.log();
    Mailer mail = new LoggedMailer(reachable(), log);
    return new WakeDesk(
        store.files(),
        store.desks(),
        store.policies(),
        wakes,
        CaseReading.RULES,
        ProgramMailer.before(
            Routes.before(mail, store.policies(), ports.secrets(), web, this::texted, log),
            store.policies(),
            ports.secrets(),
            ports.clock(),
            log),
        new LoggedWriter(new EventWriter(ports.writer().get()), log),
        ports.pause());
  }

  /** Mail, but not to an address from which it came back. */
  Reachable reachable() {
    return new Reachable(store.files(), ports.mailer(), ports.clock());
  }

  SignIn signIn() {
    return new SignIn(store.files(), store.policies(), ports.mailer(), ports.writer());
  }

  /** Says once what would have been understood. */
  void sayUnclear(WakeMessage.ReplyUnclear it) {
    Policy policy = store.policies().current();
    Recipient reader = Recipient.of(policy, it.person());
    String id = "unclear-" + it.token();
    boolean _ =
        new SaidOnce(store.files(), ports.mailer())
            .send(
                new CustomerKey("unclear:" + it.token()),
                id,
                Instant.EPOCH,
                Instant.EPOCH,
                new Statement(it.about(), 0, "unclear", it.person(), "open", 0),
                () ->
                    ports
                        .writer()
                        .get()
                        .unclear(new Letter.Unclear(id, reader, it.caseId(), it.about(), policy)));
  }

  /** Answers to text messages. */
  Texting texting() {
    return new Texting(store.policies(), ports.secrets(), web, ports.log());
  }

  private void texted(String person, Brief brief) {
    TextMessages.told(store.files(), person, brief, ports.clock().instant());
  }
}
