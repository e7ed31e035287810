package dev.kept.lambda;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Case files that refuse to be written. */
record ReadOnlyFiles(CaseFiles files) implements CaseFiles {

  @Override
  public boolean add(CaseId caseId, Fact fact) {
    throw new AssertionError("a page wrote");
  }

  @Override
  public boolean add(CustomerKey key, Fact fact) {
    throw new AssertionError("a page wrote");
  }

  @Override
  public List<Fact> facts(CaseId caseId) {
    return files.facts(caseId);
  }

  @Override
  public List<Fact> facts(CustomerKey key) {
    return files.facts(key);
  }

  @Override
  public Optional<Head> head(CaseId caseId) {
    return files.head(caseId);
  }

  @Override
  public boolean replace(CaseId caseId, Head next, long expected) {
    throw new AssertionError("a page wrote");
  }

  @Override
  public void link(CustomerKey key, CaseId caseId, long version) {
    throw new AssertionError("a page wrote");
  }

  @Override
  public void closeLink(CustomerKey key, CaseId caseId, long version, Instant since) {
    throw new AssertionError("a page wrote");
  }

  @Override
  public Links cases(@Nullable String after) {
    return files.cases(after);
  }

  @Override
  public Optional<Duration> retention() {
    return files.retention();
  }

  @Override
  public void keepLonger(CaseId caseId) {
    throw new AssertionError("a page wrote");
  }

  @Override
  public void keepLonger(CustomerKey key) {
    throw new AssertionError("a page wrote");
  }

  @Override
  public Links links(CustomerKey key, String after) {
    return files.links(key, after);
  }

  @Override
  public boolean keepWords(CaseId caseId, FactId fact, String words) {
    throw new AssertionError("a page wrote");
  }

  @Override
  public boolean blank(CaseId caseId, FactId fact) {
    throw new AssertionError("a page wrote");
  }

  @Override
  public Optional<String> words(CaseId caseId, FactId fact) {
    return files.words(caseId, fact);
  }
}
