/** The systems that are built in, one class for each. */
@NullMarked
package dev.kept.sources.system;

import org.jspecify.annotations.NullMarked;
