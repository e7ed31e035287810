package dev.kept.reading;

/**
 * A verb and what stands with it: "will definitely not be sent".
 *
 * @param verb the word that says what is done
 * @param passive whether the subject has it done to it
 * @param ongoing whether it is under way: "is being looked into"
 */
record VerbGroup(
    int verb,
    boolean negated,
    boolean passive,
    boolean ongoing,
    boolean hedged,
    boolean wished,
    boolean habit,
    boolean tries,
    boolean needs,
    boolean asks) {}
