/** What happened, normalised from any source, and the words in it as they were read. */
@NullMarked
package dev.kept.fact;

import org.jspecify.annotations.NullMarked;
