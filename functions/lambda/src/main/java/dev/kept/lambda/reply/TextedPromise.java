package dev.kept.lambda.reply;

import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import dev.kept.lambda.pages.SpokenPromise.Whose;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import dev.kept.sources.text.Numbers;
import dev.kept.sources.text.Texts;
import dev.kept.words.TextWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promise that somebody texts: "I'll ring Mrs Whitlock tomorrow before noon". Whose it is, the
 * number, the address, the ticket or the name in it says; among their own open cases first, then
 * among everybody's. Where that is not for sure they are asked, with at most three to choose from.
 */
record TextedPromise(Texter from) {

  private static final int CHOICES = 3;
  private static final int PROMISES = 3;

  /** What a few words without these, or a time, could be by chance. */
  private static final Set<Action> LOOSE = Set.of(Action.RESOLVE, Action.OTHER);

  private static final Pattern SAID =
      Pattern.compile("(?i)\\b(?:i|we)(?:[’']?ll| will)\\b|\\bpromise[ds]?\\b|\\bwill\\b");

  private static final Pattern TICKET =
      Pattern.compile(
          "(?i)(?:#|\\b(?:ticket|case)\\s+(?:number\\s+|no\\.?\\s*)?#?)([\\p{L}\\p{N}-]{1,40})");

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
    return most.isEmpty() ? Optional.empty() : Optional.of(whose(text, most));
  }

  private Read whose(InboundText text, List<Promise> promises) {
    List<Whose> told = told(text.text());
    if (!told.isEmpty()) {
      return read(text, promises, told, told.size() == 1);
    }
    Naming naming = Naming.of(text.text());
    List<Whose> own = from.promises().own(from.address(), from.at());
    List<Naming.Found> found = naming.among(own);
    if (found.stream().allMatch(one -> one.sure() == Naming.Sure.PERHAPS)) {
      List<Naming.Found> all = naming.among(from.promises().all(from.at()));
      found = all.isEmpty() ? found : all;
    }
    return isSure(found)
        ? read(text, better(promises, naming, found.getFirst()), whoseOf(found), true)
        : read(text, promises, perhaps(found, own), false);
  }

  private static List<Whose> whoseOf(List<Naming.Found> found) {
    return List.of(found.getFirst().whose());
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

  private static boolean isSure(List<Naming.Found> found) {
    return found.size() == 1 && found.getFirst().sure() != Naming.Sure.PERHAPS;
  }

  private static Read read(
      InboundText text, List<Promise> promises, List<Whose> whose, boolean clear) {
    return new Read(text.id(), promises, whose.stream().limit(CHOICES).toList(), clear);
  }

  /** Whoever is named; else those who wait for something of theirs, each once. */
  private static List<Whose> perhaps(List<Naming.Found> found, List<Whose> own) {
    List<Whose> perhaps = new ArrayList<>();
    Stream<Whose> named = found.stream().map(Naming.Found::whose);
    (found.isEmpty() ? own.stream() : named)
        .filter(one -> perhaps.stream().noneMatch(other -> Naming.isSame(one, other)))
        .forEach(perhaps::add);
    return perhaps;
  }

  /** By a ticket, a number or an address in it. */
  private List<Whose> told(String text) {
    Policy policy = from.data().policies().current();
    String country = policy.locale().getCountry();
    String region = Numbers.knows(country) ? country : null;
    List<Whose> whose = new ArrayList<>();
    tickets(text, policy).forEach(whose::add);
    for (CustomerKey key : Texts.theirs(Words.Format.PLAIN, text, region).mentions()) {
      if (!policy.isOurs(key) && !policy.sharedNumbers().contains(key.value())) {
        Whose one = from.promises().of(key, from.address(), text, from.at());
        if (whose.stream().noneMatch(other -> Naming.isSame(one, other))) {
          whose.add(one);
        }
      }
    }
    return whose;
  }

  private Stream<Whose> tickets(String text, Policy policy) {
    Matcher ticket = TICKET.matcher(text);
    return ticket
        .results()
        .limit(CHOICES)
        .flatMap(found ->
            policy.connections().stream()
                .map(Connection::name)
                .map(source -> new CaseId(source, found.group(1)))
                .flatMap(caseId -> from.promises().of(caseId, from.at()).stream()));
  }

  /** What each choice would tell. */
  List<SpokenChoice> choices(Read read) {
    List<SpokenChoice> choices = new ArrayList<>();
    for (int i = 0; i < read.whose().size(); i++) {
      Whose whose = read.whose().get(i);
      List<Fact> facts = new ArrayList<>();
      for (int j = 0; j < read.promises().size(); j++) {
        String id = read.message() + (read.isClear() ? "-" + j : Question.part(i + 1, j));
        FactId factId = new FactId("kept", "promise.declared", id);
        facts.add(
            from.promises().fact(whose, factId, from.address(), read.promises().get(j), from.at()));
      }
      choices.add(new SpokenChoice(name(whose, read.whose()), facts));
    }
    return choices;
  }

  /** Two of one name are told apart by their cases. */
  private static String name(Whose whose, List<Whose> all) {
    boolean alone = all.stream().filter(other -> other.shown().equals(whose.shown())).count() == 1;
    return alone ? whose.shown() : whose.shown() + " (" + whose.number() + ")";
  }

  /**
   * Says what was noted.
   *
   * @param name of the customer; null to ask the case
   */
  String noted(List<Fact> facts, @Nullable String name) {
    return from.words()
        .noted(
            facts.stream()
                .map(Fact.PromiseDeclared.class::cast)
                .map(declared -> promised(declared, name))
                .toList());
  }

  private TextWords.Promised promised(Fact.PromiseDeclared declared, @Nullable String name) {
    CaseId caseId = Objects.requireNonNull(declared.origin().matter().caseId());
    When when = declared.promise().when();
    Instant due =
        when != null && when.due() != null
            ? when.due()
            : from.promises().heldTo(caseId, declared.id(), from.at()).orElse(null);
    String whose = name == null ? from.customer(caseId) : name;
    return new TextWords.Promised(declared.promise().action(), whose, due);
  }
}
