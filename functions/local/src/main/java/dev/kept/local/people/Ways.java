package dev.kept.local.people;

import dev.kept.fact.CustomerKey;
import dev.kept.local.people.Columns.Meaning;
import dev.kept.local.people.CsvTable.Problem;
import dev.kept.local.people.CsvTable.Row;
import dev.kept.policy.Policy;
import dev.kept.sources.text.Numbers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * By which ids, addresses and numbers a row knows a customer.
 *
 * @param region the country of numbers without a country code; null to understand none
 * @param problems takes what is wrong with a row
 */
record Ways(Columns columns, Policy policy, @Nullable String region, Consumer<Problem> problems) {

  /** Ids first, then addresses, then numbers; our own people and lines are nobody's customers. */
  List<CustomerKey> of(Row row) {
    Set<CustomerKey> keys = new LinkedHashSet<>();
    columns.ids(row).forEach(id -> keys.add(new CustomerKey(id)));
    columns.several(row, Meaning.MAIL).forEach(text -> mail(row, text, keys));
    columns.several(row, Meaning.NUMBER).forEach(text -> number(row, text, keys));
    for (CustomerKey key : List.copyOf(keys)) {
      if (policy.isOurs(key)) {
        keys.remove(key);
        wrong(row, "%s is one of our own, and nobody's customer".formatted(key.value()));
      }
    }
    if (keys.isEmpty()) {
      wrong(row, "there is nothing by which to know them: no id, address or number");
    }
    return List.copyOf(keys);
  }

  private void mail(Row row, String text, Set<CustomerKey> keys) {
    if (CustomerKey.isAddress(text)) {
      keys.add(CustomerKey.mail(text));
    } else {
      wrong(row, "'%s' is no address, such as ida@example.com".formatted(shown(text)));
    }
  }

  private void number(Row row, String text, Set<CustomerKey> keys) {
    String number = Numbers.e164(text, region);
    if (number == null) {
      wrong(
          row,
          "'%s' is no whole telephone number%s"
              .formatted(
                  shown(text),
                  region == null
                      ? "; without --region it needs its country, as +44 20 7946 0111"
                      : " in %s, nor one with its country".formatted(region)));
    } else {
      keys.add(CustomerKey.telephone(number));
    }
  }

  private void wrong(Row row, String words) {
    problems.accept(new Problem(row.line(), words));
  }

  static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
