package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a promise says and to whom, short and redacted, for where mails do not reach. */
public final class Subjects {

  private static final int QUOTE_WORDS = 24;

  private Subjects() {}

  /** The words of the promise. */
  public static String quote(Commitment it) {
    return Plain.words(it.quote(), QUOTE_WORDS);
  }

  /** The customer's name; null where no source told it. */
  public static @Nullable String customer(List<Fact> facts) {
    return CaseStory.name(facts);
  }
}
