/** Facts as JSON, for the wire and for the store, and the reading of other people's JSON. */
@NullMarked
package dev.kept.sources.json;

import org.jspecify.annotations.NullMarked;
