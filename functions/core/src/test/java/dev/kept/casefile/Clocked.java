package dev.kept.casefile;

import static dev.kept.casefile.Scene.CUSTOMER;
import static dev.kept.casefile.Scene.NOBODY;
import static dev.kept.casefile.Scene.at;

import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Heard;
import dev.kept.fact.Implied;
import dev.kept.fact.Person;
import dev.kept.fact.Signal;
import dev.kept.fact.Words;
import dev.kept.policy.Clocks;
import dev.kept.policy.Policy;
import dev.kept.policy.Span;
import java.util.List;

/** What happens in a case under a policy that wants clocks. */
final class Clocked {

  static final Clocks ALL =
      new Clocks(
          at("2026-02-01T00:00"),
          Span.parse("4 business hours"),
          Span.parse("2 business hours"),
          Span.parse("every 2 business days"),
          Span.parse("5 business days"));

  private Clocked() {}

  static Scene scene() {
    return new Scene().under(it -> under(it, ALL));
  }

  /** An answer alone is owed. */
  static Scene replies() {
    return only(ALL.firstReply(), ALL.nextReply(), null, null);
  }

  static Scene updates() {
    return only(null, null, ALL.update(), null);
  }

  static Scene resolutions() {
    return only(null, null, null, ALL.resolution());
  }

  private static Scene only(Span first, Span next, Span update, Span resolution) {
    Clocks some = new Clocks(ALL.since(), first, next, update, resolution);
    return new Scene().under(it -> under(it, some));
  }

  static Policy under(Policy policy, Clocks clocks) {
    return policy.wanting(policy.wanted().with(clocks));
  }

  /** A ticket, opened by what somebody wrote. */
  static Scene opened(Scene scene, String at, Person who) {
    return scene.also(
        "ticket.opened",
        at,
        who,
        origin -> new Fact.TicketOpened(origin, Words.NONE.heard(Heard.nothing(1, 1)), null));
  }

  /** "Thanks, all fine", and no more. */
  static Scene thanks(Scene scene, String at) {
    Signal thanks = new Signal(Signal.Kind.THANKS, "…", null);
    Heard heard = new Heard(1, 1, false, List.of(), List.of(thanks), true);
    return scene.also(
        "ticket.customer_replied",
        at,
        CUSTOMER,
        origin -> new Fact.CustomerWrote(origin, Words.NONE.heard(heard)));
  }

  /** The source has another state for it now, in its own word. */
  static Scene becomes(Scene scene, String at, String state) {
    return scene.also(
        Change.OTHER.kind(),
        at,
        NOBODY,
        origin -> new Fact.StatusChanged(origin, Change.OTHER, null, state, null, null));
  }

  static Commitment only(Scene scene, Implied implied, String at) {
    return all(scene, implied, at).getLast();
  }

  static List<Commitment> all(Scene scene, Implied implied, String at) {
    return scene.read(at).commitments().stream()
        .filter(it -> it.id().implied() == implied)
        .toList();
  }
}
