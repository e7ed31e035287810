package dev.kept.words;

import dev.kept.desk.Brief;
import dev.kept.fact.CaseId;
import java.util.List;

/** The words of a mail for where there is less room: who waits for what, and where to go on. */
record BriefWriter(Links links) {

  /** Less than this says nothing; then the link that asks who is there does. */
  private static final int LEAST_WORDS = 60;

  /**
   * Writes it.
   *
   * @param subject of the mail
   */
  Brief write(String subject, List<Scene> scenes) {
    Scene first = scenes.getFirst();
    CaseId caseId = first.told().notice().caseId();
    if (scenes.size() > 1) {
      String desk = links.toDesk(first.letter().reader().address());
      return new Brief(
          sms(subject, desk, links.toCase(caseId)),
          chat(subject, scenes, desk),
          null,
          null,
          about(scenes));
    }
    String open = links.toCase(caseId);
    String note = Brief.NOTE_BEGINS + addressee(first) + English.item(first).line() + "\n" + open;
    return new Brief(
        sms(subject, first.caseLink(), open),
        chat(subject, scenes, first.caseLink()),
        note,
        caseId,
        about(scenes));
  }

  private static List<Brief.About> about(List<Scene> scenes) {
    return scenes.stream()
        .map(scene -> scene.told().notice())
        .map(notice -> new Brief.About(notice.caseId(), notice.statement()))
        .toList();
  }

  /** A note is read by everybody: it says whom it is for. */
  private static String addressee(Scene scene) {
    String name = scene.letter().reader().name();
    return name == null ? "" : "for " + Plain.start(Plain.line(name), 60) + ". ";
  }

  /** The sealed link where there is room for words beside it. */
  private static String sms(String subject, String sealed, String open) {
    boolean fits = sealed.length() + 1 + LEAST_WORDS <= Brief.SMS_CHARACTERS;
    String link = fits ? sealed : open;
    int room = Brief.SMS_CHARACTERS - link.length() - 1;
    if (room < LEAST_WORDS) {
      return cut(subject, Brief.SMS_CHARACTERS);
    }
    return cut(subject, room) + " " + link;
  }

  /** By UTF-16 units, which is how providers count, and never within a character. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  private static String chat(String subject, List<Scene> scenes, String link) {
    StringBuilder text = new StringBuilder(subject);
    for (Scene scene : scenes.subList(0, Math.min(scenes.size(), 5))) {
      text.append(scenes.size() == 1 ? "\n" : "\n• ").append(English.item(scene).line());
    }
    return text.append('\n').append(link).toString();
  }
}
