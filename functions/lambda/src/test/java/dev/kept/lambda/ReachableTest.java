package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.desk.Mail;
import dev.kept.desk.Mailer.MailRefused;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mail that came back makes a person unreachable, and somebody hears of it. */
class ReachableTest {

  private static final String MAREK = "marek@windows.example";
  private final Rig rig = WindowStory.told();

  private static Mail mail(String to) {
    return new Mail("mail-1", to, "subject", "text", "<p>html</p>", Map.of());
  }

  private String cameBack() {
    return Rig.ask(
        new DeskHandler(rig.wiring),
        SqsEvents.of(
            "{\"undelivered\": \"Marek@Windows.example\", \"at\": \"%s\"}".formatted(rig.now)));
  }

  @Test
  void mailsNobodyFromWhomMailCameBack() {
    int before = rig.mails.size();
    assertThat(cameBack()).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(cameBack()).isEqualTo("{\"batchItemFailures\":[]}");

    assertThatThrownBy(() -> rig.wiring.sending().reachable().send(mail(MAREK)))
        .isInstanceOf(MailRefused.class);
    rig.wiring.sending().reachable().send(mail("lena@windows.example"));
    assertThat(rig.mails).hasSize(before + 1);
  }

  @Test
  void triesAgainAfterAFortnight() {
    int before = rig.mails.size();
    cameBack();
    rig.now = rig.now.plus(Duration.ofDays(15));

    rig.wiring.sending().reachable().send(mail(MAREK));

    assertThat(rig.mails).hasSize(before + 1);
  }

  @Test
  void leavesAMessageWithoutATimeToComeAgain() {
    assertThat(
            Rig.ask(
                new DeskHandler(rig.wiring),
                SqsEvents.of("{\"undelivered\": \"marek@windows.example\"}")))
        .contains("m0");
  }
}
