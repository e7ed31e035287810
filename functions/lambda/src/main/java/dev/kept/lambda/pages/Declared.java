package dev.kept.lambda.pages;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise that somebody tells of, as it travels in the button that saves it: what they wrote and
 * when, so that it is read the same again, and which of the promises in it is meant.
 *
 * @param key of a customer of whom there was no case yet; null in a case that was there
 */
record Declared(CaseId caseId, String text, Instant at, int ordinal, @Nullable CustomerKey key) {

  FormToken token(String person) {
    String seen =
        at.getEpochSecond()
            + "/"
            + ordinal
            + "/"
            + (key == null ? "" : URLEncoder.encode(key.text(), StandardCharsets.UTF_8));
    return new FormToken(person, Choice.PROMISED, caseId, text, seen);
  }

  static Declared of(FormToken token) {
    List<String> parts = List.of(token.seen().split("/", 3));
    String key = URLDecoder.decode(parts.get(2), StandardCharsets.UTF_8);
    return new Declared(
        token.caseId(),
        token.about(),
        Instant.ofEpochSecond(Long.parseLong(parts.get(0))),
        Integer.parseInt(parts.get(1)),
        key.isEmpty() ? null : new CustomerKey(key));
  }

  Fact fact(FormToken token, Person who, Promise promise) {
    Matter matter = SpokenPromise.matter(caseId, key);
    Origin origin = new Origin(token.factId(), at, false, at, who, matter);
    return new Fact.PromiseDeclared(origin, promise);
  }
}
