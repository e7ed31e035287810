package dev.kept.reading;

import java.util.List;

/**
 * A word of a language: how it is written in small letters, the form under which a dictionary lists
 * it, and what it can be. One object a word, so words are compared by identity.
 */
final class Word {
  final String text;
  final int id;
  Word base = this;
  long tags;

  /** What it does for particular rules, as bits of the first 64 of {@link Role}. */
  long roles;

  private long laterRoles;

  /** The words that this one is short for: "we will" for "we'll"; none for most. */
  List<Word> several = List.of();

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

  boolean is(Role role) {
    return ((role.later ? laterRoles : roles) & role.bit) != 0;
  }

  /** From now on the word does this too. */
  void plays(Role role) {
    if (role.later) {
      laterRoles |= role.bit;
    } else {
      roles |= role.bit;
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
