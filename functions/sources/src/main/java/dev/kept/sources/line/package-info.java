/**
 * Requests that were kept, one JSON document a line, read again: what {@code kept normalise} does.
 */
@NullMarked
package dev.kept.sources.line;

import org.jspecify.annotations.NullMarked;
