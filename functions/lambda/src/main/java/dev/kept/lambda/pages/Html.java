package dev.kept.lambda.pages;

import dev.kept.lambda.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers for browsers, each with everything that a browser should be forbidden. */
final class Html {

  private Html() {}

  static HttpResponse page(int status, String html) {
    return secured(status, "text/html; charset=utf-8", html, "'self'");
  }

  /** A page that there may be; else another answer. */
  static HttpResponse page(Optional<String> html, Supplier<HttpResponse> otherwise) {
    return html.map(text -> page(200, text)).orElseGet(otherwise);
  }

  /** A page that holds a mail in a sandbox: mails carry their styles within them. */
  static HttpResponse withMail(String html) {
    return secured(200, "text/html; charset=utf-8", html, "'self' 'unsafe-inline'");
  }

  /** Where a browser is to look next, with GET: so that looking again presses nothing again. */
  static HttpResponse seeOther(String address) {
    return secured(303, "text/plain; charset=utf-8", "", "'none'").with("location", address);
  }

  static HttpResponse styleSheet(String css) {
    return secured(200, "text/css; charset=utf-8", css, "'none'")
        .with("cache-control", "public, max-age=300");
  }

  /**
   * Nothing is loaded but our own style sheet; no script runs, no other page frames us.
   *
   * @param styles where styles may come from
   */
  private static HttpResponse secured(int status, String type, String body, String styles) {
    String policy =
        "default-src 'none'; img-src data:; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; style-src "
            + styles;
    return new HttpResponse(
        status,
        Map.of(
            "content-type", type,
            "content-security-policy", policy,
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "strict-transport-security", "max-age=31536000",
            "cross-origin-opener-policy", "same-origin",
            "x-robots-tag", "noindex",
            "cache-control", "no-store"),
        body);
  }
}
