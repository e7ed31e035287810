package dev.kept.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * Something about a policy that somebody should know before it matters.
 *
 * @param team null where it is about a person alone
 * @param person address; null where it is about a team alone
 */
public record Finding(Kind kind, @Nullable String team, @Nullable String person) {

  /** What is found, the gravest first. */
  public enum Kind {
    /** A broken promise of this team reaches nobody. */
    REACHES_NOBODY("a broken promise would reach nobody"),
    /** The ladder ends below manager and owner, or nobody is named there. */
    NOBODY_AT_THE_TOP("nobody at the top would hear: name a manager or an owner"),
    /** A step is for a role that nobody has. */
    NOBODY_LEADS("nobody is named as lead, so that step is skipped"),
    /** Away on that day, and nobody stands in. */
    AWAY("is away on that day, and nobody stands in"),
    /** Who made the promise leads the team too: the lead's step tells nobody new. */
    LEAD_IS_MAKER(
        "leads the team and may make its promises: nobody hears between them and the top"),
    /** Two steps are for one person. */
    TWICE("stands in two steps, and hears once"),
    /** Never to be written to while the team is open. */
    NEVER_IN_OPENING_HOURS("has quiet hours over the whole opening time: mails come after closing"),
    /** No source knows them, so no promise is ever theirs. */
    UNKNOWN_TO_THE_SOURCES("has no id of any source: what they promise is nobody's"),
    /** Neither people nor ids of a source: no case is ever this team's. */
    TEAM_OF_NOBODY("has no people, and no source knows it");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** To stand after the name of the person or the team. */
    public String words() {
      return words;
    }
  }
}
