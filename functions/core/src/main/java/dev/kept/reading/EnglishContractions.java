package dev.kept.reading;

import java.util.Map;

/** Words of English that are written as one and are two, with and without their apostrophe. */
final class EnglishContractions {
  private EnglishContractions() {}

  static void addTo(Lexicon lexicon, Map<Word, Word[]> contractions) {
    String pronouns =
        "i we you he she it they that this there here who what how where everyone someone";
    for (String pronoun : Table.words(pronouns)) {
      add(lexicon, contractions, pronoun + "'ll", pronoun, "will");
      add(lexicon, contractions, pronoun + "'ve", pronoun, "have");
      add(lexicon, contractions, pronoun + "'d", pronoun, "would");
    }
    for (String word : Table.words("he she it that this there here who what how where")) {
      add(lexicon, contractions, word + "'s", word, "is");
    }
    for (String word : Table.words("we you they")) {
      add(lexicon, contractions, word + "'re", word, "are");
      add(lexicon, contractions, word + "ve", word, "have");
    }
    for (String word : Table.words("you they itll thatll")) {
      String stem = word.endsWith("ll") ? word.substring(0, word.length() - 2) : word;
      add(lexicon, contractions, stem + "ll", stem, "will");
    }
    add(lexicon, contractions, "theyre", "they", "are");
    add(lexicon, contractions, "youre", "you", "are");
    add(lexicon, contractions, "i'm", "i", "am");
    add(lexicon, contractions, "im", "i", "am");
    add(lexicon, contractions, "i'm", "i", "am");
    add(lexicon, contractions, "ive", "i", "have");
    add(lexicon, contractions, "let's", "let", "us");
    add(lexicon, contractions, "won't", "will", "not");
    add(lexicon, contractions, "wont", "will", "not");
    add(lexicon, contractions, "shan't", "shall", "not");
    add(lexicon, contractions, "can't", "can", "not");
    add(lexicon, contractions, "cant", "can", "not");
    add(lexicon, contractions, "cannot", "can", "not");
    String verbs = "do does did is are was were has have had would could should must need might";
    for (String verb : Table.words(verbs)) {
      add(lexicon, contractions, verb + "n't", verb, "not");
      if (verb.length() < 5) {
        add(lexicon, contractions, verb + "nt", verb, "not");
      }
    }
    tail(lexicon, contractions, "'ll", "will");
    tail(lexicon, contractions, "'ve", "have");
    tail(lexicon, contractions, "'re", "are");
  }

  private static void add(
      Lexicon lexicon, Map<Word, Word[]> contractions, String text, String first, String second) {
    contractions.put(lexicon.word(text), new Word[] {lexicon.word(first), lexicon.word(second)});
  }

  /** What may be hung on any name: "Joe'll". */
  private static void tail(
      Lexicon lexicon, Map<Word, Word[]> contractions, String text, String word) {
    contractions.put(lexicon.word(text), new Word[] {lexicon.word(word)});
  }
}
