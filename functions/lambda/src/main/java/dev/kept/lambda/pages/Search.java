package dev.kept.lambda.pages;

import dev.kept.casefile.CustomerKeys;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Matter;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds cases by what people know of them: names, telephone numbers however they are written,
 * addresses, case numbers, subjects. Every word must be found.
 *
 * @param text as asked for; empty finds everything
 */
record Search(String text) {

  /** Nobody types more; what does is no search. */
  static final int LONGEST = 80;

  private static final int SHORTEST_NUMBER = 3;

  Search {
    text = text.strip();
    text =
        text.codePointCount(0, text.length()) <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  boolean finds(Seen seen, Names names, Policy policy) {
    if (text.isEmpty()) {
      return true;
    }
    List<String> known = known(seen, names, policy);
    String digits = text.replaceAll("[^0-9]", "");
    boolean number = text.matches("[-+0-9 ().#/]+") && digits.length() >= SHORTEST_NUMBER;
    return number
        ? known.stream().anyMatch(one -> one.replaceAll("[^0-9]", "").contains(digits))
        : Stream.of(folded(text).split(" ", -1))
            .allMatch(word -> known.stream().anyMatch(one -> folded(one).contains(word)));
  }

  private static List<String> known(Seen seen, Names names, Policy policy) {
    List<String> known = new ArrayList<>();
    names.customerName().ifPresent(known::add);
    known.add(seen.reading().caseId().number());
    CustomerKeys.in(seen.facts(), policy).stream().map(CustomerKey::value).forEach(known::add);
    seen.facts().stream()
        .map(fact -> fact.origin().matter())
        .flatMap(matter -> Stream.of(matter).map(Matter::number))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(known::add);
    seen.facts().stream()
        .map(fact -> fact.origin().matter().subject())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(known::add);
    seen.reading()
        .commitments()
        .forEach(it -> known.add(names.of(it.owner(), it.id().madeBy().source())));
    return known;
  }

  /** Without accents and case: "Nováček" is found by "novacek". */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
