/** The commands that take one JSON document a line and give one a line: read, due, hours. */
@NullMarked
package dev.kept.local.lines;

import org.jspecify.annotations.NullMarked;
