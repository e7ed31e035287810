package dev.kept.lambda.pages;

import java.time.Instant;

/**
 * One look at the pages.
 *
 * @param carry what links within the pages carry on: the token that opened them, or nothing
 * @param board whether the visitor may see the board
 * @param mailbox whether there is a mailbox to see
 * @param answering whether the link that led here offered an answer
 */
record Visit(Instant now, String carry, boolean board, boolean mailbox, boolean answering) {}
