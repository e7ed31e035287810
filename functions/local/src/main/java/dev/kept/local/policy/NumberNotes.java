package dev.kept.local.policy;

import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two people who have one telephone: what is texted from it is nobody's, so neither is heard. */
final class NumberNotes {

  private static final String TELEPHONE = "tel:";

  private NumberNotes() {}

  /** Of a policy that is fit. */
  static List<Note> of(Policy policy) {
    List<Note> notes = new ArrayList<>();
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < policy.people().size(); i++) {
      Member member = policy.people().get(i);
      for (String number : numbers(member)) {
        Integer other = first.putIfAbsent(number, i);
        if (other != null && other != i) {
          notes.add(
              new Note(
                  "people[%d]".formatted(i),
                  "has the number %s of people[%d] too; nobody is heard who texts from it"
                      .formatted(number, other)));
        }
      }
    }
    return notes;
  }

  private static List<String> numbers(Member member) {
    List<String> numbers = new ArrayList<>();
    String texted = member.channels().sms();
    if (texted != null) {
      numbers.add(texted);
    }
    member.ids().stream()
        .filter(id -> id.startsWith(TELEPHONE))
        .map(id -> id.substring(TELEPHONE.length()))
        .filter(number -> !numbers.contains(number))
        .forEach(numbers::add);
    return numbers;
  }
}
