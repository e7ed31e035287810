@NullMarked
package dev.kept.lambda.reply;

import org.jspecify.annotations.NullMarked;
