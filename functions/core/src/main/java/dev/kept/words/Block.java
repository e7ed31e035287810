package dev.kept.words;

import java.util.List;

/** A part of a mail, before it is text or HTML. */
sealed interface Block {

  /** Words of ours. */
  record Paragraph(String text) implements Block {}

  /** Opens one of several matters. */
  record Heading(String text) implements Block {}

  /** Something for the reader to copy. */
  record Draft(String label, String text) implements Block {}

  /** One line of a list, and what can be said to it. */
  record Entry(String text, List<Link> links) implements Block {
    public Entry {
      links = List.copyOf(links);
    }
  }

  /** What the reader can say at once; the first is the one that is meant. */
  record Buttons(List<Link> links) implements Block {
    public Buttons {
      links = List.copyOf(links);
    }
  }

  /** Where to go on. */
  record Links(List<Link> links) implements Block {
    public Links {
      links = List.copyOf(links);
    }
  }

  /** One place to go. */
  record Link(String label, String url) {}
}
