package dev.kept.casefile;

import dev.kept.casefile.Notice.Urgency;
import dev.kept.fact.Person;
import dev.kept.policy.Policy;
import dev.kept.policy.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lead and the owner should know of a case beyond its breaks. */
record Lines(Book book, Directory directory) {

  /** How long a customer may be silent after an apology before the lead's list says so. */
  private static final int SILENT_DAYS = 5;

  List<Telling> all() {
    List<Telling> tellings = new ArrayList<>();
    angry().ifPresent(tellings::add);
    for (Tracked tracked : book.tracked) {
      if (!tracked.history && tracked.level != Level.RECORDED) {
        of(tracked, tellings);
      }
    }
    return tellings;
  }

  private void of(Tracked tracked, List<Telling> tellings) {
    Optional<String> lead = directory.lead(tracked.team);
    if (lead.isPresent()) {
      if (tracked.moves >= 2 && tracked.movedAt != null && tracked.isLive()) {
        tellings.add(line(tracked, "moved", lead.get(), tracked.movedAt));
      }
      if (book.heldThrice != null && tracked.isLive() && !tracked.id.isImplied()) {
        tellings.add(line(tracked, "holding", lead.get(), book.heldThrice));
      }
      silence(tracked, lead.get()).ifPresent(tellings::add);
    }
    setUp(tracked).ifPresent(tellings::add);
  }

  private static Telling line(Tracked tracked, String step, String to, Instant at) {
    return Telling.about(tracked, step, to, tracked.state.word(), Urgency.LIST, at);
  }

  /** Angry twice in a case: the lead, once, promise or not. */
  private Optional<Telling> angry() {
    if (book.angry.size() < 2) {
      return Optional.empty();
    }
    String team =
        book.tracked.isEmpty()
            ? book.teamOf(book.current, book.assigneePerson())
            : book.tracked.getLast().team;
    return directory
        .lead(team)
        .map(to -> Telling.aboutTheCase("angry", to, "angry", Urgency.NOW, book.angry.get(1)));
  }

  private static Optional<Telling> silence(Tracked tracked, String lead) {
    boolean waits =
        tracked.apologised != null
            && tracked.accepted == null
            && (tracked.hurts() || tracked.state instanceof State.KeptLate);
    return waits && tracked.apologised != null
        ? Optional.of(
            line(
                tracked,
                "silence",
                lead,
                tracked.dues.businessDays(tracked.apologised, SILENT_DAYS)))
        : Optional.empty();
  }

  /**
   * Somebody made a promise and we have no address for them: said once, to the fallback address.
   */
  private Optional<Telling> setUp(Tracked tracked) {
    Policy policy = directory.policy();
    Person owner = tracked.owner;
    boolean known = owner.id() == null || directory.address(owner).isPresent();
    if (known || tracked.level != Level.LOUD) {
      return Optional.empty();
    }
    String step = Notice.SET_UP + directory.source() + ":" + owner.id();
    return directory
        .address(Role.OWNER, tracked)
        .filter(to -> policy.owner() != null)
        .map(to -> Telling.aboutTheCase(step, to, Notice.UNREACHABLE, Urgency.LIST, tracked.made));
  }
}
