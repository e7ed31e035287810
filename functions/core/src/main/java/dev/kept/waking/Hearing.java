package dev.kept.waking;

import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.policy.Policy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the words of a message, once, when it comes in. Pure; never fails, whatever the text. */
@FunctionalInterface
public interface Hearing {

  /**
   * What is heard.
   *
   * @param message the fact whose words they are: who wrote, when, where
   * @param text without markup
   * @param before the customer's message that it answers; null where there is none. Looked up only
   *     when asked for: few messages mean anything else by it
   * @param policy by whose calendar its times are reckoned
   */
  Heard hear(Fact message, String text, Supplier<@Nullable String> before, Policy policy);
}
