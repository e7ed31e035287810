/** The pages of the firm of the stories in a real browser. */
@NullMarked
package dev.kept.local.browser;

import org.jspecify.annotations.NullMarked;
