package dev.kept.local.policy;

import java.io.PrintWriter;
import java.nio.file.Path;

/** What there is to do with a first policy. */
record NextSteps(Path file, Answers answers) {

  void print(PrintWriter out) {
    out.printf("%n%s is written. Read it, then:%n", file);
    line(out, "kept policy rehearse " + file, "who would hear of a broken promise, and when");
    line(out, "kept serve --policy " + file, "on this machine; in AWS, after 'sam deploy':");
    line(out, "kept policy push " + file + " --table NAME", "its output TableName");
    String people = answers.people();
    if ("token".equals(people)) {
      out.printf(
          "For who works here: name your host in the file, take the marks off its 'host' and 'token',"
              + "%nput the token in /kept/tokens/%s, and push it; then%n",
          answers.tickets());
      line(out, "kept people fetch", "reads them from there");
    } else {
      line(out, "kept people import " + (people == null ? "people.csv" : people), "who works here");
    }
    if (answers.tickets() != null || answers.telephone() != null) {
      out.println(
          "docs/sources says, for each system, what to paste there and where its secret goes.");
    }
  }

  private static void line(PrintWriter out, String command, String what) {
    out.printf("  %-44s %s%n", command, what);
  }
}
