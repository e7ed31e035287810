package dev.kept.local.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as they are written out: ISO-8601 with the offset of the business. */
final class Times {

  private Times() {}

  static String iso(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  static void put(ObjectNode node, String name, @Nullable Instant at, ZoneId zone) {
    node.put(name, at == null ? null : iso(at, zone));
  }
}
