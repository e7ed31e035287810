package dev.kept.sources;

import dev.kept.sources.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What a source must know of the connection that it reads for.
 *
 * @param source the name that its facts carry; two accounts of one system have two
 * @param region the country whose local telephone numbers are meant, as {@code US}; null where only
 *     international numbers are understood
 */
public record Setting(String source, @Nullable String region) {

  public Setting {
    if (region != null && !Numbers.knows(region)) {
      throw new IllegalArgumentException(
          "the region of %s must be a country's two letters, as US, not '%s'"
              .formatted(source, region));
    }
  }

  public static Setting of(String source) {
    return new Setting(source, null);
  }
}
