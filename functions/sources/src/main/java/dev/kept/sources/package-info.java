/** From a request of another system to facts: which source reads it, and what came of it. */
@NullMarked
package dev.kept.sources;

import org.jspecify.annotations.NullMarked;
