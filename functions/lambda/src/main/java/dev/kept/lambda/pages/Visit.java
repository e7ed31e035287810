package dev.kept.lambda.pages;

import java.time.Instant;

/**
 * One look at the pages.
 *
 * @param carry what links within the pages carry on: the token that opened them, or nothing
 * @param reader address of the one who looks; empty where nobody is known
 * @param board whether the visitor may see the board
 * @param mailbox whether there is a mailbox to see
 */
record Visit(Instant now, String carry, String reader, boolean board, boolean mailbox) {}
