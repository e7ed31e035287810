package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.lambda.pages.AnswerForm.Begun;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One case: where it stands, what was promised, and everything that happened. */
final class CasePage {

  private final PageData data;
  private final Access access;
  private final Templates templates;

  CasePage(PageData data, Access access, Templates templates) {
    this.data = data;
    this.access = access;
    this.templates = templates;
  }

  /**
   * The page.
   *
   * @param changed an apology that is to be checked, as somebody wrote it
   * @return empty where the case has no facts
   */
  Optional<String> html(CaseId caseId, Visit visit, Drafts.Changed changed) {
    Instant now = visit.now();
    Seen seen = data.lookAt().run(caseId, now);
    if (seen.facts().isEmpty()) {
      return Optional.empty();
    }
    Policy policy = data.policies().current();
    Names names = new Names(policy, seen.facts());
    Times times = new Times(visit, policy);
    CommitmentWords words = new CommitmentWords(names, times);
    Timeline timeline =
        new Timeline(
            new Sentences(names, times),
            words,
            times,
            this::said,
            OwnClicks.of(access, visit, seen));
    AnswerForm answers = new AnswerForm(access, visit, seen, data, names, times);
    List<Commitment> shown =
        seen.reading().commitments().stream()
            .filter(commitment -> commitment.level() != Level.RECORDED)
            .filter(UnspokenText::isShown)
            .sorted(Comparator.comparingInt(CasePage::urgency))
            .toList();
    List<Map<String, Object>> promises = new ArrayList<>();
    for (Commitment commitment : shown) {
      Map<String, Object> promise =
          new HashMap<>(
              promise(
                  commitment,
                  words,
                  times,
                  answers,
                  notes(commitment, seen, names),
                  ReceiptPage.link(access, policy, seen, commitment, visit)));
      promise.put("folded", !promises.isEmpty());
      promises.add(promise);
    }
    Optional<String> subject = first(seen, Matter::subject);
    String number = first(seen, Matter::number).orElse(seen.reading().caseId().number());
    return Optional.of(
        templates.render(
            "case",
            visit,
            Map.ofEntries(
                Map.entry("title", names.customerName().or(() -> subject).orElse("Case " + number)),
                Map.entry("subject", names.customerName().flatMap(_ -> subject).orElse("")),
                Map.entry("number", number),
                Map.entry(
                    "customerLink",
                    visit.board() ? Addresses.ofCustomer(seen.reading().caseId()) : ""),
                Map.entry(
                    "standIn",
                    visit.board() && policy.wanted().standIn()
                        ? Addresses.STAND_IN + Addresses.encoded(seen.reading().caseId().text())
                        : ""),
                Map.entry("lead", new Headline(names, times).of(seen.reading().commitments())),
                Map.entry("regard", RegardLine.of(seen, visit, policy)),
                Map.entry("promises", promises),
                Map.entry("drafts", Drafts.of(seen, policy, now, changed)),
                Map.entry("none", promises.isEmpty()),
                Map.entry(
                    "promised",
                    shown.isEmpty() || shown.stream().anyMatch(it -> !it.id().isImplied())),
                Map.entry("days", timeline.days(seen)),
                Map.entry("now", times.now()))));
  }

  private @Nullable String said(Fact fact) {
    CaseId caseId = fact.origin().matter().caseId();
    return caseId == null ? null : data.files().words(caseId, fact.id()).orElse(null);
  }

  private static Map<String, Object> promise(
      Commitment commitment,
      CommitmentWords words,
      Times times,
      AnswerForm answers,
      List<String> more,
      Optional<String> receipt) {
    List<String> notes = new ArrayList<>(words.notes(commitment));
    notes.addAll(more);
    var proof = commitment.state().proof();
    return Map.ofEntries(
        Map.entry("answers", answers.of(commitment, Begun.FRESH)),
        Map.entry("who", words.promised(commitment)),
        Map.entry("quote", UnspokenText.quote(commitment)),
        Map.entry("standing", words.standing(commitment)),
        Map.entry("tone", Looks.of(commitment)),
        Map.entry("word", commitment.state().word()),
        Map.entry("chased", words.chased(commitment)),
        Map.entry("notes", notes),
        Map.entry("receipt", receipt.map(List::of).orElse(List.of())),
        Map.entry("exact", new ExactTimes(times).of(commitment)),
        Map.entry("anchor", Timeline.anchor(commitment.id().madeBy())),
        Map.entry("proof", proof == null ? "" : Timeline.anchor(proof)));
  }

  /** What stands in the facts of the case, and not in the commitment. */
  private static List<String> notes(Commitment commitment, Seen seen, Names names) {
    return commitment.state() instanceof State.Open || commitment.state() instanceof State.Broken
        ? Handovers.standing(commitment, seen).stream()
            .map(offer -> names.of(offer.to(), offer.id().source()))
            .map(name -> "Offered to " + name + ", who has not said yes yet")
            .toList()
        : List.of();
  }

  /** What is broken comes first, then what is open, then what is settled. */
  private static int urgency(Commitment commitment) {
    return switch (commitment.state()) {
      case State.Broken _ -> commitment.repaired() == null ? 0 : 4;
      case State.Unconfirmed _ -> 1;
      case State.Open _ -> 2;
      case State.Asleep _ -> 3;
      default -> 4;
    };
  }

  private static Optional<String> first(Seen seen, Function<Matter, @Nullable String> field) {
    return seen.facts().stream()
        .map(fact -> field.apply(fact.origin().matter()))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
