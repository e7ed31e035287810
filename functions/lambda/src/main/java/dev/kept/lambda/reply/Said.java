package dev.kept.lambda.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody says in answer to a mail of ours. */
sealed interface Said {

  /** It is done; {@code how} in their words, empty where they say no more. */
  record Done(String how) implements Said {}

  record NotYet() implements Said {}

  record NotAPromise() implements Said {}

  /** They have it; until when, where they say so. */
  record HaveIt(@Nullable Instant until) implements Said {}

  record Cannot() implements Said {}

  /** "Yes" alone: what it means, the question says. */
  record Yes() implements Said {}

  record No() implements Said {}

  /** Anything else. It changes nothing. */
  record Unclear() implements Said {}
}
