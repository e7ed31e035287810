package dev.kept.reading;

import dev.kept.fact.When;
import org.jspecify.annotations.Nullable;

/** What rules out that a clause is a promise, whatever else speaks for it. */
final class Objections {
  private final MannerObjections manner;
  private final DeedObjections deed;
  private final PartyObjections party;
  private final SettingObjections setting;

  /**
   * @param offering whether the message asks "shall I order it for you?": what it tells of drivers
   *     and rooms is then what would happen
   * @param moments where they talk of what is done at once, or of no case at all
   */
  Objections(Tokens tokens, boolean offering, Moments moments) {
    this.manner = new MannerObjections(tokens);
    this.deed = new DeedObjections(tokens);
    this.party = new PartyObjections(tokens, offering);
    this.setting = new SettingObjections(tokens, moments);
  }

  /** The first objection to the claim, in words; null if there is none. */
  @Nullable String to(Claim claim, @Nullable When when) {
    String against = manner.to(claim);
    against = against == null ? deed.to(claim, when) : against;
    against = against == null ? party.to(claim) : against;
    return against == null ? setting.to(claim, when) : against;
  }
}
