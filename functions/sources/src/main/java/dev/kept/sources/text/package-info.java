/** The words of a message without its markup and history, and the numbers people write in it. */
@NullMarked
package dev.kept.sources.text;

import org.jspecify.annotations.NullMarked;
