package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Notice;
import dev.kept.policy.Programs;
import dev.kept.words.Block.Paragraph;

/** What a lead or an owner should know beyond the breaks. */
final class LineWords {

  private LineWords() {}

  static Item moved(Scene scene, Commitment it) {
    String line =
        "%s has been given a new time twice for %s; the next is %s."
            .formatted(
                scene.theCustomer(),
                Deeds.awaited(it.action()),
                it.due() == null ? "open" : scene.time().end(it.due()));
    return item("Moved again for %s".formatted(scene.customer()), line);
  }

  static Item holding(Scene scene, Commitment it) {
    String line =
        "%s has had three replies in a row without an answer. It began: %s."
            .formatted(scene.theCustomer(), Scene.quote(it));
    return item("%s has no answer yet".formatted(scene.theCustomer()), line);
  }

  static Item angry(Scene scene) {
    String words = Saying.lastWords(scene);
    String line =
        "%s is upset, for the second time in this case.%s"
            .formatted(scene.theCustomer(), words == null ? "" : " " + words);
    return item("%s is upset: a word from you may help".formatted(scene.theCustomer()), line);
  }

  static Item silence(Scene scene, Commitment it) {
    String sorry = it.apologised() == null ? "" : " " + scene.time().onDay(it.apologised());
    String line =
        "We said sorry to %s%s and have not heard from them since. A call may tell how they are."
            .formatted(scene.customer(), sorry);
    return item("No sign from %s since we said sorry".formatted(scene.customer()), line);
  }

  static Item setUp(Scene scene) {
    String whom = scene.step().substring(Notice.SET_UP.length());
    if (Programs.isOne(whom)) {
      String gone =
          "%s takes nothing from us: its address or key may have changed. What it was to be told is"
                  .formatted(Plain.start(Plain.line(whom), 80))
              + " set aside; it is told how things stand once a day until it answers.";
      return new Item(
          "A program of yours takes nothing from us", Saying.body(new Paragraph(gone)), gone);
    }
    String line =
        ("Our mail does not reach %s: we know no address, or it is refused. What is promised there"
                + " is watched, and nobody is reminded. Please add or mend the address in the policy.")
            .formatted(Plain.start(Plain.line(whom), 80));
    return new Item("We cannot reach a colleague of yours", Saying.body(new Paragraph(line)), line);
  }

  private static Item item(String subject, String line) {
    return new Item(Plain.capital(subject), Saying.body(new Paragraph(line)), line);
  }
}
