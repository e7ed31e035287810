/**
 * The whole system as it is deployed: the jar, the template, and an endpoint that stands in for
 * AWS.
 */
@NullMarked
package dev.kept.local.system;

import org.jspecify.annotations.NullMarked;
