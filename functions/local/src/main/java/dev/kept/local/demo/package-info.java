/**
 * Stories played in fast-forward: sample events, signed and sent to the same functions, with a
 * clock that jumps to whatever comes next.
 */
@NullMarked
package dev.kept.local.demo;

import org.jspecify.annotations.NullMarked;
