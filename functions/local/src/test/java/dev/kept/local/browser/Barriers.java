package dev.kept.local.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What axe-core finds on a page that keeps somebody from using it. */
final class Barriers {

  private static final String AXE = read();

  private Barriers() {}

  private static String read() {
    try (InputStream in = Barriers.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe-core is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line for each; empty for none. The checker is a script, the only one that ever runs. */
  static String on(Tab tab) {
    return on(tab, "{}");
  }

  /** The same of a mail: its subject is its first heading, and stands above it in every program. */
  static String onMail(Tab tab) {
    return on(tab, "{rules: {'page-has-heading-one': {enabled: false}}}");
  }

  private static String on(Tab tab, String options) {
    tab.scripts(true);
    tab.run(AXE);
    String found =
        tab.askLater(
            "axe.run("
                + options
                + ").then(r => r.violations.map(v => v.id + ': '"
                + " + v.nodes.map(n => n.html).join(' ')).join('\\n'))");
    tab.scripts(false);
    return found;
  }
}
