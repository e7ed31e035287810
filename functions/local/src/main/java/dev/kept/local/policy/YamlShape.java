package dev.kept.local.policy;

import dev.kept.local.Complaint;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** A look at a document's brackets before they are read, for what is too deep ends no program. */
final class YamlShape {

  /** No policy is nested half as deep. */
  private static final int DEEPEST = 30;

  private YamlShape() {}

  /**
   * The line of the first alias, or 1 where there is none.
   *
   * @throws Complaint if it is nested deeper than any policy
   */
  static int firstAlias(LoadSettings settings, String text, String name) {
    int depth = 0;
    int alias = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof AliasEvent && alias == 0) {
        alias = line(event);
      }
      if (depth > DEEPEST) {
        throw new Complaint(
            "%s, line %d: this is no policy: it is nested more than %d deep."
                .formatted(name, line(event), DEEPEST));
      }
    }
    return Math.max(alias, 1);
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
