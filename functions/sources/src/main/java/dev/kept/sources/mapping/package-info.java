/**
 * The long tail by configuration: an expression turns any JSON into events of our form, which are
 * then read like those of any sender.
 */
@NullMarked
package dev.kept.sources.mapping;

import org.jspecify.annotations.NullMarked;
