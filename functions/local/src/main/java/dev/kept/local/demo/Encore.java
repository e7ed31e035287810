package dev.kept.local.demo;

import dev.kept.local.Complaint;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** The pages that all stories together made, until somebody ends it. */
record Encore(Path file, int port, PrintWriter out) {

  void serve(List<Story> stories) {
    Progress progress = new Progress(out, "Making the pages");
    try (OpenHouse house = OpenHouse.after(stories, file, port, progress)) {
      String url = house.door().url();
      out.printf("%nThe firm's board:   %s/%n", url);
      out.printf("Every mail it got:  %s/mail%n%n", url);
      out.println("Ctrl-C ends this, and nothing is left behind.");
      out.flush();
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("ended.", e);
    }
  }
}
