package dev.kept.lambda.reply;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Words;
import dev.kept.lambda.pages.SpokenPromise.Whose;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import dev.kept.sources.text.Numbers;
import dev.kept.sources.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For whom a text is: the number, the address, the ticket or the name in it says. A name is looked
 * for among their own open cases, then among everybody's, then among those that ended lately: each
 * is more to read, and the more surely somebody else of that name.
 */
record Whom(Texter from, String text) {

  private static final int CHOICES = 3;

  private static final Pattern TICKET =
      Pattern.compile(
          "(?i)(?:#|\\b(?:ticket|case)\\s+(?:number\\s+|no\\.?\\s*)?#?)([\\p{L}\\p{N}-]{1,40})");

  /**
   * Who is meant.
   *
   * @param whose the customers who may be, the likeliest first
   * @param isClear true where it is surely the first
   * @param named where their name stands, if that made it clear
   */
  record Meant(List<Whose> whose, boolean isClear, Optional<Naming.Found> named) {

    Meant {
      whose = whose.stream().limit(CHOICES).toList();
    }

    private static Meant perhaps(List<Whose> whose) {
      return new Meant(whose, false, Optional.empty());
    }
  }

  /** Finds them; nobody where the name of somebody stands there whom we do not know. */
  Meant find() {
    List<Whose> told = told();
    if (!told.isEmpty()) {
      return new Meant(told, told.size() == 1, Optional.empty());
    }
    Naming naming = Naming.of(text);
    List<Whose> own = from.customers().own(from.address(), from.at());
    List<Naming.Found> found = found(naming, own);
    if (isSure(found)) {
      return new Meant(List.of(found.getFirst().whose()), true, Optional.of(found.getFirst()));
    }
    boolean stranger = found.isEmpty() && naming.words().nameSomebody();
    return Meant.perhaps(stranger ? List.of() : perhaps(found, own));
  }

  private List<Naming.Found> found(Naming naming, List<Whose> own) {
    List<Naming.Found> found = naming.among(own);
    if (isAnybody(found)) {
      List<Whose> all = from.customers().all(from.at());
      found = naming.among(all);
      if (isAnybody(found) && naming.words().mayName()) {
        List<Whose> lately = from.customers().lately(from.address(), from.at());
        found = naming.among(Stream.concat(all.stream(), lately.stream()).toList());
      }
    }
    return found;
  }

  private static boolean isAnybody(List<Naming.Found> found) {
    return found.stream().allMatch(one -> one.sure() == Naming.Sure.PERHAPS);
  }

  private static boolean isSure(List<Naming.Found> found) {
    return found.size() == 1 && found.getFirst().sure() != Naming.Sure.PERHAPS;
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
  private List<Whose> told() {
    Policy policy = from.data().policies().current();
    String country = policy.locale().getCountry();
    String region = Numbers.knows(country) ? country : null;
    List<Whose> whose = new ArrayList<>();
    tickets(policy).forEach(whose::add);
    for (CustomerKey key : Texts.theirs(Words.Format.PLAIN, text, region).mentions()) {
      if (!policy.isOurs(key) && !policy.sharedNumbers().contains(key.value())) {
        Whose one = from.customers().of(key, from.address(), text, from.at());
        if (whose.stream().noneMatch(other -> Naming.isSame(one, other))) {
          whose.add(one);
        }
      }
    }
    return whose;
  }

  private Stream<Whose> tickets(Policy policy) {
    Matcher ticket = TICKET.matcher(text);
    return ticket
        .results()
        .limit(CHOICES)
        .flatMap(found ->
            policy.connections().stream()
                .map(Connection::name)
                .map(source -> new CaseId(source, found.group(1)))
                .flatMap(caseId -> from.customers().of(caseId, from.at()).stream()));
  }
}
