/** The words of a message, read once: promises, signals and when they fall due. */
@NullMarked
package dev.kept.reading;

import org.jspecify.annotations.NullMarked;
