/** The policy as a file: YAML with lines, so that every problem says where it is. */
@NullMarked
package dev.kept.local.policy;

import org.jspecify.annotations.NullMarked;
