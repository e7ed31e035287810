/**
 * The functions on one machine: a queue in a file, pumps that make batches of its messages, a door
 * that makes events of requests, and a mailbox.
 */
@NullMarked
package dev.kept.local.serve;

import org.jspecify.annotations.NullMarked;
