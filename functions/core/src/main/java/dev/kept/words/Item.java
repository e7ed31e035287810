package dev.kept.words;

import dev.kept.words.Block.Link;
import java.util.List;

/**
 * One notice in words.
 *
 * @param subject of a mail of its own, or heading among several
 * @param body of a mail of its own
 * @param line all of it in one or two sentences, for a list and for a gathered mail
 * @param answers what the reader can say at once, the likeliest first
 */
record Item(String subject, List<Block> body, String line, List<Link> answers) {

  Item {
    body = List.copyOf(body);
    answers = List.copyOf(answers);
  }

  /** One that asks for nothing. */
  Item(String subject, List<Block> body, String line) {
    this(subject, body, line, List.of());
  }

  Item asking(Link... links) {
    return new Item(subject, body, line, List.of(links));
  }
}
