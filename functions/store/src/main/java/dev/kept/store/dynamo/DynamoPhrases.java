package dev.kept.store.dynamo;

import dev.kept.store.Keys;
import dev.kept.store.PhraseJson;
import dev.kept.store.Versions;
import dev.kept.waking.Phrases;
import java.util.Optional;

/** Sentences in DynamoDB. One that nobody uses any more expires as heads do. */
final class DynamoPhrases implements Phrases {

  private final Table table;

  DynamoPhrases(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Phrase> get(String hash) {
    return table
        .get(Keys.ofPhrase(hash), Keys.HEAD)
        .map(item -> Table.read(item, body -> PhraseJson.read(body, Heads.version(item))));
  }

  @Override
  public boolean replace(String hash, Phrase next, long expected) {
    Versions.follows(next.version(), expected);
    return table.replaceHead(
        Keys.ofPhrase(hash), PhraseJson.write(next), next.version(), null, expected);
  }
}
