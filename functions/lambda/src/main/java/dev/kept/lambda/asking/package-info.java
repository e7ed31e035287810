/** Asking other systems over the network: how they know us, and how much they may send back. */
@NullMarked
package dev.kept.lambda.asking;

import org.jspecify.annotations.NullMarked;
