package dev.kept.lambda.reply;

import dev.kept.casefile.CaseFiles;
import dev.kept.desk.Letter;
import dev.kept.desk.Told;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a mail was about, kept under its token until the table lets go of it: whom it went to, and
 * which commitments it told of. Ids alone, no word of anybody.
 */
final class Pointer {

  /** Of a mail about more than one thing it is enough to know that. */
  private static final int ENOUGH = 2;

  private static final Person OURSELVES = new Person(Person.Role.SYSTEM, null, "Kept", null);

  private final CaseFiles files;
  private final CustomerKey key;
  private final String token;

  Pointer(CaseFiles files, String token) {
    this.files = files;
    this.token = token;
    this.key = new CustomerKey("reply:" + token);
  }

  /** Before the mail goes: an answer can be quick. */
  void leave(Letter letter) {
    List<Told> different =
        letter.told().stream()
            .filter(told -> told.notice().statement().commitment() != null)
            .collect(
                Collectors.toMap(
                    told -> String.valueOf(told.notice().statement().commitment()),
                    told -> told,
                    (first, second) -> first,
                    LinkedHashMap::new))
            .values()
            .stream()
            .limit(ENOUGH)
            .toList();
    for (int i = 0; i < different.size(); i++) {
      Told told = different.get(i);
      files.add(
          key,
          fact(String.valueOf(i), letter.now(), told.notice().caseId(), told.notice().statement()));
    }
  }

  /**
   * What the mail told; empty where no mail of ours had this token. A mail that was tried again was
   * left here again, and is still about no more than it was.
   */
  List<Fact.NoticeSent> told() {
    return List.copyOf(
        files.facts(key).stream()
            .filter(Fact.NoticeSent.class::isInstance)
            .map(Fact.NoticeSent.class::cast)
            .collect(
                Collectors.toMap(
                    told -> String.valueOf(told.statement().commitment()),
                    told -> told,
                    (first, again) -> again,
                    LinkedHashMap::new))
            .values());
  }

  private Fact fact(String nth, Instant at, CaseId caseId, Statement statement) {
    FactId id = new FactId("kept", "notice.sent", token + "-" + nth);
    return new Fact.NoticeSent(
        new Origin(id, at, false, at, OURSELVES, Matter.of(caseId)), statement);
  }
}
