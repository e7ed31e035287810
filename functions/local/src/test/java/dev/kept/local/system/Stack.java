package dev.kept.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a deployment of the template is called: parameters, resources, region and account. */
final class Stack {

  static final String REGION = "us-east-1";
  static final String NAME = "kept";

  /** What somebody who deploys must answer. */
  private static final Map<String, String> ANSWERS =
      Map.of("Owner", "olga@example.com", "Sender", "kept@example.com", "Since", "2026-01-05");

  private final Template template;
  private final Map<String, String> names;

  private Stack(Template template, Map<String, String> names) {
    this.template = template;
    this.names = names;
  }

  /**
   * The names of a deployment whose resources are made at an endpoint.
   *
   * @param answers beside those that everybody must give
   * @param made what each resource is called there
   */
  static Stack of(
      Template template, String account, Map<String, String> answers, Map<String, String> made) {
    Map<String, String> names = new TreeMap<>(template.defaults());
    names.putAll(ANSWERS);
    names.putAll(answers);
    names.put("AWS::Region", REGION);
    names.put("AWS::Partition", "aws");
    names.put("AWS::URLSuffix", "amazonaws.com");
    names.put("AWS::AccountId", account);
    names.put("AWS::StackName", NAME);
    names.put("Api", "a1b2c3d4e5");
    names.put("MailSet", NAME + "-MailSet");
    names.putAll(made);
    Stack stack = new Stack(template, names);
    names.put("Table.Arn", stack.arn("dynamodb", "table/" + names.get("Table")));
    for (String queue : template.resources("AWS::SQS::Queue").keySet()) {
      String url = stack.name(queue);
      names.put(queue + ".Arn", stack.arn("sqs", url.substring(url.lastIndexOf('/') + 1)));
    }
    for (String secret : List.of("LinkKeys", "ForgetKeys")) {
      names.put(secret, stack.secret(stack.secretName(secret)));
    }
    return stack;
  }

  /** What CloudFormation called its resources, from the file that its caller wrote. */
  static Map<String, String> madeElsewhere(Path file) {
    Map<String, String> made = new TreeMap<>();
    try {
      JsonNode json = new ObjectMapper().readTree(Files.readString(file));
      json.properties().forEach(one -> made.put(one.getKey(), one.getValue().asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  Map<String, String> names() {
    return names;
  }

  String name(String resource) {
    String name = names.get(resource);
    if (name == null) {
      throw new IllegalArgumentException(resource + " was not made");
    }
    return name;
  }

  String arn(String service, String thing) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, names.get("AWS::AccountId"), thing);
  }

  /** The name that the template gives a secret. */
  String secretName(String resource) {
    return template.text(template.at("Resources", resource, "Properties", "Name"), names);
  }

  String secret(String name) {
    return arn("secretsmanager", "secret:" + name + "-AbCdEf");
  }

  /** The environment of a function. */
  Map<String, String> environment(String function) {
    Map<String, String> environment = new TreeMap<>();
    put(environment, template.map("Globals", "Function", "Environment", "Variables"));
    Object own = template.map("Resources", function, "Properties").get("Environment");
    if (own instanceof Map<?, ?> more) {
      put(environment, (Map<?, ?>) more.get("Variables"));
    }
    return environment;
  }

  private void put(Map<String, String> environment, Map<?, ?> variables) {
    variables.forEach((name, value) -> environment.put((String) name, template.text(value, names)));
  }
}
