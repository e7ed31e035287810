/** A policy as JSON or YAML says it: read with every problem reported at once, written in full. */
@NullMarked
package dev.kept.store.policy;

import org.jspecify.annotations.NullMarked;
