package dev.kept.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an apology as a hurt customer would: first "I'm sorry", then what we said and did not do,
 * then nothing more. Names each offence and its words.
 */
public final class ApologyLinter {

  /** Longer than this, and it is about us. */
  public static final int MOST_WORDS = 45;

  /** What can be wrong with it. */
  public enum Offence {
    NOT_SORRY_FIRST("begin with \"I'm sorry\""),
    SAYS_NOT_WHAT("say what we said we would do, and that we did not do it"),
    IF("an apology with \"if\" doubts the hurt"),
    BUT("what follows \"but\" takes the apology back"),
    EXCUSE("no reason, however true: it asks the customer to understand us"),
    BLAME("no word of what the customer or a colleague did"),
    FOG("say who did not do it: we"),
    MARKETING("no word that could stand in an advertisement"),
    NEW_PROMISE("no new promise here: make it where it is watched"),
    TOO_LONG("at most 45 words");

    private final String why;

    Offence(String why) {
      this.why = why;
    }

    /** What would be right. */
    public String why() {
      return why;
    }
  }

  /** An offence and the words that give it. */
  public record Finding(Offence offence, String words) {}

  private record Rule(Offence offence, Pattern pattern) {}

  private static final Pattern SORRY =
      Pattern.compile(
          "^(?:(?:hi|hello|dear)\\b[^\\n,]{0,40},?\\s+)?i(?:'| a)m (?:so |very |truly )?sorry\\b");

  private static final Pattern TOLD =
      Pattern.compile("\\b(?:said|told|promised|agreed|wrote|expected|asked)\\b");

  private static final Pattern NOT_DONE =
      Pattern.compile(
          "\\b(?:did not|didn't|never|have not|haven't|has not|were not|was not there|nobody|no one|failed to|missed)\\b");

  /** What we said then may stand in quotation marks: it is no new promise. */
  private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*[”\"]");

  private static final List<Rule> RULES =
      List.of(
          rule(Offence.IF, "if\\b[^.!?]{0,30}|in case\\b"),
          rule(
              Offence.BUT,
              "but|however|although|though|that said|nevertheless|even so|on the other hand"),
          rule(
              Offence.EXCUSE,
              "because|due to|owing to|busy|swamped|overwhelmed|short[- ]?staffed|understaffed|"
                  + "(?:high|unusual|unexpected) (?:call )?(?:volumes?|demand)|backlog|unforeseen|"
                  + "circumstances|technical (?:issues?|difficult(?:y|ies)|problems?)|"
                  + "(?:outside|beyond|out of) (?:of )?our control|mix-up|misunderstanding|"
                  + "miscommunication|traffic|off sick|was ill|(?:on|the) holidays?|slipped my mind|"
                  + "as you (?:may )?know|to be fair|usually|normally|so many|too many|"
                  + "(?:new|computer|booking) system|the system"),
          rule(
              Offence.BLAME,
              "you (?:should|could|might) have|you (?:did not|didn't|never|failed to) (?:answer|call|repl|respond|tell|told|say|said|pick|wr|confirm|ask|send|sent|let|come|came|show|turn)\\w*|"
                  + "you (?:were|weren't|were not) (?:not )?(?:there|available|home|reachable|clear)|"
                  + "(?:my|our|the) (?:colleague|technician|driver|supplier|office|team|department|engineer|predecessor)s?"
                  + " (?:\\w+ )?(?:forgot|failed|did|didn't|should|was|were|made|lost)"),
          rule(
              Offence.FOG,
              "(?:mistakes?|errors?) (?:was|were|has been|have been) made|inconveniences?|"
                  + "(?:was|were|been|being|got) (?:\\w+ )?(?:made|missed|delayed|overlooked|forgotten|lost|mishandled|caused|experienced)|"
                  + "fell through the cracks|slipped through|you may (?:have )?(?:feel|felt|experienced?)|"
                  + "any (?:trouble|upset|confusion|frustration)|(?:the|this) (?:situation|issue|matter)|"
                  + "regrettabl[ey]|unfortunate(?:ly)?|it (?:seems|appears)"),
          rule(
              Offence.MARKETING,
              "valued|value your|your (?:satisfaction|loyalty|business|patience|trust) (?:is|means)|"
                  + "(?:very )?important to us|strive|committed to|commitment to|pride ourselves|"
                  + "world[- ]class|excellen(?:t|ce)|best[- ]in[- ]class|delighted|thrilled|"
                  + "customer experience|high(?:est)? standards?|quality of (?:our )?service|"
                  + "discount|voucher|special offer|top priority|number one|thank you for (?:your )?"
                  + "(?:patience|understanding|choosing|bearing)"),
          rule(
              Offence.NEW_PROMISE,
              "(?:we|i|they|he|she|someone|somebody|it)(?:'ll| will| shall)\\b[^.!?]{0,40}|"
                  + "(?:we're|we are|i'm|i am) going to\\b[^.!?]{0,40}|will be in touch|going forward|"
                  + "from now on|won't happen again|never (?:again|happen)|rest assured|"
                  + "you can expect|as soon as|asap|guarantee|i promise|we promise|make sure|"
                  + "make (?:it|this) (?:up|right)|let me make"));

  private ApologyLinter() {}

  /** Every offence, in the order of {@link Offence}; empty where the text is fit to be said. */
  public static List<Finding> check(String text) {
    String plain = Plain.line(text).replace('’', '\'');
    String lower = plain.toLowerCase(Locale.ROOT);
    String own = QUOTED.matcher(lower).replaceAll("…");
    List<Finding> findings = new ArrayList<>();
    if (!SORRY.matcher(lower).find()) {
      findings.add(new Finding(Offence.NOT_SORRY_FIRST, firstWords(plain)));
    }
    if (!TOLD.matcher(own).find() || !NOT_DONE.matcher(own).find()) {
      findings.add(new Finding(Offence.SAYS_NOT_WHAT, ""));
    }
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(own);
      while (matcher.find()) {
        findings.add(new Finding(rule.offence(), matcher.group().strip()));
      }
    }
    int words = plain.isEmpty() ? 0 : plain.split(" ", -1).length;
    if (words > MOST_WORDS) {
      findings.add(new Finding(Offence.TOO_LONG, words + " words"));
    }
    return List.copyOf(findings);
  }

  private static Rule rule(Offence offence, String pattern) {
    return new Rule(offence, Pattern.compile("\\b(?:" + pattern + ")(?!\\w)"));
  }

  private static String firstWords(String text) {
    return Plain.words(text, 3);
  }
}
