package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.FactId;
import dev.kept.lambda.SignedLinks.Claim;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What opens the customer's page of one promise, or presses one of its buttons. It names no person
 * and opens nothing else.
 *
 * @param purpose {@code promised} for the page; {@code done} or {@code missed} for a button
 */
record ReceiptToken(String purpose, CaseId caseId, CommitmentId about) {

  static final String PAGE = "promised";
  static final String DONE = "done";
  static final String MISSED = "missed";

  String sealed(Access access, Instant now, Duration life) {
    String words =
        Stream.of(purpose, caseId.text(), about.text())
            .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
            .reduce((first, second) -> first + " " + second)
            .orElseThrow();
    return access.seal(new Claim("", "receipt " + words, now.plus(life)));
  }

  /** The same promise for another purpose. */
  ReceiptToken to(String other) {
    return new ReceiptToken(other, caseId, about);
  }

  static Optional<ReceiptToken> of(Claim claim) {
    List<String> words =
        Stream.of(claim.audience().split(" ", -1))
            .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
            .toList();
    return words.size() == 4 && words.getFirst().equals("receipt") && claim.person().isEmpty()
        ? Optional.of(
            new ReceiptToken(
                words.get(1), CaseId.parse(words.get(2)), CommitmentId.parse(words.get(3))))
        : Optional.empty();
  }

  /**
   * The id of what a press tells: the same however often it is pressed while nothing happens.
   *
   * @param seen stands for the facts that were there
   */
  FactId factId(String kind, String seen) {
    String hash = FormToken.hash("receipt\n" + purpose + "\n" + about.text() + "\n" + seen);
    return new FactId(FormToken.SOURCE, kind, hash);
  }
}
