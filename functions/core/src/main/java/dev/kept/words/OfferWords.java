package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.words.Block.Links;
import dev.kept.words.Block.Paragraph;
import dev.kept.words.Links.Answer;
import java.time.Instant;
import java.util.List;

/** A colleague cannot make it and asks the reader to. No reason is given, and none is needed. */
final class OfferWords {

  private OfferWords() {}

  static Item item(Scene scene, Commitment it) {
    String who = Plain.capital(scene.name(offerer(scene, it)));
    String what = Deeds.awaited(it.action());
    String line =
        "%s can’t make it, and asks whether you can: %s is waiting for %s%s."
            .formatted(who, scene.customer(), what, until(scene, it));
    return new Item(
        "Can you take this on? %s is waiting for %s".formatted(scene.theCustomer(), what),
        Saying.body(
            scene,
            Saying.paragraph(line, Saying.said(scene, it)),
            new Paragraph("It stays with them until you say yes, and its time stays as it is."),
            new Links(List.of(scene.answer(it.id(), Answer.ACCEPT, "I take it")))),
        line);
  }

  /** Who offered it last; the one who has it, where that is not told. */
  private static Person offerer(Scene scene, Commitment it) {
    return scene.told().facts().stream()
        .filter(Fact.HandedOver.class::isInstance)
        .map(Fact.HandedOver.class::cast)
        .filter(handed -> handed.commitment().equals(it.id()) && !handed.accepted())
        .map(handed -> handed.origin().who())
        .reduce((first, second) -> second)
        .orElse(it.owner());
  }

  private static String until(Scene scene, Commitment it) {
    Instant due = it.due();
    return due == null ? "" : ", due " + scene.time().spokenEnd(due);
  }
}
