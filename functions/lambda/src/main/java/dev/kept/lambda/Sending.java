package dev.kept.lambda;

import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.desk.Recipient;
import dev.kept.lambda.channel.EventWriter;
import dev.kept.lambda.channel.ProgramMailer;
import dev.kept.lambda.channel.Routes;
import dev.kept.policy.Policy;
import dev.kept.waking.CaseReading;
import dev.kept.waking.WakeDesk;
import dev.kept.waking.Wakes;

/** Puts together what leaves: notices by their channels, and the mails that are about no notice. */
record Sending(Ports ports, Store store) {

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
            Routes.before(mail, store.policies(), ports.secrets(), log),
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
    Mail mail =
        ports
            .writer()
            .get()
            .unclear(
                new Letter.Unclear(
                    "unclear-" + it.token(), reader, it.caseId(), it.about(), policy));
    ports.mailer().get().send(mail);
  }
}
