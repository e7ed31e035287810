@NullMarked
package dev.kept.lambda.channel;

import org.jspecify.annotations.NullMarked;
