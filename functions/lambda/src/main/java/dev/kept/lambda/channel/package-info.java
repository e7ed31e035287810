/** Ways to reach our own people besides e-mail. Loaded only where a policy names one. */
@NullMarked
package dev.kept.lambda.channel;

import org.jspecify.annotations.NullMarked;
