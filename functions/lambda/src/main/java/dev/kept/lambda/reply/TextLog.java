package dev.kept.lambda.reply;

import dev.kept.casefile.CaseFiles;
import dev.kept.desk.Brief;
import dev.kept.fact.Fact;
import dev.kept.sources.json.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What one of our people was told by text message, and which messages of theirs are done with. */
final class TextLog {

  private static final String TOLD = "told-";
  private static final String DONE = "done-";
  private static final String UNCLEAR = "unclear";

  private final TextLines lines;

  TextLog(CaseFiles files, String person) {
    this.lines = new TextLines(files, person);
  }

  /** What came of their own messages. */
  TextsTaken taken() {
    return new TextsTaken(lines);
  }

  /** A text message of ours went out. */
  void told(Brief brief, Instant at) {
    for (Brief.About about : brief.about()) {
      String what = at + " " + about.caseId().text() + " " + about.statement();
      String hash = Ids.hash(what.getBytes(StandardCharsets.UTF_8));
      lines.add(TOLD + hash, about.caseId(), about.statement(), at);
    }
  }

  /** What they were told by text since an instant, the last one last. */
  List<Fact.NoticeSent> notices(Instant since, Instant now) {
    return lines
        .of(TOLD, now)
        .filter(line -> !line.happened().isBefore(since))
        .filter(line -> line.statement().commitment() != null)
        .sorted(Comparator.comparing(Fact::happened).thenComparing(line -> line.id().id()))
        .toList();
  }

  /** A message of theirs is done with, and was answered if it was to be. */
  void done(String message, boolean unclear, Instant at) {
    lines.add(DONE + message, null, lines.statement(message, unclear ? UNCLEAR : "done", 0), at);
  }

  boolean isDone(String message, Instant now) {
    return lines.of(DONE, now).anyMatch(line -> line.id().id().equals(DONE + message));
  }

  /** How often within a day they were told that nothing was understood. */
  long unclear(Instant now) {
    Instant since = now.minus(Duration.ofDays(1));
    return lines
        .of(DONE, now)
        .filter(line -> line.happened().isAfter(since))
        .filter(line -> line.statement().verdict().equals(UNCLEAR))
        .count();
  }
}
