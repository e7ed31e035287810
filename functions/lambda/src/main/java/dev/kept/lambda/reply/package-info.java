/**
 * People answer our mails and our text messages, and text us what they promised: what they wrote is
 * read, and told as if they had pressed a button.
 */
@NullMarked
package dev.kept.lambda.reply;

import org.jspecify.annotations.NullMarked;
