/** What both stores share: the forms of the keys and the JSON of the items. */
@NullMarked
package dev.kept.store;

import org.jspecify.annotations.NullMarked;
