/** The {@code kept} command: what it is called with, and how it says what went wrong. */
@NullMarked
package dev.kept.local;

import org.jspecify.annotations.NullMarked;
