package dev.kept.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People who answer for the same tickets.
 *
 * @param id our own short name for it
 * @param sourceIds under which the sources know it: {@code zendesk:8447320466430}
 * @param lead address of who leads it; null where nobody is named
 * @param manager address of who hears last; null for the business's manager
 * @param calendar the name of its calendar; null for the business's
 */
public record Team(
    String id,
    String name,
    Set<String> sourceIds,
    @Nullable String lead,
    @Nullable String manager,
    @Nullable String calendar) {

  /** Answers for what belongs to no named team. */
  public static final String NONE = "everyone";

  public Team {
    sourceIds = Set.copyOf(sourceIds);
  }
}
