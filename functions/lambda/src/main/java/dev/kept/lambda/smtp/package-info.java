/** Mail by SMTP, for a business without SES. Loaded only where it is asked for. */
@NullMarked
package dev.kept.lambda.smtp;

import org.jspecify.annotations.NullMarked;
