/** Where one person's notices gather, and when they are sent. */
@NullMarked
package dev.kept.desk;

import org.jspecify.annotations.NullMarked;
