package dev.kept.words;

import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a mail leads its reader. A link only shows; nothing happens before a button is pressed. */
public interface Links {

  /** The answers that a mail offers; each is the word of a form on the page it leads to. */
  enum Answer {
    YES("yes"),
    NOT_YET("not-yet"),
    NOT_A_PROMISE("not-a-promise"),
    HAVE_IT("have-it"),
    HAND_OVER("hand-over"),
    ACCEPT("accept"),
    DECLINE("decline"),
    OTHER_TIME("other-time"),
    NEW_TIME("new-time"),
    A_PROMISE("a-promise"),
    A_PHRASE("a-phrase");

    private final String word;

    Answer(String word) {
      this.word = word;
    }

    /** As it stands in a link. */
    public String word() {
      return word;
    }
  }

  /**
   * The page of a case.
   *
   * @param person whom the link is for
   */
  String toCase(CaseId caseId, String person);

  /** The same page for whoever opens it: it asks who is there. */
  String toCase(CaseId caseId);

  /** The same page, opened at a commitment with this answer ready to be given. */
  String toAnswer(CaseId caseId, CommitmentId about, Answer answer, String person);

  /** The person's own page: everything of theirs that is open. */
  String toDesk(String person);

  /**
   * Signs a person in, once and soon.
   *
   * @param mail the id of the mail that carries it
   */
  String toSignIn(String person, String mail);

  /**
   * Links that name no reader, for where the pages ask who is there.
   *
   * @param base the address of the pages, with or without a slash at its end
   */
  static Links under(String base) {
    return new Unsigned(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
  }

  /**
   * Links that say for whom they are, for a machine of one's own, where nobody asks who is there.
   *
   * @param base the address of the pages, with or without a slash at its end
   */
  static Links naming(String base) {
    return new Naming(under(base));
  }

  /** See {@link Links#naming}. */
  record Naming(Links plain) implements Links {

    /** The name under which a link carries its reader's address. */
    public static final String READER = "reader";

    @Override
    public String toCase(CaseId caseId, String person) {
      return named(plain.toCase(caseId, person), person);
    }

    @Override
    public String toCase(CaseId caseId) {
      return plain.toCase(caseId);
    }

    @Override
    public String toAnswer(CaseId caseId, CommitmentId about, Answer answer, String person) {
      return named(plain.toAnswer(caseId, about, answer, person), person);
    }

    @Override
    public String toDesk(String person) {
      return named(plain.toDesk(person), person);
    }

    @Override
    public String toSignIn(String person, String mail) {
      return toDesk(person);
    }

    private static String named(String link, String person) {
      return link + (link.contains("?") ? "&" : "?") + READER + "=" + Unsigned.encoded(person);
    }
  }

  /** See {@link Links#under}. */
  record Unsigned(String base) implements Links {

    @Override
    public String toCase(CaseId caseId, String person) {
      return toCase(caseId);
    }

    @Override
    public String toCase(CaseId caseId) {
      return base + "/case/" + encoded(caseId.text());
    }

    @Override
    public String toAnswer(CaseId caseId, CommitmentId about, Answer answer, String person) {
      return toCase(caseId, person)
          + "?answer="
          + answer.word()
          + "&about="
          + encoded(about.text());
    }

    @Override
    public String toDesk(String person) {
      return base + "/desk";
    }

    @Override
    public String toSignIn(String person, String mail) {
      return base + "/signed-in";
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }
}
