/**
 * Ways to reach people besides e-mail, and programs. Each is loaded only where a policy names it.
 */
@NullMarked
package dev.kept.lambda.channel;

import org.jspecify.annotations.NullMarked;
