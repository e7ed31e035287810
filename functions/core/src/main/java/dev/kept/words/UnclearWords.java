package dev.kept.words;

import dev.kept.desk.Letter.Unclear;
import dev.kept.desk.Mail;
import dev.kept.fact.CommitmentId;
import dev.kept.words.Block.Link;
import dev.kept.words.Block.Paragraph;
import dev.kept.words.Links.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** We could not tell what an answer meant: what would be understood, and a button for each. */
final class UnclearWords {

  private static final String SUBJECT = "We could not tell what you meant";

  private UnclearWords() {}

  /** Its own answers reach a person alone. */
  static Mail mail(Unclear it, Links links) {
    List<Block> body = new ArrayList<>();
    CommitmentId about = it.about();
    body.add(
        new Paragraph(
            about == null
                ? "Thank you for your answer. The mail was about more than one promise, so nothing"
                    + " has been noted. Each has its own button there, and on your desk."
                : "Thank you for your answer. We could not tell what it says of this promise, so"
                    + " nothing has been noted."));
    if (about != null) {
      body.add(
          new Paragraph(
              "A first line that is understood: “done”, “not yet”, “not a promise”, “I have it”,"
                  + " “till 3 pm”, “can’t make it”. Or press one:"));
      body.add(new Block.Buttons(answers(it, about, links)));
    }
    String owner = it.policy().owner();
    if (owner != null && !owner.equals(it.reader().address())) {
      body.add(new Paragraph("An answer to this mail goes to a person: " + owner + "."));
    }
    String url =
        about == null
            ? links.toDesk(it.reader().address())
            : links.toCase(it.caseId(), it.reader().address());
    body.add(
        new Block.Links(
            List.of(new Link(about == null ? "Open my desk" : "The whole story", url))));
    return new Mail(
        it.id(),
        it.reader().address(),
        SUBJECT,
        Rendering.text(body),
        Rendering.html(SUBJECT, body),
        headers(owner, it));
  }

  private static List<Link> answers(Unclear it, CommitmentId about, Links links) {
    return List.of(
        link(it, about, Answer.YES, "It is done", links),
        link(it, about, Answer.HAVE_IT, "I have it", links),
        link(it, about, Answer.HAND_OVER, "I can’t make it", links),
        link(it, about, Answer.NOT_A_PROMISE, "That was not a promise", links));
  }

  private static Link link(
      Unclear it, CommitmentId about, Answer answer, String label, Links links) {
    return new Link(label, links.toAnswer(it.caseId(), about, answer, it.reader().address()));
  }

  private static Map<String, String> headers(@Nullable String owner, Unclear it) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Auto-Submitted", "auto-replied");
    headers.put("X-Auto-Response-Suppress", "All");
    headers.put("List-Id", MailWriter.LIST);
    if (owner != null && !owner.equals(it.reader().address())) {
      headers.put("Reply-To", owner);
    }
    return headers;
  }
}
