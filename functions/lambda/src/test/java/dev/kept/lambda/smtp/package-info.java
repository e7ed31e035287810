@NullMarked
package dev.kept.lambda.smtp;

import org.jspecify.annotations.NullMarked;
