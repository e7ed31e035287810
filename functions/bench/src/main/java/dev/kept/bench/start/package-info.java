/** How soon the functions answer when they have just been started. */
@NullMarked
package dev.kept.bench.start;

import org.jspecify.annotations.NullMarked;
