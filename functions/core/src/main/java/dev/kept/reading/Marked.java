package dev.kept.reading;

/** Words that make a clause speak of what is to come, and the verb that they lead to. */
record Marked(Marker kind, int subjectEnd, VerbGroup verb) {}
