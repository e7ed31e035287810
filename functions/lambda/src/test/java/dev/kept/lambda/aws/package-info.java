/** The ports over AWS, with clients that record what they are asked. */
@NullMarked
package dev.kept.lambda.aws;

import org.jspecify.annotations.NullMarked;
