/** The ports of the core in one DynamoDB table. */
@NullMarked
package dev.kept.store.dynamo;

import org.jspecify.annotations.NullMarked;
