package dev.kept.local.people;

import dev.kept.local.people.CsvTable.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table mean, by their names in the header, in whatever case and however
 * hyphened.
 *
 * @param ids the columns with the ids of a source, by the source
 * @param unknown names that mean nothing to us: those columns are passed over
 */
record Columns(Map<Meaning, List<Integer>> known, Map<Integer, String> ids, List<String> unknown) {

  /** What a column can mean. */
  enum Meaning {
    NAME,
    FIRST_NAME,
    LAST_NAME,
    MAIL,
    NUMBER,
    TEAM,
    STAND_IN,
    ZONE,
    SHARED,
    SINCE,
    MATTERS
  }

  private static final String BETWEEN_SEVERAL = "[;,|\\n]";

  /**
   * Reads a header.
   *
   * @param sources the names of sources, each of which may head a column with its ids
   * @param idSource whose ids a column named {@code id} holds; null for nobody's
   */
  static Columns of(List<String> header, Collection<String> sources, @Nullable String idSource) {
    Map<Meaning, List<Integer>> known = new LinkedHashMap<>();
    Map<Integer, String> ids = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = plain(header.get(i));
      String source = source(name, sources, idSource);
      Meaning meaning = source == null ? meaning(name) : null;
      if (source != null) {
        ids.put(i, source);
      } else if (meaning != null) {
        known.computeIfAbsent(meaning, key -> new ArrayList<>()).add(i);
      } else if (!header.get(i).isBlank()) {
        unknown.add(header.get(i).strip());
      }
    }
    return new Columns(known, ids, unknown);
  }

  boolean has(Meaning meaning) {
    return known.containsKey(meaning);
  }

  /** The first value that is there; empty for none. */
  String one(Row row, Meaning meaning) {
    return all(row, meaning).findFirst().orElse("");
  }

  /** Every value under these columns; one field may hold several. */
  List<String> several(Row row, Meaning meaning) {
    return all(row, meaning).flatMap(Columns::parts).distinct().toList();
  }

  /** The name, whole or joined. */
  @Nullable String name(Row row) {
    String whole = one(row, Meaning.NAME);
    String name =
        whole.isEmpty()
            ? (one(row, Meaning.FIRST_NAME) + " " + one(row, Meaning.LAST_NAME)).strip()
            : whole;
    return name.isEmpty() ? null : name;
  }

  /** The ids of a row, as {@code source:id}. */
  List<String> ids(Row row) {
    return ids.entrySet().stream()
        .flatMap(column -> parts(row.at(column.getKey())).map(id -> column.getValue() + ":" + id))
        .distinct()
        .toList();
  }

  private Stream<String> all(Row row, Meaning meaning) {
    return known.getOrDefault(meaning, List.of()).stream()
        .map(row::at)
        .filter(value -> !value.isEmpty());
  }

  private static Stream<String> parts(String field) {
    return Stream.of(field.split(BETWEEN_SEVERAL, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty());
  }

  private static @Nullable String source(
      String name, Collection<String> sources, @Nullable String idSource) {
    if (name.equals("id")) {
      return idSource;
    }
    for (String source : sources) {
      if (name.equals(plain(source)) || name.equals(plain(source) + "id")) {
        return source;
      }
    }
    return null;
  }

  private static @Nullable Meaning meaning(String name) {
    return switch (name) {
      case "name", "fullname", "displayname", "customer", "customername" -> Meaning.NAME;
      case "firstname", "givenname" -> Meaning.FIRST_NAME;
      case "lastname", "surname", "familyname" -> Meaning.LAST_NAME;
      case "team", "group" -> Meaning.TEAM;
      case "standin", "deputy" -> Meaning.STAND_IN;
      case "zone", "timezone" -> Meaning.ZONE;
      case "since", "customersince", "clientsince" -> Meaning.SINCE;
      case "note", "whatmatters", "goodtoknow" -> Meaning.MATTERS;
      case "shared" -> Meaning.SHARED;
      case "number", "numbers", "tel" -> Meaning.NUMBER;
      default -> {
        if (name.contains("mail")) {
          yield Meaning.MAIL;
        }
        boolean telephone =
            name.contains("phone") || name.contains("mobile") || name.startsWith("cell");
        yield telephone ? Meaning.NUMBER : null;
      }
    };
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
