package dev.kept.lambda.pages;

import dev.kept.lambda.HttpRequest;
import java.net.URI;
import java.util.Locale;

/**
 * Whether a form was sent from a page that is not ours. What a button says is sealed in any case;
 * this also keeps other pages from asking for links in somebody's name. A browser that says nothing
 * of where it comes from is believed: ours are asked to say little.
 */
final class Foreign {

  private Foreign() {}

  static boolean is(HttpRequest request) {
    String site = header(request, "sec-fetch-site");
    if (!site.isEmpty()) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = header(request, "origin");
    if (origin.isEmpty() || origin.equals("null")) {
      return false;
    }
    String host = header(request, "host");
    return !isAt(origin, host.isEmpty() ? request.domain() : host);
  }

  private static boolean isAt(String origin, String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException itIsNoAddress) {
      return false;
    }
  }

  private static String header(HttpRequest request, String name) {
    return request.headers().getOrDefault(name, "").strip().toLowerCase(Locale.ROOT);
  }
}
