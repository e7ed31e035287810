package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.SignedLinks;
import dev.kept.lambda.SignedLinks.Claim;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a page. In the cloud, only who comes by a sealed link, and only what that link was
 * made for. On one's own machine, everybody who can reach it.
 */
public final class Access {

  /** Opens the board and every case on it. */
  public static final String BOARD = "board";

  /** The name under which a link carries its token. */
  public static final String TOKEN = "t";

  private final @Nullable SignedLinks links;

  private Access(@Nullable SignedLinks links) {
    this.links = links;
  }

  /** For a machine of one's own: no link is asked for. */
  public static Access open() {
    return new Access(null);
  }

  public static Access byLink(SignedLinks links) {
    return new Access(links);
  }

  /** What a link to one case is made for. */
  public static String toCase(CaseId caseId) {
    return "case:" + caseId.text();
  }

  boolean isOpen() {
    return links == null;
  }

  boolean allowsBoard(HttpRequest request, Instant now) {
    return links == null
        || claim(links, request, now).map(Claim::audience).filter(BOARD::equals).isPresent();
  }

  boolean allowsCase(HttpRequest request, CaseId caseId, Instant now) {
    return allowsBoard(request, now)
        || (links != null
            && claim(links, request, now)
                .map(Claim::audience)
                .filter(toCase(caseId)::equals)
                .isPresent());
  }

  private static Optional<Claim> claim(SignedLinks links, HttpRequest request, Instant now) {
    return token(request).flatMap(token -> links.open(token, now));
  }

  /** The token that the request brought, to be carried on by the links of the page. */
  static Optional<String> token(HttpRequest request) {
    for (String part : request.query().split("&", -1)) {
      if (part.startsWith(TOKEN + "=") && part.substring(2).matches("[A-Za-z0-9_.-]+")) {
        return Optional.of(part.substring(2));
      }
    }
    return Optional.empty();
  }
}
