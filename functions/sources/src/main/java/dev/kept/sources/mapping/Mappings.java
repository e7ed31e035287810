package dev.kept.sources.mapping;

import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Sources by mapping, each compiled when it is first needed and once. */
public final class Mappings {

  /** More connections than that no business has; texts beyond are compiled each time. */
  private static final int MOST = 100;

  private static final Map<String, Source> BY_TEXT = new ConcurrentHashMap<>();

  private Mappings() {}

  /**
   * The source that a text makes.
   *
   * @throws IllegalArgumentException if the text is no mapping
   */
  public static Source of(String text) {
    Source known = BY_TEXT.get(text);
    if (known != null) {
      return known;
    }
    Source made = new MappedSource(Mapping.compile(text));
    if (BY_TEXT.size() < MOST) {
      BY_TEXT.put(text, made);
    }
    return made;
  }

  /** A source that is built in as a mapping. */
  public static Source builtIn(String name) {
    return new BuiltIn(name);
  }

  /** Nothing is loaded before the first request. */
  private static final class BuiltIn implements Source {
    private final String name;
    private volatile @Nullable Source source;

    BuiltIn(String name) {
      this.name = name;
    }

    @Override
    public Normalised read(Delivery delivery, Setting setting) {
      Source ready = source;
      if (ready == null) {
        ready = of(text());
        source = ready;
      }
      return ready.read(delivery, setting);
    }

    private String text() {
      String resource = "/mappings/" + name + ".jsonata";
      try (InputStream file = Mappings.class.getResourceAsStream(resource)) {
        if (file == null) {
          throw new IllegalStateException("no mapping " + resource);
        }
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
