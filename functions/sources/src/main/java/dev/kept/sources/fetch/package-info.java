/** Asking a system for what its events do not say: which question, and what the answer means. */
@NullMarked
package dev.kept.sources.fetch;

import org.jspecify.annotations.NullMarked;
