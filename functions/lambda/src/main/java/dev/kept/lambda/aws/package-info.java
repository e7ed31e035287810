/** The ports over AWS: queues on SQS, mail through SES, secrets from the parameter store. */
@NullMarked
package dev.kept.lambda.aws;

import org.jspecify.annotations.NullMarked;
