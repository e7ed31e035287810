package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.fact.Words;
import dev.kept.policy.Programs;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The story of a case: what happened, and between it the instants at which promises broke. */
final class Timeline {

  private final Sentences sentences;
  private final CommitmentWords verdicts;
  private final Times times;
  private final Function<Fact, @Nullable String> words;
  private final OwnClicks clicks;

  /**
   * Tells stories.
   *
   * @param words the full words of a fact; null where there are none, or not any more
   * @param clicks which of it the reader can take back
   */
  Timeline(
      Sentences sentences,
      CommitmentWords verdicts,
      Times times,
      Function<Fact, @Nullable String> words,
      OwnClicks clicks) {
    this.sentences = sentences;
    this.verdicts = verdicts;
    this.times = times;
    this.words = words;
    this.clicks = clicks;
  }

  private record Dated(Instant at, Map<String, Object> model) {}

  /** The days of a story, each with what happened on it. */
  List<Map<String, Object>> days(Seen story) {
    List<Dated> moments = new ArrayList<>();
    for (Fact fact : story.facts()) {
      if (!isBehindTheScenes(fact)) {
        moments.add(new Dated(fact.happened(), moment(fact, story.reading().commitments())));
      }
    }
    for (Commitment commitment : story.reading().commitments()) {
      brokenAt(commitment.state())
          .ifPresent(at -> moments.add(new Dated(at, broke(commitment, at))));
    }
    moments.sort(Comparator.comparing(Dated::at));
    Map<String, List<Map<String, Object>>> days =
        moments.stream()
            .collect(
                Collectors.groupingBy(
                    moment -> times.day(moment.at()),
                    LinkedHashMap::new,
                    Collectors.mapping(Dated::model, Collectors.toList())));
    return days.entrySet().stream()
        .map(day -> Map.<String, Object>of("day", day.getKey(), "moments", day.getValue()))
        .toList();
  }

  private static boolean isBehindTheScenes(Fact fact) {
    return fact instanceof Fact.CustomerKnownAs
        || fact instanceof Fact.Away
        || fact instanceof Fact.NoticeWithdrawn
        || (fact instanceof Fact.NoticeSent sent && Programs.isOne(sent.statement().person()))
        || (fact instanceof Fact.StatusChanged changed
            && changed.change() == Fact.StatusChanged.Change.OTHER);
  }

  private static Optional<Instant> brokenAt(State state) {
    return switch (state) {
      case State.Broken(Instant at) -> Optional.of(at);
      case State.KeptLate(Instant at, var _, var _) -> Optional.of(at);
      case State.Unconfirmed(Instant at) -> Optional.of(at);
      case State.Asleep _, State.Open _, State.Kept _, State.Reagreed _, State.Tried _ ->
          Optional.empty();
      case State.Released _, State.Lapsed _, State.Voided _ -> Optional.empty();
    };
  }

  /** What a caller said after the tone is in the call itself. */
  private @Nullable String text(Fact fact) {
    return fact instanceof Fact.CallEnded ended ? ended.call().note().text() : words.apply(fact);
  }

  private Map<String, Object> moment(Fact fact, List<Commitment> commitments) {
    String text = text(fact);
    List<String> quotes = quotes(fact);
    String title = sentences.of(fact);
    return Map.ofEntries(
        Map.entry("anchor", anchor(fact.id())),
        Map.entry("time", times.clock(fact.happened())),
        Map.entry("iso", fact.happened().toString()),
        Map.entry("exact", times.exact(fact.happened())),
        Map.entry("style", clicks.isTakenBack(fact) ? "plain taken" : Looks.of(fact)),
        Map.entry("title", title),
        Map.entry("spoken", text != null),
        Map.entry("said", text == null ? List.of() : Marked.pieces(text, quotes)),
        Map.entry("quotes", text == null ? quotes : List.of()),
        Map.entry("proofs", proofs(fact.id(), commitments)),
        Map.entry("undo", clicks.undo(fact).map(List::of).orElse(List.of())),
        Map.entry("taken", clicks.isTakenBack(fact)));
  }

  private Map<String, Object> broke(Commitment commitment, Instant at) {
    String style = commitment.state() instanceof State.Unconfirmed ? "unknown" : "broke";
    return Map.ofEntries(
        Map.entry("anchor", "broke-" + Integer.toHexString(commitment.id().text().hashCode())),
        Map.entry("time", times.clock(at)),
        Map.entry("iso", at.toString()),
        Map.entry("exact", times.exact(at)),
        Map.entry("style", style),
        Map.entry("title", verdicts.moment(commitment)),
        Map.entry("spoken", false),
        Map.entry("said", List.of()),
        Map.entry("quotes", List.of()),
        Map.entry("proofs", List.of()),
        Map.entry("undo", List.of()),
        Map.entry("taken", false));
  }

  private List<String> proofs(FactId fact, List<Commitment> commitments) {
    return commitments.stream()
        .filter(commitment -> fact.equals(commitment.state().proof()))
        .map(verdicts::proof)
        .toList();
  }

  private static List<String> quotes(Fact fact) {
    return switch (fact) {
      case Fact.StaffReplied(var _, Words words) -> promised(words.heard());
      case Fact.StaffNoted(var _, Words words) -> promised(words.heard());
      case Fact.PromiseDeclared(var _, Promise promise) -> List.of(promise.quote());
      default -> List.of();
    };
  }

  private static List<String> promised(@Nullable Heard heard) {
    return heard == null ? List.of() : heard.promises().stream().map(Promise::quote).toList();
  }

  /** The name of a moment within its page. */
  static String anchor(FactId fact) {
    return "fact-" + Integer.toHexString(fact.text().hashCode());
  }
}
