package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.words.Block.Paragraph;
import dev.kept.words.Links.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A colleague cannot make it and asks the reader to. No reason is given, and none is needed. */
final class OfferWords {

  private OfferWords() {}

  static Item item(Scene scene, Commitment it) {
    String who = Plain.capital(scene.name(offerer(scene, it)));
    String what = Deeds.awaited(it);
    String line =
        "%s can’t make it, and asks whether you can: %s is waiting for %s%s."
            .formatted(who, scene.customer(), what, until(scene, it));
    return new Item(
        "Can you take this on? %s is waiting for %s".formatted(scene.theCustomer(), what),
        Saying.body(
            Saying.paragraph(line, Saying.said(scene, it)),
            new Paragraph("It stays with them until you say yes, and its time stays as it is.")),
        line,
        List.of(
            scene.answer(it.id(), Answer.ACCEPT, "I take it"),
            scene.answer(it.id(), Answer.DECLINE, "I can’t either")));
  }

  /** Nobody took it: it is where it was, and there is still time to ask another. */
  static Item returned(Scene scene, Commitment it) {
    String whom = last(scene, it).map(offer -> scene.name(offer.to())).orElse(Scene.SOMEBODY);
    boolean declined = isDeclined(scene, it);
    String line =
        "%s %s: %s is waiting for %s%s, and it is where it was."
            .formatted(
                Plain.capital(whom),
                declined ? "can’t take it on" : "has not answered yet",
                scene.customer(),
                Deeds.awaited(it),
                until(scene, it));
    return new Item(
        "%s %s: %s is waiting for %s"
            .formatted(
                Plain.capital(whom),
                declined ? "can’t take it on" : "has not answered",
                scene.customer(),
                Deeds.awaited(it)),
        Saying.body(
            Saying.paragraph(line, Saying.said(scene, it)),
            new Paragraph(
                declined
                    ? "Another colleague, or a new time that you tell them now, may help."
                    : "A late yes still counts. Another colleague, or a new time that you tell"
                        + " them now, may help.")),
        line,
        List.of(
            scene.answer(it.id(), Answer.HAND_OVER, "Ask another"),
            scene.answer(it.id(), Answer.YES, "It is done")));
  }

  /** "Bo Lind has not answered yet, so it is yours still."; null where nobody was asked. */
  static @Nullable String unanswered(Scene scene, Commitment it) {
    return last(scene, it)
        .filter(_ -> !isDeclined(scene, it))
        .map(offer -> Plain.capital(scene.name(offer.to())))
        .map(whom -> whom + " has not answered yet, so it is with you still.")
        .orElse(null);
  }

  private static boolean isDeclined(Scene scene, Commitment it) {
    Optional<Fact> last =
        scene.told().facts().stream()
            .filter(fact ->
                (fact instanceof Fact.HandedOver handed && handed.commitment().equals(it.id()))
                    || (fact instanceof Fact.OfferDeclined no && no.commitment().equals(it.id())))
            .reduce((first, second) -> second);
    return last.filter(Fact.OfferDeclined.class::isInstance).isPresent();
  }

  private static Optional<Fact.HandedOver> last(Scene scene, Commitment it) {
    return scene.told().facts().stream()
        .filter(Fact.HandedOver.class::isInstance)
        .map(Fact.HandedOver.class::cast)
        .filter(handed -> handed.commitment().equals(it.id()))
        .reduce((first, second) -> second)
        .filter(handed -> !handed.accepted());
  }

  /** Who offered it last; the one who has it, where that is not told. */
  private static Person offerer(Scene scene, Commitment it) {
    return last(scene, it).map(handed -> handed.origin().who()).orElse(it.owner());
  }

  private static String until(Scene scene, Commitment it) {
    Instant due = it.due();
    return due == null ? "" : ", due " + scene.time().spokenEnd(due);
  }
}
