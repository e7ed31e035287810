package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.desk.Brief;
import dev.kept.fact.Blanked;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Words;
import dev.kept.policy.Policies;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hears what a message says, keeps its full words apart, and leaves the reading in the fact. */
final class Listening {

  private final CaseFiles files;
  private final Policies policies;
  private final Hearing hearing;

  Listening(CaseFiles files, Policies policies, Hearing hearing) {
    this.files = files;
    this.policies = policies;
    this.hearing = hearing;
  }

  /** The fact as it is to be stored: heard, without its full text. */
  Fact heard(CaseId caseId, Fact fact) {
    return switch (fact) {
      case Fact.TicketOpened(var origin, var words, var status, var category) ->
          new Fact.TicketOpened(origin, stored(caseId, fact, words, () -> null), status, category);
      case Fact.StaffReplied(var origin, var words) ->
          new Fact.StaffReplied(origin, stored(caseId, fact, words, () -> before(caseId, fact)));
      case Fact.StaffNoted(var origin, var words) when isOurs(words) ->
          new Fact.StaffNoted(
              origin, words.heard(Heard.nothing(0, policies.current().version())).withoutText());
      case Fact.StaffNoted(var origin, var words) ->
          new Fact.StaffNoted(origin, stored(caseId, fact, words, () -> null));
      case Fact.CustomerWrote(var origin, var words) ->
          new Fact.CustomerWrote(origin, stored(caseId, fact, words, () -> null));
      case Fact.CallEnded(var origin, var call) ->
          new Fact.CallEnded(origin, call.noted(unheard(caseId, fact, call.note())));
      default -> fact;
    };
  }

  /** What staff noted of a call tells of what was done; nobody promised it to the customer. */
  private Words unheard(CaseId caseId, Fact fact, Words note) {
    String text = note.text();
    boolean blank = text != null && !files.keepWords(caseId, fact.id(), text);
    return blank ? Blanked.of(note) : note.withoutText();
  }

  /** A note that we wrote ourselves comes back from the source as if a colleague had. */
  private static boolean isOurs(Words words) {
    return words.text() != null && words.text().strip().startsWith(Brief.NOTE_BEGINS);
  }

  private Words stored(CaseId caseId, Fact fact, Words words, Supplier<@Nullable String> before) {
    String text = words.text();
    if (text == null) {
      return words;
    }
    boolean kept = files.keepWords(caseId, fact.id(), text);
    Words heard =
        words.heard() == null
            ? words.heard(hearing.hear(fact, text, before, policies.current()))
            : words;
    return kept ? heard.withoutText() : Blanked.of(heard);
  }

  /** What the customer last wrote before it: "yes, will do" promises what that asked for. */
  @Nullable String before(CaseId caseId, Fact reply) {
    Instant at = reply.origin().at();
    Optional<Fact> question =
        files.facts(caseId).stream()
            .filter(fact -> isCustomers(fact) && fact.origin().at().isBefore(at))
            .max(Comparator.comparing((Fact fact) -> fact.origin().at()));
    return question.flatMap(fact -> files.words(caseId, fact.id())).orElse(null);
  }

  private static boolean isCustomers(Fact fact) {
    return fact instanceof Fact.CustomerWrote || fact instanceof Fact.TicketOpened;
  }
}
