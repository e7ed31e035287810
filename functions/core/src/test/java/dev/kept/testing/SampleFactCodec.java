package dev.kept.testing;

import dev.kept.fact.Blanked;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactCodec;
import java.time.Instant;
import java.util.Objects;

/** Writes {@link SampleFacts} down, for the tests of stores; knows no other fact. */
public final class SampleFactCodec implements FactCodec {

  private static final String BLANK = "\0";

  @Override
  public String encode(Fact fact) {
    if (!(fact instanceof Fact.StaffNoted(var origin, var words))) {
      throw new IllegalArgumentException("only notes can be written here, not " + fact);
    }
    CaseId caseId = Objects.requireNonNull(origin.matter().caseId());
    return String.join(
        "\n",
        caseId.text(),
        origin.id().id(),
        origin.at().toString(),
        Objects.requireNonNullElse(words.text(), BLANK));
  }

  @Override
  public Fact decode(String text) {
    String[] lines = text.split("\n", 4);
    if (lines.length != 4) {
      throw new IllegalArgumentException("a note has four lines, not " + lines.length);
    }
    Fact note =
        SampleFacts.note(CaseId.parse(lines[0]), lines[1], Instant.parse(lines[2]), lines[3]);
    return lines[3].equals(BLANK) ? Blanked.of(note) : note;
  }
}
