package dev.kept.store.dynamo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of the table. What is null is not written, which keeps the indexes sparse.
 *
 * @param body the JSON of what it is; null once a notice is done
 * @param version of a head, or the number of the current policy
 * @param wakeShard which shard of the index of wakes a head lies in, while it is to wake
 * @param wakeAt when a head is to wake, in the form that sorts
 * @param doneAt when a notice was taken off its desk
 * @param board the team and state of a ledger row
 * @param due of a ledger row, in the form that sorts
 * @param facts how many facts a ledger row rests on
 * @param readAt when they were read, in the form that sorts
 * @param parts how many further items a long text is spread over
 * @param expiresAt when the item is as good as gone, in seconds since 1970; null for never
 */
record Item(
    String pk,
    String sk,
    @Nullable String body,
    @Nullable Long version,
    @Nullable String wakeShard,
    @Nullable String wakeAt,
    @Nullable String doneAt,
    @Nullable String board,
    @Nullable String due,
    @Nullable Integer facts,
    @Nullable String readAt,
    @Nullable Integer parts,
    @Nullable Long expiresAt) {

  static Builder at(String pk, String sk) {
    Builder builder = new Builder();
    builder.pk = pk;
    builder.sk = sk;
    return builder;
  }

  /** The body of an item that always has one. */
  String text() {
    if (body == null) {
      throw new IllegalStateException("'%s' of '%s' has no body".formatted(sk, pk));
    }
    return body;
  }

  boolean isThere(Instant now) {
    return expiresAt == null || expiresAt > now.getEpochSecond();
  }

  /** An item in the making; the table's schema fills it attribute by attribute. */
  static final class Builder {
    String pk = "";
    String sk = "";
    @Nullable String body;
    @Nullable Long version;
    @Nullable String wakeShard;
    @Nullable String wakeAt;
    @Nullable String doneAt;
    @Nullable String board;
    @Nullable String due;
    @Nullable Integer facts;
    @Nullable String readAt;
    @Nullable Integer parts;
    @Nullable Long expiresAt;

    Builder body(String text) {
      body = text;
      return this;
    }

    Builder version(long number) {
      version = number;
      return this;
    }

    Builder expires(@Nullable Instant at) {
      expiresAt = at == null ? null : at.getEpochSecond();
      return this;
    }

    Item build() {
      return new Item(
          pk, sk, body, version, wakeShard, wakeAt, doneAt, board, due, facts, readAt, parts,
          expiresAt);
    }
  }
}
