import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for words in whatever the tests made functions log. No line may hold a sentence, a name of
 * two words, a number or a customer's address of a story under events/; and no value may be a
 * sentence or a number at all, whatever test it comes from.
 *
 * <p>The lines are in target/logs of the modules, where the tests write them down, and among what
 * tests printed.
 */
class Quiet {

  /** As many as are shown. */
  private static final int MOST = 20;

  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern FIELD =
      Pattern.compile("\"(\\w+)\":\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern TELLING =
      Pattern.compile("(?s).*\\p{L}{2,} \\p{L}.*|[^@\\s]+@[^@\\s]+|\\+[0-9]{8,15}");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\n+");
  private static final Pattern WORDS = Pattern.compile("(?s).*\\p{L}{2,} \\p{L}{2,} \\p{L}.*");
  private static final Pattern NUMBER = Pattern.compile(".*\\+[0-9]{8,15}.*");

  /** What the SDK of AWS says of a failure, which holds ids of requests. */
  private static final Set<String> NOT_OURS = Set.of("message");

  private static final Pattern PRINTED =
      Pattern.compile("(?s)<system-(?:out|err)>(.*?)</system-(?:out|err)>");

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args.length == 0 ? "." : args[0]);
    Set<String> told = told(root.resolve("events"));
    List<String> problems = new ArrayList<>();
    long heard = 0;
    for (Path file : under(root.resolve("functions"), ".*/target/logs/[^/]+[.]log")) {
      for (String line : Files.readAllLines(file)) {
        heard++;
        look(root.relativize(file), line, told, problems);
      }
    }
    long printed = 0;
    String reports = ".*/target/(surefire|failsafe)-reports/TEST-[^/]+[.]xml";
    for (Path file : under(root.resolve("functions"), reports)) {
      for (String line : printed(Files.readString(file))) {
        printed++;
        look(root.relativize(file), line, told, problems);
      }
    }
    if (told.size() < 30 || heard < 100) {
      problems.add("only %d things told and %d lines heard: the tests have not run".formatted(told.size(), heard));
    }
    problems.stream().limit(MOST).forEach(System.err::println);
    System.out.printf(
        "logs: %d lines of functions and %d that tests printed, looked through for %d things that"
            + " the stories tell: %d problems%n",
        heard, printed, told.size(), problems.size());
    System.exit(problems.isEmpty() ? 0 : 1);
  }

  private static void look(Path file, String line, Set<String> told, List<String> problems) {
    // As it was before it was written as JSON.
    String plain = line.replace("\\\"", "\"").replace("\\n", "\n");
    for (String one : told) {
      if (plain.contains(one)) {
        problems.add("%s holds '%s': %s".formatted(file, one, shortened(line)));
      }
    }
    if (line.startsWith("{\"timestamp\"")) {
      FIELD.matcher(line).results()
          .filter(field -> !NOT_OURS.contains(field.group(1)))
          .filter(field -> WORDS.matcher(field.group(2)).matches() || NUMBER.matcher(field.group(2)).matches())
          .forEach(field -> problems.add("%s says words in '%s': %s".formatted(file, field.group(1), shortened(line))));
    }
  }

  private static String shortened(String line) {
    return line.length() > 300 ? line.substring(0, 300) + "..." : line;
  }

  private static List<String> printed(String report) {
    return PRINTED.matcher(report).results()
        .flatMap(found -> found.group(1).replace("<![CDATA[", "").replace("]]>", "").lines())
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static Set<String> told(Path events) throws IOException {
    Set<String> told = new TreeSet<>();
    for (Path file : under(events, ".*/[0-9][0-9]-[^/]+/[0-9][0-9]-[^/]+[.]json")) {
      String body = Files.readString(file);
      body = body.substring(body.indexOf("\"body\""));
      for (MatchResult string : STRING.matcher(body).results().toList()) {
        String value = unescaped(string.group(1));
        for (String part : value.contains("&") && value.contains("=") && !value.contains(" ") ? value.split("&", -1) : new String[] {value}) {
          String one = part.equals(value) ? value : URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8);
          if (TELLING.matcher(one).matches()) {
            told.add(one);
            SENTENCE_END.splitAsStream(one).map(String::strip)
                .filter(sentence -> sentence.split(" ", -1).length >= 3)
                .forEach(told::add);
          }
        }
      }
    }
    return told;
  }

  private static String unescaped(String text) {
    String plain = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\/", "/").replace("\\\"", "\"");
    return Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(plain)
        .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private static List<Path> under(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().replace('\\', '/').matches(name))
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
