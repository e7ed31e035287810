/** What people read in a browser. Reading changes nothing; every word is escaped. */
@NullMarked
package dev.kept.lambda.pages;

import org.jspecify.annotations.NullMarked;
