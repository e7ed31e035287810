/** Forgetting a customer, with everything that is kept of them. */
@NullMarked
package dev.kept.local.forget;

import org.jspecify.annotations.NullMarked;
