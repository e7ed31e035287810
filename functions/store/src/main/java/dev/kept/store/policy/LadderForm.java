package dev.kept.store.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.CustomerKey;
import dev.kept.policy.Caps;
import dev.kept.policy.Defaults;
import dev.kept.policy.Role;
import dev.kept.policy.Step;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who hears of a break and when, and how much one person is told. */
final class LadderForm {

  private static final List<String> STEP =
      List.of("name", "after", "clock", "target", "provenOrChased");
  private static final String TARGETS =
      "maker, stand-in, lead, manager, owner, or an address such as fire@firm.example";
  private static final List<String> CAPS =
      List.of("perCommitment", "maker", "lead", "manager", "collecting");

  private LadderForm() {}

  static List<Step> steps(Entry policy) {
    return policy.has("ladder")
        ? policy.items("ladder", "a list of steps").stream().map(LadderForm::step).toList()
        : Defaults.LADDER;
  }

  private static Step step(Entry entry) {
    Entry step = entry.object(STEP);
    String address = step.<@Nullable String>either("target", TARGETS, LadderForm::address, null);
    return new Step(
        step.required("name", Forms.NAME + ", such as lead", Forms::name, ""),
        step.required("after", Forms.DURATION, Forms::duration, Duration.ZERO),
        step.either(
            "clock",
            Forms.words(Step.Clock.class),
            Forms.word(Step.Clock.class),
            Step.Clock.BUSINESS),
        address == null
            ? step.required("target", TARGETS, Forms.word(Role.class), Role.MAKER)
            : Role.ADDRESS,
        address,
        step.yes("provenOrChased", false));
  }

  /** The address that a target is; null where it names a role. */
  private static @Nullable String address(String text) {
    if (text.equals(Forms.written(Role.ADDRESS))) {
      throw new IllegalArgumentException("the address itself");
    }
    return CustomerKey.isAddress(text) ? text.toLowerCase(Locale.ROOT) : null;
  }

  static Caps caps(Entry policy) {
    if (!policy.has("caps")) {
      return Caps.DEFAULT;
    }
    Entry caps = policy.at("caps").object(CAPS);
    return new Caps(
        caps.count("perCommitment", Caps.DEFAULT.perCommitment()),
        caps.count("maker", Caps.DEFAULT.maker()),
        caps.count("lead", Caps.DEFAULT.lead()),
        caps.count("manager", Caps.DEFAULT.manager()),
        caps.either("collecting", Forms.DURATION, Forms::duration, Caps.COLLECTING));
  }

  static void write(ObjectNode policy, List<Step> ladder, Caps caps) {
    ArrayNode steps = policy.putArray("ladder");
    for (Step step : ladder) {
      steps
          .addObject()
          .put("name", step.name())
          .put("after", step.after().toString())
          .put("clock", Forms.written(step.clock()))
          .put("target", step.address() == null ? Forms.written(step.target()) : step.address())
          .put("provenOrChased", step.provenOrChased());
    }
    policy
        .putObject("caps")
        .put("perCommitment", caps.perCommitment())
        .put("maker", caps.maker())
        .put("lead", caps.lead())
        .put("manager", caps.manager())
        .put("collecting", caps.collecting().toString());
  }
}
