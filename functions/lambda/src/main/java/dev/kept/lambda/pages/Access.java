package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.lambda.HttpRequest;
import dev.kept.lambda.SignedLinks;
import dev.kept.lambda.SignedLinks.Claim;
import dev.kept.policy.Policy;
import dev.kept.words.Links.Naming;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Who may see a page. In the cloud, only who comes by a sealed link, and only what that link was
 * made for. On one's own machine, everybody who can reach it.
 */
public final class Access {

  /** Opens the board and every case on it. */
  public static final String BOARD = "board";

  static final String SIGN_IN = "sign-in ";

  /** The name under which a link carries its token. */
  public static final String TOKEN = "t";

  private final SignedLinks seals;
  private final boolean open;

  private Access(SignedLinks seals, boolean open) {
    this.seals = seals;
    this.open = open;
  }

  /**
   * For a machine of one's own: no link is asked for. Buttons are sealed all the same, so that no
   * other page can press them; with a key of this process.
   */
  public static Access open() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    List<String> keys = List.of(HexFormat.of().formatHex(key));
    return new Access(new SignedLinks(() -> keys), true);
  }

  public static Access byLink(SignedLinks links) {
    return new Access(links, false);
  }

  /** What a link to one case is made for: one line, whatever a system calls its cases. */
  public static String toCase(CaseId caseId) {
    return "case:" + caseId.text().replace("%", "%25").replace("\n", "%0A");
  }

  /** What a link that signs in is made for: the one mail that carries it. */
  public static String toSignIn(String mail) {
    return SIGN_IN + mail;
  }

  /** The id of a mail that signs in: one for each person and window of time. */
  public static String mailId(String person, long window) {
    return "sign-in-" + FormToken.hash(person + "\n" + window);
  }

  /** Whether the policy knows an address, as a person or in a role. */
  public static boolean knows(Policy policy, String address) {
    return Answerer.knows(policy, address);
  }

  boolean isOpen() {
    return open;
  }

  boolean allowsBoard(HttpRequest request, Instant now) {
    return open || claim(request, now).map(Claim::audience).filter(BOARD::equals).isPresent();
  }

  boolean allowsCase(HttpRequest request, CaseId caseId, Instant now) {
    return allowsBoard(request, now)
        || claim(request, now).map(Claim::audience).filter(toCase(caseId)::equals).isPresent();
  }

  /** The address of the one whom the link was made for; empty where it names nobody. */
  Optional<String> reader(HttpRequest request, Instant now) {
    return open
        ? Form.query(request).get(Naming.READER)
        : claim(request, now).map(Claim::person).filter(person -> !person.isEmpty());
  }

  String seal(Claim claim) {
    return seals.seal(claim);
  }

  /** What we sealed; empty where we did not, or its time has run out. */
  Optional<Claim> unseal(String token, Instant now) {
    return seals.open(token, now);
  }

  private Optional<Claim> claim(HttpRequest request, Instant now) {
    return token(request).flatMap(token -> seals.open(token, now));
  }

  private static Optional<String> token(HttpRequest request) {
    return Form.query(request).get(TOKEN).filter(token -> token.matches("[A-Za-z0-9_.-]+"));
  }

  /** What the links of a page carry on: the token that opened it, or for whom it is; or nothing. */
  String carry(HttpRequest request) {
    return open
        ? reader(request, Instant.EPOCH).map(reader -> carried(Naming.READER, reader)).orElse("")
        : token(request).map(token -> carried(TOKEN, token)).orElse("");
  }

  private static String carried(String name, String value) {
    return "?" + name + "=" + Addresses.encoded(value);
  }
}
