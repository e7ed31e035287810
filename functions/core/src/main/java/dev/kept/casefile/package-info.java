/** A case is its facts: what they come to under the policies at an instant. */
@NullMarked
package dev.kept.casefile;

import org.jspecify.annotations.NullMarked;
