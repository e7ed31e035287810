/** The ports in memory, and samples: for the tests of the core and of the modules around it. */
@NullMarked
package dev.kept.testing;

import org.jspecify.annotations.NullMarked;
