package dev.kept.lambda.pages;

import dev.kept.fact.Fact;
import dev.kept.lambda.pages.Field.Line;
import dev.kept.lambda.pages.Field.Moment;
import dev.kept.lambda.pages.Field.Option;
import dev.kept.lambda.pages.Field.Pick;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What each button asks for. */
record AnswerFields(Standing standing, Names names, Times times) {

  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  /**
   * The fields of a choice.
   *
   * @param how what was filled in before; empty for nothing
   */
  List<Field> of(Choice choice, String how) {
    return switch (choice) {
      case DONE ->
          List.of(
              new Line(
                  "If it is done: how? A few words",
                  "how",
                  how,
                  "rang from my own phone",
                  Filled.LONGEST),
              past("And when, if not just now"));
      case TRIED -> List.of(new Pick("How did you try?", "how", tries()), past("When"));
      case NEW_TIME ->
          List.of(
              new Moment("New time", "due", field(standing.now()), "", true),
              past("When you agreed on it"));
      case OTHER_TIME -> List.of(new Moment("Hold it to", "due", field(standing.now()), "", true));
      case HAVE_IT -> List.of(new Pick("If you take it on: by when?", "until", holds()));
      case HAND_OVER -> List.of(new Pick("Offer it to", "whom", colleagues()));
      case THAT_CALL ->
          standing.offer().calls().size() < 2
              ? List.of()
              : List.of(new Pick("Which call was it?", "call", calls()));
      case ACCEPT,
          DECLINE,
          NOT_YET,
          SORRY_SAID,
          ACCEPTED,
          LET_OFF,
          NOT_A_PROMISE,
          A_PROMISE,
          A_PHRASE,
          PROMISED,
          OWN_PHRASE,
          ANY_PHRASE,
          UNDO ->
          List.of();
    };
  }

  /** What happened between the promise and now; after its time, it must be said when. */
  private Moment past(String label) {
    boolean must = standing.isOver() && !label.startsWith("And");
    String often = must || label.startsWith("And") ? label : label + ", if not just now";
    return new Moment(
        often, "at", field(standing.commitment().made()), field(standing.now()), must);
  }

  private String field(Instant at) {
    return FIELD.format(at.atZone(standing.zone()));
  }

  private List<Option> tries() {
    return Tries.at(standing.commitment().action()).stream()
        .map(how -> new Option(how, how, false))
        .toList();
  }

  private List<Option> holds() {
    HoldTimes hold = standing.hold();
    Instant usual = hold.usual();
    return hold.all().stream()
        .map(at -> new Option(at.toString(), times.moment(at), at.equals(usual)))
        .toList();
  }

  private List<Option> colleagues() {
    return standing.offer().colleagues().stream()
        .map(member -> new Option(member.address(), member.name(), false))
        .toList();
  }

  private List<Option> calls() {
    return standing.offer().calls().stream()
        .map(call -> new Option(call.id().text(), call(call), false))
        .toList();
  }

  /** A call in a line: "yesterday, 3 pm: Lena Brandt rang …". */
  String call(Fact.CallEnded call) {
    return "%s: %s"
        .formatted(
            times.moment(call.happened()),
            CallWords.of(call.call(), names.of(call), names.customer()));
  }
}
