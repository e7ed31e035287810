package dev.kept.local.system;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.lambda.Log;
import dev.kept.lambda.Ports;
import dev.kept.lambda.Settings;
import dev.kept.lambda.Store;
import dev.kept.lambda.Wiring;
import dev.kept.lambda.aws.AwsPorts;
import dev.kept.local.Heard;
import dev.kept.local.serve.Door;
import dev.kept.local.serve.HttpEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The functions of the template out of the deployed jar, each with the environment that the
 * template gives it, over real clients. Only the clock is ours, so that a story's days pass in
 * seconds.
 */
final class WholeSystem {

  private final Template template;
  private final Stack stack;
  private final MovedClock clock;
  private final Map<String, RequestStreamHandler> functions = new HashMap<>();
  private final List<String> log = new ArrayList<>();

  WholeSystem(Template template, Stack stack, MovedClock clock) {
    this.template = template;
    this.stack = stack;
    this.clock = clock;
    template
        .resources("AWS::Serverless::Function")
        .keySet()
        .forEach(function -> functions.put(function, started(function, Map.of())));
  }

  /**
   * A function that is started anew.
   *
   * @param otherwise variables that differ from the template's
   */
  RequestStreamHandler started(String function, Map<String, String> otherwise) {
    Map<String, String> environment = new TreeMap<>(stack.environment(function));
    environment.putAll(otherwise);
    Wiring wiring = new Wiring(ports(environment));
    String handler = (String) template.map("Resources", function, "Properties").get("Handler");
    try {
      return Class.forName(handler)
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(Wiring.class)
          .newInstance(wiring);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Ports ports(Map<String, String> environment) {
    Ports aws = AwsPorts.of(Settings.read(environment), clock);
    return new Ports(
        aws.store(),
        aws.queue(),
        aws.secrets(),
        aws.forgetKeys(),
        aws.mailer(),
        aws.writer(),
        aws.clock(),
        aws.pause(),
        new Log(Heard.by(log::add), clock),
        aws.access(),
        aws.mailbox(),
        aws.fetchers());
  }

  MovedClock clock() {
    return clock;
  }

  /** Every line that the functions logged. */
  List<String> log() {
    return log;
  }

  /** What is kept, read past the functions. */
  Store store() {
    return ports(stack.environment("WakeFunction")).store().get();
  }

  RequestStreamHandler function(String name) {
    RequestStreamHandler function = functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException(name + " is no function of the template");
    }
    return function;
  }

  /** A request at the door of a function. */
  HttpEvent.Answer ask(String function, HttpEvent.Request request) {
    Calls.by(function);
    try {
      return Door.ask(function(function), request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Calls.by(null);
    }
  }

  /** What a function answers to an event. */
  String call(String function, String event) {
    return call(function, function(function), event);
  }

  /** The same of a function that was started for this alone. */
  static String call(String function, RequestStreamHandler started, String event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    Calls.by(function);
    try {
      started.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          answer,
          new SomeContext(function));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Calls.by(null);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
