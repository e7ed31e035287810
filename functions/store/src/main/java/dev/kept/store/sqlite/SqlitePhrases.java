package dev.kept.store.sqlite;

import dev.kept.store.Keys;
import dev.kept.store.PhraseJson;
import dev.kept.store.Versions;
import dev.kept.waking.Phrases;
import java.util.Optional;

/** Sentences in SQLite. */
final class SqlitePhrases implements Phrases {

  private final Items items;

  SqlitePhrases(Items items) {
    this.items = items;
  }

  @Override
  public Optional<Phrase> get(String hash) {
    return items
        .head(Keys.ofPhrase(hash))
        .map(stored -> PhraseJson.read(stored.body(), stored.version()));
  }

  @Override
  public boolean replace(String hash, Phrase next, long expected) {
    Versions.follows(next.version(), expected);
    return items.replaceHead(
        Keys.ofPhrase(hash),
        new Items.StoredHead(PhraseJson.write(next), next.version(), null),
        expected);
  }
}
