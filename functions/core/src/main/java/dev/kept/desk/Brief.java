package dev.kept.desk;

import dev.kept.fact.CaseId;
import dev.kept.fact.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, for where there is less room. Plain text, each with a link.
 *
 * @param sms at most {@link #SMS_CHARACTERS} characters
 * @param chat a few lines
 * @param note to stand on the ticket, where all agents read it: its link names nobody; null where
 *     the mail is about more than one ticket
 * @param caseId the ticket; null with {@code note}
 * @param about what it tells of, so that an answer to it can be understood
 */
public record Brief(
    String sms, String chat, @Nullable String note, @Nullable CaseId caseId, List<About> about) {

  /** One thing that is told. */
  public record About(CaseId caseId, Statement statement) {}

  public static final int SMS_CHARACTERS = 300;

  /** Our own notes begin so, and are never read. */
  public static final String NOTE_BEGINS = "Kept: ";

  public Brief {
    about = List.copyOf(about);
    if (sms.length() > SMS_CHARACTERS) {
      throw new IllegalArgumentException("a text message of %d characters".formatted(sms.length()));
    }
  }

  /** One to which nothing can be answered. */
  public Brief(String sms, String chat, @Nullable String note, @Nullable CaseId caseId) {
    this(sms, chat, note, caseId, List.of());
  }
}
