package dev.kept.lambda.reply;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the text messages of one of our people told, and took back again. */
record TextsTaken(TextLines lines) {

  private static final String TOOK = "took-";
  private static final String UNDID = "undid-";

  /**
   * Facts that a message of theirs told.
   *
   * @param label of the message, or of the question that it answered
   */
  record Taken(String label, List<Said> facts) {

    Taken {
      facts = List.copyOf(facts);
    }

    /** One of them. */
    record Said(CaseId caseId, FactId fact) {}
  }

  /** A message of theirs told these facts. */
  void took(String label, List<Fact> facts, Instant at) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      lines.add(
          TOOK + label + "-" + i,
          fact.origin().matter().caseId(),
          lines.statement(label, fact.id().text(), i),
          at);
    }
  }

  /** What their messages told and no other took back, under this beginning of a label. */
  Set<String> standing(String beginning, Instant now) {
    Set<String> undone = undone(now);
    return lines
        .of(TOOK, now)
        .map(line -> line.statement().step())
        .filter(label -> label.startsWith(beginning) && !undone.contains(label))
        .collect(Collectors.toSet());
  }

  /** What a message takes back: what was told last. The same message takes back the same. */
  Optional<Taken> takeBack(String message, Instant at) {
    List<Fact.NoticeSent> took = lines.of(TOOK, at).toList();
    Set<String> undone = undone(at);
    Optional<String> label =
        before(message, at)
            .or(() ->
                took.stream()
                    .filter(line -> !undone.contains(line.statement().step()))
                    .max(Comparator.comparing(Fact::happened))
                    .map(line -> line.statement().step()));
    label.ifPresent(it -> lines.add(UNDID + message, null, lines.statement(it, "undid", 0), at));
    return label.map(it -> new Taken(it, said(took, it)));
  }

  private Optional<String> before(String message, Instant at) {
    return lines
        .of(UNDID, at)
        .filter(line -> line.id().id().equals(UNDID + message))
        .map(line -> line.statement().step())
        .findFirst();
  }

  private static List<Taken.Said> said(List<Fact.NoticeSent> took, String label) {
    return took.stream()
        .filter(line -> line.statement().step().equals(label))
        .map(line ->
            new Taken.Said(
                Objects.requireNonNull(line.origin().matter().caseId()),
                FactId.parse(line.statement().verdict())))
        .toList();
  }

  private Set<String> undone(Instant now) {
    return lines.of(UNDID, now).map(line -> line.statement().step()).collect(Collectors.toSet());
  }
}
