/** One call of AWS as a function of its own: what is left of a function's time beside it. */
@NullMarked
package dev.kept.bench.alone;

import org.jspecify.annotations.NullMarked;
