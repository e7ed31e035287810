/** When a business is open, and what its days and hours come to. Knows nobody. */
@NullMarked
package dev.kept.calendar;

import org.jspecify.annotations.NullMarked;
