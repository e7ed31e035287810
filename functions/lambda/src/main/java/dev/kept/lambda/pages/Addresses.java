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

  static final String CUSTOMER = "/customer/";

  /** One's own page. */
  static final String DESK = "/desk";

  /** Where one tells of a promise made by phone or at the door. */
  static final String PROMISED = "/promised";

  /** Where one says that one is away. */
  static final String AWAY = "/away";

  /** Where an apology is checked. */
  static final String DRAFT = "/draft";

  /** Where buttons lead. */
  static final String ANSWER = "/answer";

  /** Where one sees what was noted. */
  static final String NOTED = "/noted";

  /** Which sentences are never a promise. */
  static final String SENTENCES = "/sentences";

  /** What a customer sees of a promise. */
  static final String RECEIPT = "/receipt";

  /** One customer, on one sheet, for a meeting. */
  static final String STAND_IN = "/stand-in/";

  private Addresses() {}

  static String of(CaseId caseId) {
    return CASE + encoded(caseId.text());
  }

  /** The page of a case's customer: their number stands in no address. */
  static String ofCustomer(CaseId caseId) {
    return CUSTOMER + encoded(caseId.text());
  }

  /** The form under a commitment. */
  static String ofAnswer(CaseId caseId, String about, String carry) {
    return of(caseId) + (carry.isEmpty() ? "?" : carry + "&") + "about=" + encoded(about);
  }

  /** The case that an address names; empty where it names none. */
  static Optional<CaseId> caseId(String path) {
    String encoded = path.substring(path.indexOf('/', 1) + 1);
    try {
      return parsed(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException halfAPercentSign) {
      return Optional.empty();
    }
  }

  /** A case as people or forms name it; empty where it is none. */
  static Optional<CaseId> parsed(String text) {
    try {
      return Optional.of(CaseId.parse(text));
    } catch (IllegalArgumentException itIsNone) {
      return Optional.empty();
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
