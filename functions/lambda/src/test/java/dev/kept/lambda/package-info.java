/** The functions, over ports in memory. */
@NullMarked
package dev.kept.lambda;

import org.jspecify.annotations.NullMarked;
