package dev.kept.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a sentence that a business wants to say in place of ours: only what we can fill in, nothing
 * that scolds or counts tickets, and short. Our own sentences pass it too.
 */
public final class TextLinter {

  /** The key of what a person may say to the customer; {@link ApologyLinter} reads it. */
  public static final String APOLOGY = "apology";

  static final int SUBJECT_CHARACTERS = 120;
  static final int OPENING_WORDS = 60;

  private static final Set<String> KINDS =
      Set.of("break", "correction", "reminder", "stand-in", "held", "reassigned", "question");

  /** What can be filled in, with an example of each. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "customer", "Dana Field",
          "awaited", "our call",
          "begun", "promised on Monday",
          "waited", "two days",
          "due", "Tuesday, 5 pm",
          "quote", "“we'll call you tomorrow”");

  private static final Map<String, String> APOLOGY_EXAMPLES =
      Map.of("deed", "call you", "day", "Monday");

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?i)\\b(?:slas?|breach(?:e[ds])?|breaching|violat(?:e[ds]?|ions?)|non-complian(?:t|ce)|kpis?|"
              + "escalat(?:e[ds]?|ions?)|overdue|delinquent|fail(?:ed|ure)?|fault|blame[ds]?|careless|"
              + "negligen(?:t|ce)|unacceptable|warning|immediately)\\b|#\\d+|\\bticket \\d+");

  private TextLinter() {}

  /** What is wrong with a text under a key, and what would be right; empty where it is fit. */
  public static List<String> check(String key, String text) {
    List<String> problems = new ArrayList<>();
    if (!isKey(key)) {
      problems.add(
          "no text has this key: right are break.subject, break.lead.opening, apology; kinds are "
              + String.join(", ", new TreeSet<>(KINDS)));
      return problems;
    }
    boolean apology = key.equals(APOLOGY);
    Map<String, String> examples = apology ? APOLOGY_EXAMPLES : EXAMPLES;
    String filled = Texts.filled(text, examples);
    variables(text, examples, problems);
    if (text.isBlank() || text.lines().count() > 1) {
      problems.add("one line of words");
    }
    if (apology) {
      ApologyLinter.check(filled)
          .forEach(found ->
              problems.add(
                  (found.words().isEmpty() ? "" : "'" + found.words() + "': ")
                      + found.offence().why()));
    } else {
      scolding(filled, problems);
      length(key, filled, problems);
    }
    return problems;
  }

  private static void variables(String text, Map<String, String> examples, List<String> problems) {
    Matcher variable = VARIABLE.matcher(text);
    while (variable.find()) {
      if (!examples.containsKey(variable.group(1))) {
        problems.add(
            "nothing is known to fill in for '%s': there is {%s}"
                .formatted(
                    variable.group(), String.join("}, {", new TreeSet<>(examples.keySet()))));
      }
    }
  }

  /** In a subject or an opening of ours, too. */
  static void scolding(String text, List<String> problems) {
    Matcher word = FORBIDDEN.matcher(text);
    while (word.find()) {
      problems.add("'%s' scolds or counts: tell of the person who waits".formatted(word.group()));
    }
  }

  private static void length(String key, String filled, List<String> problems) {
    int words = filled.isBlank() ? 0 : filled.strip().split("\\s+").length;
    if (key.endsWith(".subject") && filled.length() > SUBJECT_CHARACTERS) {
      problems.add("a subject has at most %d characters".formatted(SUBJECT_CHARACTERS));
    }
    if (key.endsWith(".opening") && words > OPENING_WORDS) {
      problems.add("an opening has at most %d words".formatted(OPENING_WORDS));
    }
  }

  private static boolean isKey(String key) {
    if (key.equals(APOLOGY)) {
      return true;
    }
    String[] parts = key.toLowerCase(Locale.ROOT).split("\\.", -1);
    String last = parts[parts.length - 1];
    boolean part = last.equals("subject") || last.equals("opening");
    return part
        && (parts.length == 2 || parts.length == 3)
        && KINDS.contains(parts[0])
        && parts[1].matches("[a-z0-9-]+");
  }
}
