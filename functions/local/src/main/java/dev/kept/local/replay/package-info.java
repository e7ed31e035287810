/** Reads the promises of the past out of exported tickets, without any database. */
@NullMarked
package dev.kept.local.replay;

import org.jspecify.annotations.NullMarked;
