package dev.kept.local.system;

import dev.kept.local.system.Calls.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the template lets each function do, next to what the function did. */
final class Rights {

  /** Reading a parameter of this path reads the secret that it is named after. */
  private static final String SECRETS = "/aws/reference/secretsmanager/";

  /** One action on one thing. */
  record Right(String function, String sid, String action, String thing) {

    String text() {
      return function + " " + sid + " " + action + " " + thing;
    }

    /** The same right of another function. */
    Right to(String other) {
      return new Right(other, sid, action, thing);
    }

    /** The same function may do the same there, under whatever name. */
    boolean isAlso(Right other) {
      return function.equals(other.function)
          && action.equals(other.action)
          && thing.equals(other.thing);
    }

    boolean covers(Call call, String arn) {
      return call.function().equals(function) && call.action().equals(action) && fits(arn);
    }

    private boolean fits(String arn) {
      return Pattern.matches(Pattern.quote(thing).replace("*", "\\E.*\\Q"), arn);
    }
  }

  private final List<Right> given;
  private final Stack stack;

  Rights(Template template, Stack stack) {
    this.stack = stack;
    this.given = new ArrayList<>();
    template
        .resources("AWS::Serverless::Function")
        .forEach((function, it) -> {
          for (Object policy : (List<?>) it.get("Policies")) {
            for (Object statement : (List<?>) ((Map<?, ?>) policy).get("Statement")) {
              add(function, (Map<?, ?>) statement, template);
            }
          }
        });
  }

  private Rights(List<Right> given, Stack stack) {
    this.given = given;
    this.stack = stack;
  }

  List<Right> given() {
    return List.copyOf(given);
  }

  /** As they would be if one were not given. */
  Rights without(Right one) {
    return new Rights(given.stream().filter(right -> !right.equals(one)).toList(), stack);
  }

  /** As they would be with one more. */
  Rights with(Right one) {
    return new Rights(Stream.concat(given.stream(), Stream.of(one)).toList(), stack);
  }

  private void add(String function, Map<?, ?> statement, Template template) {
    for (Object action : list(statement.get("Action"))) {
      for (Object thing : list(statement.get("Resource"))) {
        String sid = (String) statement.get("Sid");
        String named = template.text(thing, stack.names());
        given.add(new Right(function, sid, (String) action, named));
      }
    }
  }

  private static List<?> list(Object oneOrMore) {
    return oneOrMore instanceof List<?> list ? list : List.of(oneOrMore);
  }

  /** What was done without a right to it. */
  List<String> missing(Collection<Call> calls) {
    Map<String, Call> missing = new TreeMap<>();
    for (Call call : needed(calls)) {
      String arn = arn(call);
      if (given.stream().noneMatch(right -> right.covers(call, arn))) {
        missing.put(call.function() + " needs " + call.action() + " on " + arn, call);
      }
    }
    return List.copyOf(missing.keySet());
  }

  /** What nobody did. */
  List<String> unused(Collection<Call> calls) {
    List<Call> needed = needed(calls);
    return given.stream()
        .filter(right -> needed.stream().noneMatch(call -> right.covers(call, arn(call))))
        .map(Right::text)
        .distinct()
        .sorted()
        .toList();
  }

  /** The calls, with what follows from them. */
  private static List<Call> needed(Collection<Call> calls) {
    List<Call> needed = new ArrayList<>(calls);
    for (Call call : calls) {
      if (call.thing().startsWith(SECRETS)) {
        String secret = "secret/" + call.thing().substring(SECRETS.length());
        needed.add(new Call(call.function(), "secretsmanager:GetSecretValue", secret));
      }
    }
    return needed;
  }

  private String arn(Call call) {
    String service = call.action().substring(0, call.action().indexOf(':'));
    return switch (service) {
      case "dynamodb" -> stack.arn("dynamodb", "table/" + call.thing());
      case "sqs" -> stack.arn("sqs", call.thing().substring(call.thing().lastIndexOf('/') + 1));
      case "ssm" -> stack.arn("ssm", "parameter" + call.thing());
      case "ses" -> stack.arn("ses", call.thing());
      case "secretsmanager" -> stack.secret(call.thing().substring("secret/".length()));
      default -> call.thing();
    };
  }
}
