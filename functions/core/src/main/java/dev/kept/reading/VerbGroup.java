package dev.kept.reading;

import java.util.EnumSet;
import java.util.Set;

/**
 * A verb and how it is said: "will definitely not be sent".
 *
 * @param verb the word that says what is done
 */
record VerbGroup(int verb, Set<Manner> manner) {

  boolean is(Manner one) {
    return manner.contains(one);
  }

  /** Another verb said in the same way, as in "will look and call": only the first is needed. */
  VerbGroup joined(int other) {
    EnumSet<Manner> same = EnumSet.copyOf(manner);
    same.remove(Manner.NEEDS);
    return new VerbGroup(other, same);
  }

  VerbGroup with(Manner one) {
    EnumSet<Manner> more = EnumSet.of(one);
    more.addAll(manner);
    return new VerbGroup(verb, more);
  }
}
