/** Whether a request comes from whom it says: one verifier, configured for each system. */
@NullMarked
package dev.kept.sources.verify;

import org.jspecify.annotations.NullMarked;
