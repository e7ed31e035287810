package dev.kept.lambda.reply;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.When;
import dev.kept.reading.DueReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first line of an answer. Narrow on purpose: what it does not know for sure is unclear,
 * and a person is asked; what was misread would stand as their word.
 *
 * @param calendar on which "till 3 pm" is a time
 */
record SaidReader(BusinessCalendar calendar, Locale locale) {

  /** Nobody says "done" in more. */
  private static final int LONGEST_LINE = 120;

  private static final String IT = "(?: (?:it|this|that|this one|that one))?";
  private static final String YES = "(?:(?:yes|yep|yeah|ok|okay|sure)[,.! ]+)?";
  private static final String NO = "(?:(?:no|nope|sorry)[,.! ]+)?";

  private static final Pattern GREETING =
      Pattern.compile("(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\\b[^.!?]{0,30}");

  private static final Pattern TAIL =
      Pattern.compile(
          "[,.!;: –-]*\\b(?:thanks?(?: you)?|thx|cheers|best|regards|many thanks)\\b.{0,30}$");

  private static final Pattern DONE =
      Pattern.compile(
          YES
              + "(?:(?:it|this|that|all)(?:'s| is| has been| was)? |i(?:'ve| have) |we(?:'ve| have) )?"
              + "(?:just |already |all )?(?:done|sorted|finished|dealt with|taken care of)"
              + IT
              + "(?<how>[,.;:! –-]+.+)?");

  private static final Pattern DID =
      Pattern.compile(
          YES
              + "(?<how>(?:(?:i|we)(?:'ve| have)? )?(?:just |already )?(?:called|phoned|reached|"
              + "spoke (?:to|with)|spoken (?:to|with)|wrote to|written to|e-?mailed|visited|sent|"
              + "refunded|fixed) (?:her|him|them|it|the customer)\\b.*)");

  private static final Pattern NOT_YET =
      Pattern.compile(NO + "(?:(?:it|this|that)(?:'s| is) )?not (?:yet|done|done yet|yet done)");

  private static final Pattern NOT_A_PROMISE =
      Pattern.compile(
          NO
              + "(?:(?:it|this|that|there)(?:'s| is| was)? )?"
              + "(?:(?:not|never|isn't|wasn't) a promise|no promise|not promised)");

  private static final Pattern HAVE_IT =
      Pattern.compile(
          YES
              + "(?:i(?:'ve| have) (?:got )?(?:it|this|that)|on it|i(?:'m| am) on it|"
              + "i(?:'ll| will) (?:do|take|handle|see to) (?:it|this|that)|i take it|"
              + "leave it (?:to|with) me|mine)(?:[,.; –-]+(?<till>(?:till|until|by|before) .+))?");

  private static final Pattern TILL = Pattern.compile(YES + "(?<till>(?:till|until|by) .+)");

  private static final Pattern CANNOT =
      Pattern.compile(
          NO
              + "(?:i )?(?:can't|cannot|can not|won't be able to|(?:am|'m) not able to)"
              + "(?: (?:make|do|take|manage))?"
              + IT
              + "(?: on)?(?:,? (?:today|tomorrow|in time|either|myself|sorry)){0,2}");

  /** A word of doubt, of what is to come or of what went wrong: then it is no plain "done". */
  private static final Pattern DOUBT =
      Pattern.compile(
          "\\b(?:not|no|never|nobody|none|nothing|if|but|except|unless|maybe|perhaps|almost|nearly|half|"
              + "partly|will|shall|going to|later|tomorrow|soon|try|tried|trying|voicemail|busy|"
              + "answer(?:ed)?|when|once|after|before|who|what|why|unreachable|wrong|failed|only)\\b|n't\\b|\\?");

  /**
   * Reads it.
   *
   * @param text without what it quotes
   * @param at when it was written
   */
  Said read(String text, Instant at) {
    List<String> lines =
        text.replace('’', '\'')
            .lines()
            .map(line -> line.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
            .filter(Predicate.not(String::isEmpty))
            .limit(4)
            .toList();
    int first = !lines.isEmpty() && isGreeting(lines.getFirst()) ? 1 : 0;
    if (lines.size() <= first || lines.get(first).length() > LONGEST_LINE) {
      return new Said.Unclear();
    }
    if (lines.stream().anyMatch(line -> line.contains("?"))) {
      return new Said.Unclear();
    }
    return line(plain(lines.get(first)), at);
  }

  private static boolean isGreeting(String line) {
    return GREETING.matcher(line).lookingAt() && line.split(" ", -1).length <= 4;
  }

  private static String plain(String line) {
    return TAIL.matcher(line).replaceAll("").replaceAll("[.,!; ]+$", "").strip();
  }

  private Said line(String line, Instant at) {
    if (line.matches("(?:yes|yep|yeah|sure|ok|okay)(?:,? please)?")) {
      return new Said.Yes();
    }
    if (line.matches("no|nope")) {
      return new Said.No();
    }
    Matcher done = DONE.matcher(line);
    Matcher did = DID.matcher(line);
    if (done.matches()) {
      return done(done.group("how"));
    }
    if (did.matches()) {
      return done(did.group("how"));
    }
    if (NOT_YET.matcher(line).matches()) {
      return new Said.NotYet();
    }
    if (NOT_A_PROMISE.matcher(line).matches()) {
      return new Said.NotAPromise();
    }
    if (CANNOT.matcher(line).matches()) {
      return new Said.Cannot();
    }
    Matcher has = HAVE_IT.matcher(line);
    if (has.matches()) {
      return has.group("till") == null ? new Said.HaveIt(null) : till(has.group("till"), at);
    }
    Matcher till = TILL.matcher(line);
    return till.matches() ? till(till.group("till"), at) : new Said.Unclear();
  }

  private static Said done(@Nullable String how) {
    String words = how == null ? "" : how.replaceAll("^[,.;:! –-]+", "");
    return DOUBT.matcher(words).find() ? new Said.Unclear() : new Said.Done(words);
  }

  /** The whole of it must be a time: "till 3 pm", "by noon", "until tomorrow 10am". */
  private Said till(String words, Instant at) {
    String phrase = words.replaceFirst("^(?:till|until|before) ", "by ");
    List<DueReader.Found> found = new DueReader().find(phrase, at, calendar, locale);
    boolean whole =
        found.size() == 1
            && found.getFirst().end() == phrase.length()
            && found.getFirst().start() <= "by ".length();
    Optional<Instant> due =
        found.stream()
            .map(DueReader.Found::when)
            .filter(when -> !when.conflict())
            .map(When::due)
            .filter(Objects::nonNull)
            .findFirst();
    return whole && due.isPresent() ? new Said.HaveIt(due.get()) : new Said.Unclear();
  }
}
