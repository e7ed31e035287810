package dev.kept.words;

import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Recipient;
import dev.kept.desk.Told;
import dev.kept.fact.CommitmentId;
import dev.kept.words.Block.Link;
import dev.kept.words.Block.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts what a person should be told into a mail about a person who waits: plain, warm, short, as
 * text and as HTML, worst first.
 */
public final class MailWriter implements Letter.Writer {

  private static final int SUBJECT_CHARACTERS = 150;

  /** As telephones dial it. */
  private static final Pattern NUMBER = Pattern.compile("\\+\\d{6,15}");

  /** By which programs know mail of ours; what comes back with it is never read. */
  static final String LIST = "Promises to customers <promises.kept>";

  private final Links links;
  private final ManyWords many;

  public MailWriter(Links links) {
    this.links = links;
    this.many = new ManyWords(links);
  }

  @Override
  public Mail write(Letter letter) {
    List<Scene> scenes = letter.told().stream().map(told -> Scene.of(told, letter, links)).toList();
    if (StoryWords.isFor(letter)) {
      return mail(letter, StoryWords.subject(scenes), StoryWords.body(scenes), Set.of());
    }
    if (letter.list()) {
      return mail(letter, ManyWords.listSubject(letter), many.list(letter, scenes), Set.of());
    }
    Set<String> numbers = numbers(scenes);
    if (scenes.size() == 1) {
      Item item = English.item(scenes.getFirst());
      List<Block> body = whole(scenes.getFirst(), item);
      return brief(mail(letter, item.subject(), body, numbers), scenes);
    }
    List<Block> body = many.gathered(letter, scenes);
    return brief(mail(letter, ManyWords.subject(scenes), body, numbers), scenes);
  }

  private Mail brief(Mail mail, List<Scene> scenes) {
    return new Mail(
        mail.id(),
        mail.to(),
        mail.subject(),
        mail.text(),
        mail.html(),
        mail.headers(),
        new BriefWriter(links).write(mail.subject(), scenes));
  }

  @Override
  public Mail signIn(String id, Recipient reader, String business) {
    String subject = "Your link to the promises of " + Plain.start(Plain.line(business), 60);
    List<Block> body =
        List.of(
            new Paragraph(
                "You asked for a way to your desk and the board. This link opens them; it works"
                    + " once, and for half an hour."),
            new Block.Links(
                List.of(new Link("Open my desk", links.toSignIn(reader.address(), id)))),
            new Paragraph(
                "You did not ask? Then somebody typed your address. Nothing happens unless you"
                    + " open it."));
    return new Mail(
        id,
        reader.address(),
        subject,
        Rendering.text(body),
        Rendering.html(subject, body),
        Map.of("Auto-Submitted", "auto-generated", "X-Auto-Response-Suppress", "All"));
  }

  /** What is said, what can be said to it, and where the rest is. */
  private static List<Block> whole(Scene scene, Item item) {
    List<Block> body = new ArrayList<>(item.body());
    if (!item.answers().isEmpty()) {
      body.add(new Block.Buttons(item.answers()));
    }
    body.add(new Block.Links(List.of(new Link(page(scene), scene.caseLink()))));
    return body;
  }

  /** A line about our own set-up has no story: it names one case of those that it touches. */
  private static String page(Scene scene) {
    return Kind.of(scene.told().notice().statement()) == Kind.SET_UP
        ? "The case in which it came up"
        : "The whole story, and a button to say what happened";
  }

  @Override
  public Mail unclear(Letter.Unclear unclear) {
    return UnclearWords.mail(unclear, links);
  }

  private static Set<String> numbers(List<Scene> scenes) {
    return scenes.stream()
        .map(scene -> scene.story().number())
        .filter(number -> number != null && NUMBER.matcher(number).matches())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Mail mail(Letter letter, String subject, List<Block> body, Set<String> numbers) {
    String line = Plain.start(Plain.line(subject), SUBJECT_CHARACTERS);
    return new Mail(
        letter.id(),
        letter.reader().address(),
        line,
        Rendering.text(body),
        Rendering.html(line, body, numbers),
        headers(letter));
  }

  /** An answer reaches a person: who answers for Kept. */
  private static Map<String, String> headers(Letter letter) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("X-Auto-Response-Suppress", "All");
    headers.put("List-Id", LIST);
    if (letter.told().size() == 1 && !letter.list()) {
      String root = "<" + thread(letter.told().getFirst()) + "@promises.kept>";
      headers.put("References", root);
      headers.put("In-Reply-To", root);
    }
    String owner = letter.policy().owner();
    if (owner != null && !owner.equals(letter.reader().address())) {
      headers.put("Reply-To", owner);
    }
    return headers;
  }

  /** Later mails about one commitment stand under the first. */
  private static String thread(Told told) {
    CommitmentId about = told.notice().statement().commitment();
    String name = about == null ? told.notice().caseId().text() : about.text();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
