/**
 * What people read in a browser, and answer there. Looking changes nothing; every word is escaped.
 */
@NullMarked
package dev.kept.lambda.pages;

import org.jspecify.annotations.NullMarked;
