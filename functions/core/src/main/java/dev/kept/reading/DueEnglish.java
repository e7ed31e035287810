package dev.kept.reading;

/**
 * The time words of English. Words only: what they do together is the grammar's, whatever the
 * language.
 */
final class DueEnglish {

  static final DueWords WORDS = words();

  private DueEnglish() {}

  private static DueWords words() {
    DueWordsBuilder words = new DueWordsBuilder().hedge("ish");
    DueEnglishDays.addTo(words);
    DueEnglishNumbers.addTo(words);
    DueEnglishParts.addTo(words);
    DueEnglishJoints.addTo(words);
    DueEnglishVague.addTo(words);
    DueEnglishZones.addTo(words);
    return words.build();
  }
}
