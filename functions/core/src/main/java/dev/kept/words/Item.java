package dev.kept.words;

import java.util.List;

/**
 * One notice in words.
 *
 * @param subject of a mail of its own, or heading among several
 * @param body of a mail of its own
 * @param line all of it in one or two sentences, for a list and for a gathered mail
 */
record Item(String subject, List<Block> body, String line) {

  Item {
    body = List.copyOf(body);
  }
}
