/** JSON as trees, read and written without a data binder. */
@NullMarked
package dev.kept.json;

import org.jspecify.annotations.NullMarked;
