package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The addresses of pages, before what is carried on. */
final class Addresses {

  static final String CASE = "/case/";

  /** Whose calls we see. */
  static final String COVERAGE = "/coverage";

  /** Where buttons lead. */
  static final String ANSWER = "/answer";

  /** Where one sees what was noted. */
  static final String NOTED = "/noted";

  private Addresses() {}

  static String of(CaseId caseId) {
    return CASE + encoded(caseId.text());
  }

  /** The case that an address names; empty where it names none. */
  static Optional<CaseId> caseId(String path) {
    String encoded = path.substring(CASE.length());
    try {
      return Optional.of(
          CaseId.parse(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
