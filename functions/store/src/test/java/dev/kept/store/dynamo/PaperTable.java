package dev.kept.store.dynamo;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items and the two indexes of one table, in memory. What a row holds beside its keys may be
 * shared, so that a million of them fit.
 */
final class PaperTable {

  private static final Map<String, String> SORTED_BY =
      Map.of(ItemSchema.WAKE, "wakeAt", ItemSchema.BOARD, "due");
  private static final Map<String, String> PARTED_BY =
      Map.of(ItemSchema.WAKE, "wakeShard", ItemSchema.BOARD, "board");

  /** Where a row stands in its partition; that of an index begins with what it is sorted by. */
  record Place(String sort, String pk, String sk) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = sort.compareTo(other.sort);
      order = order != 0 ? order : pk.compareTo(other.pk);
      return order != 0 ? order : sk.compareTo(other.sk);
    }
  }

  private final Map<String, NavigableMap<Place, Map<String, AttributeValue>>> partitions =
      new HashMap<>();

  static Map<String, AttributeValue> whole(Place place, Map<String, AttributeValue> rest) {
    Map<String, AttributeValue> item = new HashMap<>(rest);
    item.put("pk", AttributeValue.fromS(place.pk()));
    item.put("sk", AttributeValue.fromS(place.sk()));
    return item;
  }

  /** The item there, without its keys; empty where there is none. */
  Map<String, AttributeValue> rest(String pk, String sk) {
    return partition(null, pk).getOrDefault(new Place(sk, pk, sk), Map.of());
  }

  /** The rows of a partition, of the table or of an index. */
  NavigableMap<Place, Map<String, AttributeValue>> partition(@Nullable String index, String value) {
    return partitions.getOrDefault(named(index, value), new TreeMap<>());
  }

  /** Every item of the table itself. */
  List<Map<String, AttributeValue>> all() {
    return partitions.entrySet().stream()
        .flatMap(part ->
            part.getValue().entrySet().stream()
                .filter(row -> row.getKey().pk().equals(part.getKey()))
                .map(row -> whole(row.getKey(), row.getValue())))
        .toList();
  }

  private static String named(@Nullable String index, String value) {
    return index == null ? value : index + " " + value;
  }

  /**
   * Puts an item in the place of what is there, or nothing.
   *
   * @param rest without the keys; empty deletes
   * @return the write units of each index
   */
  Map<String, Double> put(String pk, String sk, Map<String, AttributeValue> rest) {
    Map<String, AttributeValue> before = rest(pk, sk);
    Map<String, Double> units = new HashMap<>();
    for (String index : SORTED_BY.keySet()) {
      double changed = index(index, pk, sk, before, rest);
      if (changed > 0) {
        units.put(index, changed);
      }
    }
    set(pk, new Place(sk, pk, sk), rest.isEmpty() ? null : rest);
    return units;
  }

  /** An entry that moves is deleted and put; one that stays costs nothing, for it is keys only. */
  private double index(
      String index,
      String pk,
      String sk,
      Map<String, AttributeValue> before,
      Map<String, AttributeValue> after) {
    Place from = entry(index, pk, sk, before);
    Place to = entry(index, pk, sk, after);
    String oldPart = from == null ? "" : named(index, text(before, PARTED_BY.get(index)));
    String newPart = to == null ? "" : named(index, text(after, PARTED_BY.get(index)));
    if (from != null && from.equals(to) && oldPart.equals(newPart)) {
      return 0;
    }
    if (from != null) {
      set(oldPart, from, null);
    }
    if (to != null) {
      set(newPart, to, Map.of());
    }
    return (from == null ? 0 : 1) + (to == null ? 0 : 1);
  }

  private static @Nullable Place entry(
      String index, String pk, String sk, Map<String, AttributeValue> item) {
    AttributeValue sort = item.get(requireNonNull(SORTED_BY.get(index)));
    return sort == null || !item.containsKey(requireNonNull(PARTED_BY.get(index)))
        ? null
        : new Place(sort.s(), pk, sk);
  }

  private static String text(Map<String, AttributeValue> item, @Nullable String name) {
    return requireNonNull(item.get(requireNonNull(name))).s();
  }

  private void set(String partition, Place place, @Nullable Map<String, AttributeValue> rest) {
    if (rest != null) {
      partitions.computeIfAbsent(partition, it -> new TreeMap<>()).put(place, rest);
      return;
    }
    NavigableMap<Place, Map<String, AttributeValue>> rows = partitions.get(partition);
    if (rows != null) {
      rows.remove(place);
    }
  }
}
