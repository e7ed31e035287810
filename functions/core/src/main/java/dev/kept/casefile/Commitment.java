package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Condition;
import dev.kept.fact.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise that we track, or one that the policy implies, as it stands at the instant of a
 * reading.
 *
 * @param quote the words it was made in; for an implied one, what the customer asked
 * @param maker who said it
 * @param owner who sees it through now
 * @param team the team that answers for it; empty where none is known
 * @param made when it was said
 * @param earliest from when it may be done; null where at any time
 * @param due as told to the customer, or as the policy holds a vague one; null while asleep
 * @param deadline due + grace, moved out of closed time: when it counts as broken; null while
 *     asleep
 * @param vague true where the words named no time and the policy did
 * @param dueVersion 0 for the first due, one more each time it moved
 * @param condition what it waits for; null where nothing
 * @param provable a connected source could show the proof
 * @param history its deadline lies before we began to watch: read and reported, never told
 * @param shielded the customer's last promises were broken: earlier reminder, shorter ladder
 * @param chased how often the customer has asked for it since it was made
 * @param disputed the customer says that it was not done although a proof is there
 * @param apologised when staff said sorry after the break; null where nobody has
 * @param repaired when the customer signalled, after it was done or released, that all is well
 * @param phrase its sentence is one that everyone uses, and nobody has said that it is a promise
 * @param policy the version of the policy it opened under
 */
public record Commitment(
    CommitmentId id,
    Action action,
    String quote,
    Person maker,
    Person owner,
    String team,
    Instant made,
    @Nullable Instant earliest,
    @Nullable Instant due,
    @Nullable Instant deadline,
    boolean vague,
    int dueVersion,
    @Nullable Condition condition,
    Level level,
    State state,
    boolean provable,
    boolean history,
    boolean shielded,
    int chased,
    boolean disputed,
    @Nullable Instant apologised,
    @Nullable Instant repaired,
    boolean phrase,
    int policy) {}
