package dev.kept.lambda.pages;

import dev.kept.fact.Fact;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Where what people do on the pages goes; once it is taken, it is not lost.
 *
 * @param tell takes a fact
 * @param signIn takes an address that asks for a link, and when
 */
public record Outbox(Consumer<Fact> tell, BiConsumer<String, Instant> signIn) {}
