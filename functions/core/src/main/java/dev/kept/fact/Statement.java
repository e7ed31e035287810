package dev.kept.fact;

import org.jspecify.annotations.Nullable;

/**
 * What a person was told, or may have been told, about one commitment.
 *
 * @param commitment what it was about; null for a notice about the case or the set-up
 * @param dueVersion which due of it: 0 the first, one more each time it moves
 * @param step the step of the plan: {@code reminder}, {@code maker}, {@code manager}
 * @param person the recipient's address
 * @param verdict what it said: {@code open}, {@code broken}, {@code kept}
 * @param n how many statements about this step the person had had before
 */
public record Statement(
    @Nullable CommitmentId commitment,
    int dueVersion,
    String step,
    String person,
    String verdict,
    int n) {}
