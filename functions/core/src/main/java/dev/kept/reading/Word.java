package dev.kept.reading;

/**
 * A word of a language: how it is written in small letters, the form under which a dictionary lists
 * it, and what it can be. One object a word, so words are compared by identity.
 */
final class Word {
  final String text;
  final int id;
  Word base = this;
  long tags;

  Word(String text, int id) {
    this.text = text;
    this.id = id;
  }

  boolean is(long bits) {
    return (tags & bits) != 0;
  }

  boolean is(Tag tag) {
    return (tags & tag.bit) != 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
