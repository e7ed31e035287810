package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.fact.FactId;
import dev.kept.lambda.SignedLinks.Claim;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one button says, and for whom it was shown. Sealed, it is what a press must bring. A button
 * that is shown twice while nothing happened in the case is one button: pressed twice, from two
 * windows or after going back, it tells one fact.
 *
 * @param person address of the one who sees the button; empty where nobody is known
 * @param about the commitment; for an undo, the fact that is taken back
 * @param seen stands for the facts that were there when it was shown
 */
record FormToken(String person, Choice choice, CaseId caseId, String about, String seen) {

  /** How long a page may stay open before its buttons are out of date. */
  static final Duration BUTTON = Duration.ofHours(12);

  /** How long an answer can be taken back: as long as the links that led to it live. */
  static final Duration RECEIPT = Duration.ofDays(14);

  /** By whom what people press is told. */
  static final String SOURCE = "kept";

  /** Takes a click back: shown anywhere and at any time, it is the same button. */
  static FormToken undoing(String person, CaseId caseId, FactId click) {
    return new FormToken(person, Choice.UNDO, caseId, click.text(), "");
  }

  /** The claim that a button is sealed with. */
  Claim button(Instant now) {
    return new Claim(person, words("button"), now.plus(BUTTON));
  }

  /** The claim that opens the page which says what was noted. */
  Claim receipt(Instant now) {
    return new Claim(person, words("receipt"), now.plus(RECEIPT));
  }

  static Optional<FormToken> ofButton(Claim claim) {
    return of(claim, "button");
  }

  static Optional<FormToken> ofReceipt(Claim claim) {
    return of(claim, "receipt");
  }

  /** The id of the fact that comes of it: the same however often it is pressed. */
  FactId factId() {
    return new FactId(SOURCE, choice.kind(), hash(person + "\n" + words("")));
  }

  private String words(String purpose) {
    return Stream.of(purpose, choice.word(), caseId.text(), about, seen)
        .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
        .collect(Collectors.joining(" "));
  }

  private static Optional<FormToken> of(Claim claim, String purpose) {
    List<String> words =
        Stream.of(claim.audience().split(" ", -1))
            .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
            .toList();
    if (words.size() != 5 || !words.getFirst().equals(purpose)) {
      return Optional.empty();
    }
    return Choice.of(words.get(1))
        .map(choice ->
            new FormToken(
                claim.person(), choice, CaseId.parse(words.get(2)), words.get(3), words.get(4)));
  }

  static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
