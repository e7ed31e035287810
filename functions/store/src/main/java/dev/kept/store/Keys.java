package dev.kept.store;

import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;

/**
 * The forms of partition and sort keys. They are on disk: a change of one is a change of schema.
 *
 * <p>What must be read back out of a key (cases, people) stands in it as it is and is refused when
 * it is too long; any other long text is put in by its hash.
 */
public final class Keys {

  public static final String HEAD = "HEAD";
  public static final String FACT = "FACT#";
  public static final String CASE = "CASE#";
  public static final String NOTICE = "NOTICE#";
  public static final String DESK = "DESK#";
  public static final String POLICY = "POLICY";
  public static final String CURRENT = "CURRENT";
  public static final String SWEEP = "SWEEP";
  public static final String TICK = "TICK";
  public static final String SHARDS = "SHARDS";
  public static final String ASIDE = "ASIDE";
  public static final String EVENT = "EVENT#";

  public static final String WORDS = "WORDS#";
  public static final String FORGOTTEN = "FORGOTTEN";
  public static final String TOMBSTONE = "TOMBSTONE#";
  public static final String COUNT = "COUNT";
  public static final String BEGUN = "BEGUN#";
  public static final String DONE = "DONE#";

  /** How the due of a commitment without one is written, so that it sorts behind every date. */
  public static final String NO_DUE = "none";

  /** Longer texts are put into keys by their hash, in bytes of UTF-8. */
  static final int LONGEST_TEXT = 512;

  /** DynamoDB takes sort keys of 1024 bytes; a case or person may be this long. */
  static final int LONGEST_NAME = 900;

  private Keys() {}

  public static String ofCase(CaseId caseId) {
    return CASE + named("case", caseId.text());
  }

  public static String ofCustomer(CustomerKey key) {
    return "CUSTOMER#" + fitting(key.text());
  }

  public static String ofDesk(String person) {
    return DESK + named("recipient", person);
  }

  public static String ofLedger(String team, YearMonth month) {
    return "LEDGER#" + fitting(team) + "#" + month;
  }

  /** Facts sort by the instant at which they happened, then by their id. */
  public static String ofFact(Fact fact) {
    return FACT + Instants.text(fact.origin().at()) + "#" + fitting(fact.id().text());
  }

  /** Behind every fact that happened up to an instant, before every later one. */
  public static String behindFacts(Instant until) {
    return FACT + Instants.text(until) + "$";
  }

  public static String ofWords(FactId fact) {
    return WORDS + fitting(fact.text());
  }

  public static String ofNotice(String key) {
    return NOTICE + fitting(key);
  }

  public static String ofCommitment(CommitmentId commitment) {
    return fitting(commitment.text());
  }

  public static String ofVersion(int version) {
    return "VERSION#" + version;
  }

  public static String ofEvent(String id) {
    return EVENT + fitting(id);
  }

  public static String ofBody(String id) {
    return "BODY#" + fitting(id);
  }

  /** True where a notice's key says that it is about this case. */
  public static boolean isAbout(String noticeKey, CaseId caseId) {
    return noticeKey.startsWith(NOTICE + caseId.text() + "|");
  }

  /** Where a copy of the count of tombstones stands. */
  public static String ofForgotten(int copy) {
    return FORGOTTEN + "#" + copy;
  }

  public static String ofTombstone(String hash) {
    return TOMBSTONE + hash;
  }

  public static String ofWork(String id) {
    return BEGUN + id;
  }

  public static String ofRecord(Instant at, String id) {
    return DONE + Instants.text(at) + "#" + id;
  }

  public static String ofPhrase(String hash) {
    return "PHRASE#" + hash;
  }

  public static String ofBookmark(String name) {
    return "BOOKMARK#" + fitting(name);
  }

  public static String ofSource(String connection) {
    return "SOURCE#" + fitting(connection);
  }

  /** Where the rows of a team in one state lie on the board. */
  public static String ofBoard(String team, String state) {
    return fitting(team) + "#" + state;
  }

  /** The place of a row among those of its team and state. */
  public static String due(LedgerRow row) {
    return row.due() == null ? NO_DUE : Instants.text(row.due());
  }

  /** The shard of the index of wakes in which a head lies. */
  public static int shard(String partition, int shards) {
    return Math.floorMod(partition.hashCode(), shards);
  }

  private static String named(String what, String name) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "the name of a %s is at most %d bytes long, not %d: %s..."
              .formatted(what, LONGEST_NAME, bytes, name.substring(0, 40)));
    }
    return name;
  }

  private static String fitting(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= LONGEST_TEXT
        ? text
        : "sha256:" + HexFormat.of().formatHex(sha256(bytes));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
