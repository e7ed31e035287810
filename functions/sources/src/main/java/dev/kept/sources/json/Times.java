package dev.kept.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times as other systems write them: ISO with Z, {@code +0530} or {@code -06:00}, a space instead
 * of the T, up to nine decimals; {@code … UTC}; RFC 2822; Unix seconds, with decimals, or
 * milliseconds. The year 1970 stands for "never".
 */
public final class Times {

  /** Seconds after this are milliseconds: the year 5138. */
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(100_000_000_000L);

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000_000_000L);
  private static final Instant NEVER = Instant.parse("1971-01-01T00:00:00Z");
  private static final int LONGEST = 64;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private Times() {}

  /** A time in any of the forms; null if it is none, or "never". */
  public static @Nullable Instant read(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    return node.isNumber() ? unix(node.decimalValue()) : read(node.textValue());
  }

  /** A written time; null if it cannot be read. One without an offset is UTC. */
  public static @Nullable Instant read(@Nullable String written) {
    if (written == null || written.isBlank() || written.length() > LONGEST) {
      return null;
    }
    String text = written.strip();
    try {
      Instant time = Character.isDigit(text.charAt(0)) ? digits(text) : mail(text);
      return time == null || time.isBefore(NEVER) ? null : time;
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Instant digits(String text) {
    if (text.indexOf('-') < 0 && text.indexOf(' ') < 0) {
      return unix(new BigDecimal(text));
    }
    String iso = text.endsWith(" UTC") ? text.substring(0, text.length() - 4) : text;
    int space = iso.indexOf(' ');
    if (space == 10) {
      iso = iso.substring(0, 10) + "T" + iso.substring(11).replace(" ", "");
    }
    if (space > 0 && space < 10) {
      return mail(text);
    }
    var parsed = ISO.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime exact
        ? exact.toInstant()
        : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
  }

  private static Instant mail(String text) {
    return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  private static @Nullable Instant unix(BigDecimal number) {
    if (number.signum() <= 0 || number.compareTo(MOST) > 0) {
      return null;
    }
    int point = number.compareTo(MOST_SECONDS) > 0 ? 6 : 9;
    BigDecimal nanos = number.movePointRight(point).setScale(0, RoundingMode.HALF_UP);
    BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
    Instant time = Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue());
    return time.isBefore(NEVER) ? null : time;
  }
}
