package dev.kept.local.policy;

import dev.kept.local.Complaint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the person at the keyboard, again where an answer will not do. */
final class Asker {

  /** Whoever does not find an answer in so many tries is better served by the examples. */
  private static final int TRIES = 5;

  private final BufferedReader in;
  private final PrintWriter out;
  private int asked;

  Asker(BufferedReader in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  /**
   * What is wanted to be known.
   *
   * @param option which gives the answer on the command line, for what is wrong with it
   * @param words the question; a line or more
   * @param usual the answer where none is given; null where there must be one
   * @param isNew false where it only asks on after the last one
   */
  record Question(String option, String words, @Nullable String usual, boolean isNew) {

    Question(String option, String words, @Nullable String usual) {
      this(option, words, usual, true);
    }
  }

  /**
   * The answer to a question.
   *
   * @param given on the command line; null to ask
   * @param form throws {@link IllegalArgumentException} with what would be right
   * @throws Complaint if what was given will not do, or nobody answers what must be known
   */
  <T extends @Nullable Object> T ask(
      Question question, @Nullable String given, Function<String, ? extends T> form) {
    if (given != null) {
      try {
        return form.apply(given);
      } catch (IllegalArgumentException e) {
        throw new Complaint("%s: %s.".formatted(question.option(), e.getMessage()), e);
      }
    }
    asked += question.isNew() ? 1 : 0;
    for (int i = 0; i < TRIES; i++) {
      String answer = answer(question);
      try {
        return form.apply(answer);
      } catch (IllegalArgumentException e) {
        out.printf("   That will not do: %s.%n", e.getMessage());
      }
    }
    throw new Complaint(
        "%s is still not known: give it as an option.".formatted(question.option()));
  }

  private String answer(Question question) {
    String usual = question.usual();
    String number = question.isNew() ? asked + "." : "  ";
    out.printf("%s %s%s ", number, question.words(), usual == null ? "" : " [" + usual + "]");
    out.flush();
    String line = line();
    if (line == null) {
      out.println();
    }
    if (line != null && !line.isBlank()) {
      return line.strip();
    }
    if (usual != null) {
      return usual;
    }
    if (line == null) {
      throw new Complaint("nobody answers: give %s.".formatted(question.option()));
    }
    return "";
  }

  private @Nullable String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
