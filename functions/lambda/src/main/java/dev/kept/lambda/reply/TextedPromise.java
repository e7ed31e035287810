package dev.kept.lambda.reply;

import dev.kept.fact.Action;
import dev.kept.fact.Promise;
import dev.kept.lambda.pages.SpokenPromise.Whose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A promise that somebody texts: "I'll ring Mrs Whitlock tomorrow before noon". Where it is not for
 * sure whose it is they are asked, with at most three to choose from.
 */
record TextedPromise(Texter from) {

  private static final int PROMISES = 3;

  /** What a few words without these, or a time, could be by chance. */
  private static final Set<Action> LOOSE = Set.of(Action.RESOLVE, Action.OTHER);

  private static final Pattern SAID =
      Pattern.compile("(?i)\\b(?:i|we)(?:[’']?ll| will)\\b|\\bpromise[ds]?\\b|\\bwill\\b");

  /**
   * What was read.
   *
   * @param message the id of the message
   * @param whose the customers who may be meant, the likeliest first
   * @param isClear true where it is surely the first
   */
  record Read(String message, List<Promise> promises, List<Whose> whose, boolean isClear) {

    Read {
      promises = List.copyOf(promises);
      whose = List.copyOf(whose);
    }
  }

  /** Reads it; empty where nothing in it is a promise. */
  Optional<Read> read(InboundText text) {
    List<Promise> promises = from.promises().read(text.text(), from.at(), from.address());
    boolean said = SAID.matcher(text.text()).find();
    List<Promise> most =
        promises.stream()
            .filter(it -> said || it.when() != null || !LOOSE.contains(it.action()))
            .limit(PROMISES)
            .toList();
    return most.isEmpty() ? Optional.empty() : Optional.of(read(text, most));
  }

  private Read read(InboundText text, List<Promise> promises) {
    Whom.Meant meant = new Whom(from, text.text()).find();
    Naming naming = Naming.of(text.text());
    List<Promise> said = meant.named().map(it -> better(promises, naming, it)).orElse(promises);
    return new Read(text.id(), said, meant.whose(), meant.isClear());
  }

  /** A bare name after "call" may be read as a thing: "call them" is not. The words stay theirs. */
  private List<Promise> better(List<Promise> promises, Naming naming, Naming.Found found) {
    List<Promise> clear = from.promises().read(naming.withThem(found), from.at(), from.address());
    return clear.size() < promises.size()
        ? promises
        : IntStream.range(0, promises.size())
            .mapToObj(i ->
                LOOSE.contains(promises.get(i).action())
                    ? with(promises.get(i), clear.get(i).action())
                    : promises.get(i))
            .toList();
  }

  private static Promise with(Promise it, Action action) {
    return new Promise(
        it.quote(),
        action,
        it.by(),
        it.byName(),
        it.when(),
        it.condition(),
        it.confidence(),
        it.courtesy(),
        it.why());
  }
}
