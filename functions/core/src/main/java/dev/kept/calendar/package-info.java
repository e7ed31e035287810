/**
 * When a business is open, and how open time is counted. Instants in, instants out; every stretch
 * of time is half-open: at the closing minute the business is closed.
 */
@NullMarked
package dev.kept.calendar;

import org.jspecify.annotations.NullMarked;
