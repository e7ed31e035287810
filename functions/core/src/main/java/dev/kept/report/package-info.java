/** What became of many promises: counts and waits, never of a person. */
@NullMarked
package dev.kept.report;

import org.jspecify.annotations.NullMarked;
