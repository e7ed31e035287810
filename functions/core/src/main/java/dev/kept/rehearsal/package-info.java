/** What a policy would do, played before it is needed. */
@NullMarked
package dev.kept.rehearsal;

import org.jspecify.annotations.NullMarked;
