/** People and customers out of the tables that other programs export. */
@NullMarked
package dev.kept.local.people;

import org.jspecify.annotations.NullMarked;
