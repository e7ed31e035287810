import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for words in whatever the tests made functions log. No line may hold a sentence, a name of
 * two words, an address or a number of a story under events/; and no value may be a sentence or a
 * number at all, whatever test it comes from.
 *
 * <p>The lines are in target/logs of the modules, where the tests write them down, and among what
 * tests printed.
 */
final class Quiet {

  /** As many as are shown. */
  private static final int MOST = 20;

  private static final int LONGEST = 300;

  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern FIELD =
      Pattern.compile("\"(\\w+)\":\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern TELLING =
      Pattern.compile("(?s).*\\p{L}{2,} \\p{L}.*|[^@\\s]+@[^@\\s]+|\\+[0-9]{8,15}");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
  private static final Pattern WORDS =
      Pattern.compile("(?s).*\\p{L}{2,} \\p{L}{2,} \\p{L}.*|.*\\+[0-9]{8,15}.*");
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern PRINTED =
      Pattern.compile("(?s)<system-(?:out|err)>(.*?)</system-(?:out|err)>");

  /** What the SDK of AWS says of a failure. */
  private static final Set<String> NOT_OURS = Set.of("message");

  private final Path root;
  private final Set<String> told = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();
  private long heard;
  private long printed;

  private Quiet(Path root) {
    this.root = root;
  }

  public static void main(String[] args) throws IOException {
    Quiet quiet = new Quiet(Path.of(args.length == 0 ? "." : args[0]));
    quiet.readStories();
    quiet.readLogs();
    quiet.readReports();
    System.exit(quiet.says() ? 0 : 1);
  }

  private void readStories() throws IOException {
    for (Path file : under("events", ".*/[0-9][0-9]-[^/]+/[0-9][0-9]-[^/]+[.]json")) {
      String text = Files.readString(file);
      STRING.matcher(text.substring(text.indexOf("\"body\""))).results()
          .map(string -> unescaped(string.group(1)))
          .flatMap(Quiet::fields)
          .filter(value -> TELLING.matcher(value).matches())
          .forEach(this::tell);
    }
  }

  /** A form is made of values. */
  private static Stream<String> fields(String value) {
    boolean form = value.contains("&") && value.contains("=") && !value.contains(" ");
    return form
        ? Stream.of(value.split("&", -1))
            .map(field -> field.substring(field.indexOf('=') + 1))
            .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
        : Stream.of(value);
  }

  private void tell(String value) {
    told.add(value);
    SENTENCE_END.splitAsStream(value)
        .map(String::strip)
        .filter(sentence -> sentence.split(" ", -1).length >= 3)
        .forEach(told::add);
  }

  private void readLogs() throws IOException {
    for (Path file : under("functions", ".*/target/logs/[^/]+[.]log")) {
      for (String line : Files.readAllLines(file)) {
        heard++;
        look(file, line);
      }
    }
  }

  private void readReports() throws IOException {
    String reports = ".*/target/(surefire|failsafe)-reports/TEST-[^/]+[.]xml";
    for (Path file : under("functions", reports)) {
      List<String> lines =
          PRINTED.matcher(Files.readString(file)).results()
              .flatMap(found -> found.group(1).lines())
              .filter(line -> !line.isBlank())
              .toList();
      printed += lines.size();
      lines.forEach(line -> look(file, line));
    }
  }

  private void look(Path file, String line) {
    String plain = unescaped(line);
    told.stream()
        .filter(plain::contains)
        .forEach(one -> problems.add("%s holds '%s'".formatted(where(file, line), one)));
    if (line.startsWith("{\"timestamp\"")) {
      FIELD.matcher(line).results()
          .filter(field -> !NOT_OURS.contains(field.group(1)))
          .filter(field -> WORDS.matcher(field.group(2)).matches())
          .forEach(field ->
              problems.add("%s says words in '%s'".formatted(where(file, line), field.group(1))));
    }
  }

  private String where(Path file, String line) {
    String start = line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    return "%s: %s".formatted(root.relativize(file), start);
  }

  private boolean says() {
    if (told.size() < 30 || heard < 1000) {
      problems.add(
          "only %d things told and %d lines heard: run the tests first"
              .formatted(told.size(), heard));
    }
    problems.stream().limit(MOST).forEach(System.err::println);
    System.out.printf(
        "logs: %d lines of functions and %d that tests printed, looked through for %d things that"
            + " the stories tell: %d problems%n",
        heard, printed, told.size(), problems.size());
    return problems.isEmpty();
  }

  private static String unescaped(String text) {
    String plain =
        text.replace("\\n", "\n").replace("\\t", "\t").replace("\\/", "/").replace("\\\"", "\"");
    return UNICODE
        .matcher(plain)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private List<Path> under(String folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().replace('\\', '/').matches(name))
          .sorted()
          .toList();
    }
  }
}
