package dev.kept.words;

import static dev.kept.words.Scenes.JO;
import static dev.kept.words.Scenes.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.State;
import dev.kept.desk.Mail;
import dev.kept.fact.FactId;
import dev.kept.fact.Signal;
import org.junit.jupiter.api.Test;

/** The weekly mail of somebody who works far from customers. */
class StoryWordsTest {

  private static final FactId PROOF = new FactId("phone", "call.placed", "c1");

  private static Mail mail() {
    Scenes sad = new Scenes();
    sad.wrote(
        "w1",
        at("2026-03-03T18:00"),
        Signal.Kind.CHASE,
        "nobody called, I took the day off! I'm at 12 Elm Street, +1 202 555 0143, card 4111 1111"
            + " 1111 1111");
    Scenes glad = new Scenes();
    glad.customer = "Sam Lee";
    glad.quote = "I'll ring you before five";
    glad.state = new State.Kept(at("2026-03-03T16:10"), PROOF);
    glad.wrote("w2", at("2026-03-03T16:40"), Signal.Kind.THANKS, "thank you, that was quick");
    return new MailWriter(Links.under("https://kept.firm.example"))
        .write(
            sad.letter(
                JO,
                true,
                glad.told("story:2026-03-02:kept", "story", JO),
                sad.told("story:2026-03-02:broken", "story", JO)));
  }

  @Test
  void itReadsAsWritten() {
    Golden.compare("listener.txt", "Subject: " + mail().subject() + "\n\n" + mail().text());
    Golden.compare("listener.html", mail().html());
  }

  @Test
  void itLeadsNowhereAndTellsNothingByWhichAStrangerCouldFindThem() {
    assertThat(mail().html())
        .doesNotContain("href", "Elm Street", "555", "4111", "Field", "Lee<", "5158");
  }
}
