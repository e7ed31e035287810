package dev.kept.testing;

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

/** Passes everything on; a broken variant overrides what it gets wrong. */
public class ForwardingFiles implements CaseFiles {

  private final CaseFiles files;

  /** Over these. */
  public ForwardingFiles(CaseFiles files) {
    this.files = files;
  }

  @Override
  public boolean add(CaseId caseId, Fact fact) {
    return files.add(caseId, fact);
  }

  @Override
  public boolean add(CustomerKey key, Fact fact) {
    return files.add(key, fact);
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
    return files.replace(caseId, next, expected);
  }

  @Override
  public void link(CustomerKey key, CaseId caseId, long version) {
    files.link(key, caseId, version);
  }

  @Override
  public void closeLink(CustomerKey key, CaseId caseId, long version, Instant since) {
    files.closeLink(key, caseId, version, since);
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
    files.keepLonger(caseId);
  }

  @Override
  public void keepLonger(CustomerKey key) {
    files.keepLonger(key);
  }

  @Override
  public Links links(CustomerKey key, @Nullable String after) {
    return files.links(key, after);
  }

  @Override
  public boolean keepWords(CaseId caseId, FactId fact, String words) {
    return files.keepWords(caseId, fact, words);
  }

  @Override
  public boolean blank(CaseId caseId, FactId fact) {
    return files.blank(caseId, fact);
  }

  @Override
  public Optional<String> words(CaseId caseId, FactId fact) {
    return files.words(caseId, fact);
  }
}
