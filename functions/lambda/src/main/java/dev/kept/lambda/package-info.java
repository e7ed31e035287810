/**
 * The functions that are deployed: doors to the engine, one class each, and how they are wired.
 * They translate events and know nothing of promises.
 */
@NullMarked
package dev.kept.lambda;

import org.jspecify.annotations.NullMarked;
