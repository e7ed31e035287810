package dev.kept.bench.start;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The environment of a function, as the template would give it. */
final class Surroundings {

  private Surroundings() {}

  /** What a function finds in its environment. */
  static Map<String, String> of(Path task, boolean snapshot, RuntimeApi api, QuickAws aws) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("LAMBDA_TASK_ROOT", task.toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapshot ? "snap-start" : "on-demand");
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_ACCESS_KEY_ID", "bench");
    environment.put("AWS_SECRET_ACCESS_KEY", "bench");
    environment.put("AWS_ENDPOINT_URL", aws.address());
    environment.put("BENCH_SECRET", Events.SECRET);
    environment.put("TABLE_NAME", "kept");
    for (String queue : List.of("TICKETS", "CALLS", "CASES", "DESKS")) {
      environment.put(queue + "_QUEUE_URL", aws.address() + "/0/" + queue);
    }
    environment.put("SHARDS", "4");
    environment.put("RETENTION_DAYS", "1095");
    environment.put("SECRETS", "/kept");
    environment.put("LINK_KEYS", "/links");
    environment.put("FORGET_KEYS", "/forget");
    environment.put("BUSINESS", "our business");
    environment.put("OWNER", "owner@firm.example");
    environment.put("MANAGER", "");
    environment.put("ZONE", "America/New_York");
    environment.put("HOURS", "mon-fri 09:00-17:00");
    environment.put("SINCE", "2026-03-02");
    environment.put("CONNECTIONS", "generic");
    environment.put("SENDER", "kept@firm.example");
    environment.put("CONFIGURATION_SET", "kept");
    environment.put("BASE_URL", "https://kept.firm.example");
    return environment;
  }
}
