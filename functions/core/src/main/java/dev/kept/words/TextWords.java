package dev.kept.words;

import dev.kept.desk.Brief;
import dev.kept.fact.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What we text back to one of our own people: what was noted and how to take it back, one question
 * with few choices, or what would be understood.
 */
public record TextWords(TimeWords time) {

  private static final String UNDO = " Reply UNDO to take it back.";

  private static final int NAME_CHARACTERS = 40;

  /**
   * A promise that was noted.
   *
   * @param due by when it is held; null where nothing says
   */
  public record Promised(Action action, String customer, @Nullable Instant due) {}

  /** "Noted: call Dana Field by Tuesday, noon. Reply UNDO to take it back." */
  public String noted(List<Promised> promises) {
    String all = promises.stream().map(this::promised).collect(Collectors.joining("; "));
    return undoable("Noted: " + all + ".");
  }

  private String promised(Promised it) {
    String todo = Deeds.todo(it.action(), name(it.customer()));
    return it.due() == null ? todo : todo + " by " + end(it.due());
  }

  /** By a name that holds tomorrow too: it is read again then. */
  private String end(Instant at) {
    boolean midnight = time.time(at).equals("midnight");
    return midnight
        ? "the end of " + time.named(at.minusNanos(1))
        : time.named(at) + ", " + time.time(at);
  }

  public String done(Action action, String customer) {
    return undoable("Noted: " + Deeds.did(action, name(customer)) + ".");
  }

  public String notYet(Action action, String customer) {
    return undoable(
        "Noted: not yet; %s is waiting for %s.".formatted(name(customer), Deeds.awaited(action)));
  }

  public String noPromise(String customer) {
    return undoable("Noted: that was no promise to " + name(customer) + ".");
  }

  public String haveIt(Action action, String customer, Instant until) {
    return undoable(
        "Noted: you have it until %s: %s."
            .formatted(end(until), Deeds.todo(action, name(customer))));
  }

  public String taken(Action action, String customer) {
    return undoable("Noted: you take it: " + Deeds.todo(action, name(customer)) + ".");
  }

  public String offered(Action action, String customer, String colleague) {
    return undoable(
        "Noted: we ask %s to %s. Until they say yes it stays with you."
            .formatted(name(colleague), Deeds.todo(action, name(customer))));
  }

  public String declined(String customer) {
    return undoable("Noted: you can’t either, for " + name(customer) + ".");
  }

  public String thatCall(String customer) {
    return undoable("Noted: that call was the one for " + name(customer) + ".");
  }

  public String takenBack(List<String> customers) {
    String names =
        customers.stream().distinct().map(TextWords::name).collect(Collectors.joining(" and "));
    return cut("Taken back" + (names.isEmpty() ? "." : ": what you told us of " + names + "."));
  }

  public String nothingToTakeBack() {
    return "There is nothing to take back.";
  }

  /** "Whom is that for? 1 Dana Field, 2 Dana White. Reply with the number." */
  public String whom(List<String> choices) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      lines.add(i + 1 + " " + name(choices.get(i)));
    }
    return cut(
        "Whom is that for? "
            + String.join(", ", lines)
            + ". Reply with the number. Somebody else? Text it again with their phone number.");
  }

  public String whomAtAll() {
    return "Nothing noted: who is that? We find nobody who waits, or was promised something lately."
        + " Text it again with their phone number, mail address or ticket number.";
  }

  public String noSuchChoice() {
    return "Nothing noted: there is no question open with that number.";
  }

  public String answeredAlready() {
    return "That was answered before. Reply UNDO first, then text it again.";
  }

  /** After a text about several, or two texts in a minute. */
  public String whichOne() {
    return "Nothing noted: that could be about more than one. Say whose, such as “done, for"
        + " Dana Field”.";
  }

  /**
   * What would be understood.
   *
   * @param about whom our last text was about; null where an answer would be tied to none
   */
  public String unclear(@Nullable String about) {
    String promise = "a promise, such as “I’ll call Dana Field by noon”";
    return about == null
        ? "Nothing noted. We understand " + promise + "."
        : cut(
            "Nothing noted. About %s we understand: done, not yet, not a promise, I have it, till 3 pm, can’t make it. Or %s."
                .formatted(name(about), promise));
  }

  private static String name(String written) {
    return Plain.start(Plain.redacted(Plain.line(written)), NAME_CHARACTERS);
  }

  private static String undoable(String words) {
    return start(words, Brief.SMS_CHARACTERS - UNDO.length()) + UNDO;
  }

  private static String cut(String words) {
    return start(words, Brief.SMS_CHARACTERS);
  }

  /** By UTF-16 units, which is how providers count, and never within a character. */
  static String start(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
