package dev.kept.reading;

import java.util.List;

/** Words of English that are written as one and are two, with and without their apostrophe. */
final class EnglishContractions {
  private EnglishContractions() {}

  static void addTo(Lexicon lexicon) {
    String pronouns =
        "i we you he she it they that this there here who what how where everyone someone";
    for (String pronoun : Table.words(pronouns)) {
      add(lexicon, pronoun + "'ll", pronoun, "will");
      add(lexicon, pronoun + "'ve", pronoun, "have");
      add(lexicon, pronoun + "'d", pronoun, "would");
    }
    for (String word :
        Table.words(
            "he she it that this there here who what how where someone somebody everyone")) {
      add(lexicon, word + "'s", word, "is");
    }
    for (String word : Table.words("we you they")) {
      add(lexicon, word + "'re", word, "are");
      add(lexicon, word + "ve", word, "have");
    }
    for (String word : Table.words("you they itll thatll")) {
      String stem = word.endsWith("ll") ? word.substring(0, word.length() - 2) : word;
      add(lexicon, stem + "ll", stem, "will");
    }
    add(lexicon, "theyre", "they", "are");
    add(lexicon, "youre", "you", "are");
    add(lexicon, "i'm", "i", "am");
    add(lexicon, "im", "i", "am");
    add(lexicon, "i'm", "i", "am");
    add(lexicon, "ive", "i", "have");
    add(lexicon, "won't", "will", "not");
    add(lexicon, "wont", "will", "not");
    add(lexicon, "shan't", "shall", "not");
    add(lexicon, "can't", "can", "not");
    add(lexicon, "cant", "can", "not");
    add(lexicon, "cannot", "can", "not");
    String verbs = "do does did is are was were has have had would could should must need might";
    for (String verb : Table.words(verbs)) {
      add(lexicon, verb + "n't", verb, "not");
      if (verb.length() < 5) {
        add(lexicon, verb + "nt", verb, "not");
      }
    }
    for (String slip : Table.words("il i'l ill' ull")) {
      add(lexicon, slip, slip.startsWith("u") ? "you" : "i", "will");
    }
    for (String slip : Table.words("wil wiil wll shal")) {
      lexicon.word(slip).several = List.of(lexicon.word("will"));
    }
    for (String slip : Table.words("shd shld shoud")) {
      lexicon.word(slip).several = List.of(lexicon.word("should"));
    }
    for (String slip : Table.words("ye ya yous")) {
      lexicon.word(slip).several = List.of(lexicon.word("you"));
    }
    lexicon.word("&").several = List.of(lexicon.word("and"));
    tail(lexicon, "'ll", "will");
    tail(lexicon, "'ve", "have");
    tail(lexicon, "'re", "are");
  }

  private static void add(Lexicon lexicon, String text, String first, String second) {
    lexicon.word(text).several = List.of(lexicon.word(first), lexicon.word(second));
  }

  /** What may be hung on any name: "Joe'll". */
  private static void tail(Lexicon lexicon, String text, String word) {
    lexicon.word(text).several = List.of(lexicon.word(word));
  }
}
