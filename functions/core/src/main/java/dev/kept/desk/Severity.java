package dev.kept.desk;

import dev.kept.casefile.Notice;
import java.util.Comparator;

/** Which of several notices a reader sees first: who waits worst, then who has waited longest. */
public final class Severity {

  /** Worst first. */
  public static final Comparator<Notice> ORDER =
      Comparator.comparingInt(Severity::rank)
          .thenComparing(Notice::owedAt)
          .thenComparing(Notice::key);

  private Severity() {}

  private static int rank(Notice notice) {
    return switch (notice.statement().verdict()) {
      case "angry" -> 0;
      case "broken", "disputed" -> notice.statement().step().equals("silence") ? 3 : 1;
      case "open" -> notice.urgency() == Notice.Urgency.NOW ? 2 : 5;
      case "unconfirmed", "unanswered" -> 4;
      case "asleep" -> 6;
      case "unreachable" -> 7;
      default -> 8;
    };
  }
}
