package dev.kept.local.serve;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** The functions as they are deployed, one for each trigger. */
public record Functions(
    RequestStreamHandler webhooks,
    RequestStreamHandler tickets,
    RequestStreamHandler calls,
    RequestStreamHandler cases,
    RequestStreamHandler desks,
    RequestStreamHandler sweep,
    RequestStreamHandler pages) {}
