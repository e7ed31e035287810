/** Reading again what was said, and saying what would differ. */
@NullMarked
package dev.kept.local.rebuild;

import org.jspecify.annotations.NullMarked;
