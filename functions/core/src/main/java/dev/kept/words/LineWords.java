package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Silences;
import dev.kept.policy.Programs;
import dev.kept.words.Block.Paragraph;
import java.time.Instant;
import java.util.List;

/** What a lead or an owner should know beyond the breaks. */
final class LineWords {

  private LineWords() {}

  static Item moved(Scene scene, Commitment it) {
    String line =
        "%s has been given a new time twice for %s; the next is %s."
            .formatted(
                scene.theCustomer(),
                Deeds.awaited(it),
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
    if (scene.step().startsWith(Silences.STEP)) {
      return silence(scene);
    }
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

  private static Item silence(Scene scene) {
    String[] told = scene.step().substring(Silences.STEP.length()).split("@", 2);
    String source = Plain.start(Plain.line(told[0]), 80);
    String since = scene.time().spoken(Instant.parse(told[told.length - 1]));
    boolean silent = scene.told().notice().statement().verdict().equals(Silences.SILENT);
    String line =
        silent
            ? ("We have heard nothing from %s since %s: longer than its custom, and we cannot see"
                    + " what it would show. Promises that it would prove are asked about until it"
                    + " speaks; nobody is told that they are broken. Please look whether it still"
                    + " sends its events.")
                .formatted(source, since)
            : "We hear %s again. It had been silent since %s; what fell due meanwhile stays unconfirmed where no proof came later."
                .formatted(source, since);
    String subject = silent ? "We are blind to %s since %s" : "We hear %s again, after a silence";
    return new Item(
        silent ? subject.formatted(source, since) : subject.formatted(source),
        List.of(new Paragraph(line)),
        line);
  }

  private static Item item(String subject, String line) {
    return new Item(Plain.capital(subject), Saying.body(new Paragraph(line)), line);
  }
}
