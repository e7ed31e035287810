package dev.kept.local.lines;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.words.ApologyLinter;
import java.util.Locale;
import picocli.CommandLine.Command;

/** What is wrong with apologies. */
@Command(
    name = "check",
    description = {"> Reads an apology as a hurt customer would, and names each offence.", ""},
    footerHeading = "%nExample:%n",
    footer = {
      "  echo '{\"id\":1,\"text\":\"We are sorry if you were upset.\"}' | kept words check",
      "",
      "An apology without an offence has an empty list.",
    },
    mixinStandardHelpOptions = true)
public final class WordsCheckCommand extends LinesCommand {

  @Override
  void answer(Fields document, ObjectNode answer) {
    ArrayNode offences = answer.putArray("offences");
    for (ApologyLinter.Finding finding : ApologyLinter.check(document.text("text"))) {
      offences
          .addObject()
          .put("rule", finding.offence().name().toLowerCase(Locale.ROOT))
          .put("words", finding.words())
          .put("why", finding.offence().why());
    }
  }
}
