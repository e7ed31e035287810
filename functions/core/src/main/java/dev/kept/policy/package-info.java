/** What this business decided, in immutable versions. */
@NullMarked
package dev.kept.policy;

import org.jspecify.annotations.NullMarked;
