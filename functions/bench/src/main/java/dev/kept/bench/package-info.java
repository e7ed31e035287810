/** What things cost. Run by hand; never a test. */
@NullMarked
package dev.kept.bench;

import org.jspecify.annotations.NullMarked;
