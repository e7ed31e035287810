/** The texts that people read: e-mails and apologies. */
@NullMarked
package dev.kept.words;

import org.jspecify.annotations.NullMarked;
