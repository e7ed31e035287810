package dev.kept.reading;

import dev.kept.fact.Signal;

/**
 * Everything that the reader knows of one language: its words, and the phrases that mean something
 * to it. The rules that use them are the same for all.
 *
 * @param deeds what can be promised
 * @param sayings whole turns of phrase that promise by themselves, or never do
 * @param requests what staff ask a customer to do first
 * @param offers asks whether something is wanted
 * @param stalls asks the customer to wait a moment
 * @param footers what stands below every message
 * @param notices what is said to everybody
 * @param emergencies speaks of any emergency there may be
 * @param roundTheClock the hours of a service that is always there
 * @param customerSignals what a customer says besides
 * @param staffSignals what our own people say besides their promises
 * @param noteSignals what they say among themselves
 */
record Language(
    String code,
    Lexicon lexicon,
    PhraseBook<Deed> deeds,
    PhraseBook<Saying> sayings,
    PhraseBook<Boolean> requests,
    PhraseBook<Boolean> offers,
    PhraseBook<Boolean> stalls,
    PhraseBook<Boolean> footers,
    PhraseBook<Boolean> notices,
    PhraseBook<Boolean> emergencies,
    PhraseBook<Boolean> roundTheClock,
    PhraseBook<Signal.Kind> customerSignals,
    PhraseBook<Signal.Kind> staffSignals,
    PhraseBook<Signal.Kind> noteSignals) {

  /** Adds the word at {@code [start, end)}, as the words that it stands for. */
  void addWord(Tokens tokens, int start, int end) {
    Word word = lexicon.find(tokens.text, start, end);
    if (word == null) {
      addStranger(tokens, start, end);
    } else if (word.several.isEmpty()) {
      tokens.add(word, start, end);
    } else {
      for (Word one : word.several) {
        tokens.add(one, start, end);
      }
    }
  }

  /** A word that is not in the lexicon: a name, or known by its ending. */
  private void addStranger(Tokens tokens, int start, int end) {
    int apostrophe = apostrophe(tokens.text, start, end);
    if (apostrophe > start) {
      Word tail = lexicon.find(tokens.text, apostrophe, end);
      addStem(tokens, start, apostrophe, end);
      if (tail != null && !tail.several.isEmpty()) {
        tokens.add(tail.several.getFirst(), apostrophe, end);
      }
      return;
    }
    addStem(tokens, start, end, end);
  }

  private void addStem(Tokens tokens, int start, int stem, int end) {
    Word known = lexicon.find(tokens.text, start, stem);
    tokens.add(known == null ? guess(tokens.text, start, stem) : known, start, end);
  }

  private Word guess(String text, int start, int end) {
    return Character.isUpperCase(text.charAt(start))
        ? lexicon.name
        : lexicon.byEnding(text, start, end);
  }

  private static int apostrophe(String text, int start, int end) {
    for (int i = Math.max(start, end - 4); i < end; i++) {
      if (Lexicon.lower(text.charAt(i)) == '\'') {
        return i;
      }
    }
    return -1;
  }
}
