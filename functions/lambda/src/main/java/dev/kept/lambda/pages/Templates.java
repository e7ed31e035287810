package dev.kept.lambda.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages' templates. Everything put into one is escaped; a name that it misspells is an error.
 */
final class Templates {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withEscaper(Shown::escaped)
          .withLoader(Templates::open);

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  /** The page by this name with these values; what its head offers is the visit's. */
  String render(String name, Visit visit, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("carry", visit.carry());
    all.put("joint", visit.carry().isEmpty() ? "?" : "&");
    all.put("carried", visit.carried());
    all.put("home", visit.board());
    all.put("own", visit.board() && !visit.reader().isEmpty());
    all.put("mailbox", visit.mailbox());
    return compiled.computeIfAbsent(name, Templates::compile).execute(all);
  }

  private static Template compile(String name) {
    try (Reader template = open(name)) {
      return COMPILER.compile(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String name) {
    InputStream resource = Templates.class.getResourceAsStream(name + ".mustache");
    if (resource == null) {
      throw new IllegalArgumentException("there is no template named " + name);
    }
    return new InputStreamReader(resource, StandardCharsets.UTF_8);
  }
}
