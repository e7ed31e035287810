package dev.kept.lambda.reply;

import java.util.Map;
import java.util.Optional;

/**
 * The button that an answer stands for.
 *
 * @param choice its word, as in links
 * @param fields what would be filled in beside it
 */
record Meaning(String choice, Map<String, String> fields) {

  Meaning {
    fields = Map.copyOf(fields);
  }

  /**
   * What is meant by it.
   *
   * @param step what the mail asked: "yes" to an offer takes it, to a question says that it is done
   * @return empty where nothing is for sure
   */
  static Optional<Meaning> of(Said said, String step) {
    boolean offer = step.startsWith("offer");
    boolean question = step.equals("question");
    boolean call = step.startsWith("call-question");
    return switch (said) {
      case Said.Done(String how) ->
          of("yes", Map.of("how", how.isEmpty() ? "said so in answer to our mail" : how));
      case Said.NotYet _ -> of("not-yet");
      case Said.NotAPromise _ -> of("not-a-promise");
      case Said.HaveIt(var until) when offer && until == null -> of("accept");
      case Said.HaveIt(var until) ->
          of("have-it", until == null ? Map.of() : Map.of("until", until.toString()));
      case Said.Cannot _ -> of(offer ? "decline" : "hand-over");
      case Said.Yes _ when offer -> of("accept");
      case Said.Yes _ when question ->
          of("yes", Map.of("how", "said so in answer to our question"));
      case Said.Yes _ when call -> of("that-call");
      case Said.No _ when offer -> of("decline");
      case Said.No _ when question -> of("not-yet");
      case Said.Yes _, Said.No _, Said.Unclear _ -> Optional.empty();
    };
  }

  private static Optional<Meaning> of(String choice) {
    return of(choice, Map.of());
  }

  private static Optional<Meaning> of(String choice, Map<String, String> fields) {
    return Optional.of(new Meaning(choice, fields));
  }
}
