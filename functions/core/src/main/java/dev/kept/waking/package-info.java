/**
 * The one engine: a case or a desk wakes, reads itself, does what is owed, says when to look again.
 */
@NullMarked
package dev.kept.waking;

import org.jspecify.annotations.NullMarked;
