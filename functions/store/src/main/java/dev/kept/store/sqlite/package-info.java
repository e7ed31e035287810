/** The ports of the core in one SQLite file: the default where no cloud is. */
@NullMarked
package dev.kept.store.sqlite;

import org.jspecify.annotations.NullMarked;
