/**
 * Two functions written as guides for beginners write them: events as objects, objects by databind,
 * beans for items, every client as it comes. Nothing of Kept is used, and nothing of Kept uses it;
 * {@code dev.kept.bench.start.StartUp} starts them beside ours.
 */
@NullMarked
package dev.kept.bench.usual;

import org.jspecify.annotations.NullMarked;
