package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call;
import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of one RingCentral call, from one state of it or from many. */
final class RingCentralSession {

  private final String id;
  private final Setting setting;
  private final Instant received;
  private final List<RingCentralParty> states = new ArrayList<>();

  RingCentralSession(String id, Setting setting, Instant received) {
    this.id = id;
    this.setting = setting;
    this.received = received;
  }

  void add(JsonNode body) {
    long sequence = body.path("sequence").asLong();
    Instant at = Times.read(body.get("eventTime"));
    for (JsonNode party : body.path("parties")) {
      states.add(new RingCentralParty(party, sequence, at));
    }
  }

  /** The one thing that these states say; nothing where the call may still go either way. */
  Optional<Fact> settle() {
    states.sort(Comparator.comparingLong(RingCentralParty::sequence));
    states.removeIf(RingCentralParty::isInternal);
    return answered().or(this::placed).or(this::missed);
  }

  /** They rang, and a person took it; a second answer is the end of a hold. */
  private Optional<Fact> answered() {
    return first(
            party -> !party.isOutside() && party.came() && party.is("Answered") && !party.isMenu())
        .map(party -> ended(party, Direction.INBOUND, Outcome.ANSWERED, "answered"));
  }

  /** We rang: only the party outside tells whether they took it; our own leg always does. */
  private Optional<Fact> placed() {
    Predicate<RingCentralParty> theirs = party -> party.isOutside() && party.came();
    return first(theirs.and(party -> party.is("Answered")))
        .map(party -> ended(party, Direction.OUTBOUND, Outcome.ANSWERED, "answered"))
        .or(() -> first(theirs.and(party -> party.notReached() != null)).map(this::notReached));
  }

  private Fact notReached(RingCentralParty party) {
    Outcome outcome = party.notReached();
    return ended(
        party, Direction.OUTBOUND, outcome == null ? Outcome.FAILED : outcome, "no_answer");
  }

  private Optional<Fact> missed() {
    return first(party -> !party.isOutside() && party.came() && party.isNotTaken())
        .map(party -> ended(party, Direction.INBOUND, Outcome.NO_ANSWER, "missed"));
  }

  private Optional<RingCentralParty> first(Predicate<RingCentralParty> fits) {
    return states.stream().filter(fits).findFirst();
  }

  private Fact ended(RingCentralParty party, Direction direction, Outcome outcome, String word) {
    boolean inbound = direction == Direction.INBOUND;
    boolean answered = outcome == Outcome.ANSWERED;
    Call call =
        new Call(
            id,
            direction,
            outcome,
            number(party, inbound ? "from" : "to"),
            number(party, inbound ? "to" : "from"),
            answered ? Spans.seconds(party.at(), end(party)) : null,
            answered && inbound ? Spans.seconds(begin(), party.at()) : null,
            null);
    Told told =
        new Told(
            setting,
            received,
            party.at(),
            answered ? ours(party, inbound) : Person.UNKNOWN,
            Matter.of(new Customer(null, null, null, call.number())));
    return new Fact.CallEnded(told.origin(Kinds.ofCall(direction, outcome), id + ":" + word), call);
  }

  private @Nullable String number(RingCentralParty party, String side) {
    return Numbers.e164(Look.text(party.node(), side, "phoneNumber"), setting.region());
  }

  private static Person ours(RingCentralParty party, boolean inbound) {
    JsonNode side = party.node().path(inbound ? "to" : "from");
    String extension = Look.person(inbound ? party.node() : side, "extensionId");
    return new Person(Role.STAFF, extension, Look.name(side, "name"), null);
  }

  /** Where only the answer itself is known, neither is. */
  private @Nullable Instant begin() {
    return times(party -> !party.is("Answered")).findFirst().orElse(null);
  }

  private @Nullable Instant end(RingCentralParty answered) {
    return times(party -> party.is("Disconnected") && party.sequence() > answered.sequence())
        .reduce((one, other) -> other)
        .orElse(null);
  }

  private Stream<Instant> times(Predicate<RingCentralParty> fits) {
    return states.stream().filter(fits).flatMap(party -> Stream.ofNullable(party.at()));
  }
}
