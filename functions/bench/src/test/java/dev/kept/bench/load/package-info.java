/** What the system bears and costs on a table in this JVM. */
@NullMarked
package dev.kept.bench.load;

import org.jspecify.annotations.NullMarked;
