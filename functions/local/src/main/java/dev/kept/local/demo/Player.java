package dev.kept.local.demo;

import dev.kept.local.serve.Door;
import dev.kept.local.serve.FileQueue;
import dev.kept.local.serve.HttpEvent;
import dev.kept.local.serve.LocalSystem;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plays events to the functions. Between two of them the clock jumps to the next message of a queue
 * or the next sweep that has something to do: nobody waits, and nothing is left out.
 */
final class Player {

  private static final Duration TICK = Duration.ofMinutes(1);

  private final LocalSystem system;
  private final FileQueue queue;
  private final StoryClock clock;
  private final Listener listener;
  private Instant lastTick = Instant.MIN;

  /** Hears what happens, when it happens. */
  interface Listener {
    /** An event came in and was worked through. */
    void came(StoryEvent event);

    /** Time passed, and something was done. */
    void passed();
  }

  Player(LocalSystem system, FileQueue queue, StoryClock clock, Listener listener) {
    this.system = system;
    this.queue = queue;
    this.clock = clock;
    this.listener = listener;
  }

  /** Plays events that are in order, and what follows from them until {@code until}. */
  void play(List<StoryEvent> events, Policy policy, Instant until) {
    for (StoryEvent event : events) {
      passUntil(event.at());
      clock.moveTo(event.at());
      deliver(event, policy);
      workAll();
      listener.came(event);
    }
    passUntil(until);
    clock.moveTo(until);
    workAll();
    listener.passed();
  }

  private void passUntil(Instant end) {
    for (Optional<Instant> next = next(); next.filter(at -> at.isBefore(end)).isPresent(); ) {
      Instant at = next.get();
      clock.moveTo(at);
      if (nextTick().filter(tick -> !tick.isAfter(at)).isPresent()) {
        lastTick = at;
        system.sweep();
      }
      workAll();
      listener.passed();
      next = next();
    }
  }

  /** What comes first, a message or a sweep. */
  private Optional<Instant> next() {
    Optional<Instant> message = queue.nextVisible();
    Optional<Instant> tick = nextTick();
    return message.isPresent() && tick.isPresent()
        ? Optional.of(message.get().isBefore(tick.get()) ? message.get() : tick.get())
        : message.or(() -> tick);
  }

  /** The first minute at which a sweep would find something; the others would find nothing. */
  private Optional<Instant> nextTick() {
    return system
        .nextWake()
        .map(wake -> wake.minus(LocalSystem.SWEEP_LOOKS_AHEAD))
        .map(from -> from.plus(TICK).minusNanos(1).truncatedTo(ChronoUnit.MINUTES))
        .map(tick -> earliestTick().isAfter(tick) ? earliestTick() : tick);
  }

  private Instant earliestTick() {
    return lastTick.equals(Instant.MIN) ? Instant.MIN : lastTick.plus(TICK);
  }

  private void workAll() {
    while (system.work() > 0) {
      // A batch may queue more for this very instant.
    }
  }

  private void deliver(StoryEvent event, Policy policy) {
    Connection connection =
        policy
            .connection(event.source())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s comes from '%s', which the policy does not know"
                        .formatted(event.file(), event.source())));
    URI url = URI.create(url(event, connection));
    Map<String, List<String>> headers = new TreeMap<>();
    Signing.headers(event, connection, url.toString())
        .forEach((name, value) -> headers.put(name, List.of(value)));
    headers.put("host", List.of(url.getHost()));
    try {
      HttpEvent.Answer answer =
          Door.ask(
              system.webhooks(),
              new HttpEvent.Request("POST", url.getRawPath(), "", headers, event.body()));
      if (answer.status() >= 300) {
        throw new IllegalStateException(
            "%s was answered with %d".formatted(event.file(), answer.status()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String url(StoryEvent event, Connection connection) {
    return event.url() == null
        ? "https://kept.harborpest.example/webhooks/" + connection.name()
        : event.url();
  }
}
