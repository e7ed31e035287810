/** What could not be used: to be looked at, tried again, or dropped. */
@NullMarked
package dev.kept.local.aside;

import org.jspecify.annotations.NullMarked;
