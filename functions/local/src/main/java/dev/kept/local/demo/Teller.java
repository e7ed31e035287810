package dev.kept.local.demo;

import dev.kept.casefile.Commitment;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.policy.Member;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a story as it unfolds: who said what and when, what Kept noticed, who was told. */
final class Teller implements Player.Listener {

  private static final Duration IMPORTED = Duration.ofDays(1);
  private static final Duration LATE = Duration.ofMinutes(2);

  private final Performance performance;
  private final Page page;
  private final Almanac almanac;
  private final TurnWords turns;
  private final FactWords words = new FactWords();
  private final Map<CommitmentId, Commitment> known = new HashMap<>();
  private int mails;
  private final List<String> held = new ArrayList<>();
  private Instant lastImport = Instant.MIN;
  private int imported;
  private int past;

  Teller(Performance performance, PrintWriter out) {
    this.performance = performance;
    almanac = new Almanac(performance.policy().calendar().zone());
    turns = new TurnWords(almanac);
    page = new Page(out, almanac);
  }

  @Override
  public void came(StoryEvent event) {
    for (Fact fact : performance.facts(event)) {
      if (isHistory(fact)) {
        imported++;
        lastImport = fact.origin().received();
        words.of(fact);
      } else {
        endOfImport();
        words.of(fact).ifPresent(sentence -> fact(fact, sentence));
      }
    }
    noticed();
  }

  /** What a system tells late is told when it is told. */
  private void fact(Fact fact, String sentence) {
    Instant received = fact.origin().received();
    if (fact.origin().at().plus(LATE).isAfter(received)) {
      page.say(fact.happened(), "", sentence);
    } else {
      String when = almanac.time(fact.happened());
      page.say(received, "", sentence + " That was at %s, and is told only now.".formatted(when));
    }
  }

  @Override
  public void passed() {
    if (imported == 0 || performance.now().isAfter(lastImport.plus(LATE))) {
      endOfImport();
    }
    noticed();
  }

  /** What the story is about. */
  void begin(Story story) {
    story.words().forEach(line -> page.wrap("  ", line));
  }

  /** How everything stands at the end. */
  void end() {
    page.line();
    known.values().stream()
        .filter(commitment -> !commitment.history())
        .sorted(Comparator.comparing(Commitment::made))
        .forEach(
            one -> page.wrap("  ", "In the end “%s”: %s.".formatted(one.quote(), ending(one))));
    page.line();
  }

  private static String ending(Commitment commitment) {
    String word = commitment.state().word();
    if (commitment.repaired() != null) {
      return word + ", apologised for, and repaired";
    }
    return commitment.apologised() == null ? word : word + ", and apologised for";
  }

  private static boolean isHistory(Fact fact) {
    return fact.origin().at().plus(IMPORTED).isBefore(fact.origin().received());
  }

  private void endOfImport() {
    if (imported > 0) {
      page.say(lastImport, "", imported + " events of the past come in, in one burst.");
    }
    if (past > 0) {
      String many = "Kept hears %d promises in them that are long past.".formatted(past);
      page.say(lastImport, "▸ ", many + " It reads and reports them, and tells nobody.");
    }
    held.forEach(turn -> page.say(lastImport, "▸ ", turn));
    held.clear();
    imported = 0;
    past = 0;
  }

  private void noticed() {
    Instant now = performance.now();
    for (var seen : performance.changed()) {
      for (Commitment commitment : seen.reading().commitments()) {
        Commitment before = known.put(commitment.id(), commitment);
        if (commitment.history()) {
          past += before == null ? 1 : 0;
        } else {
          turns.between(before, commitment, now).forEach(turn -> turn(now, turn));
        }
      }
    }
    List<Delivered> all = performance.mails();
    all.subList(mails, all.size()).forEach(this::mail);
    mails = all.size();
  }

  private void turn(Instant now, String turn) {
    if (imported > 0) {
      held.add(turn);
    } else {
      page.say(now, "▸ ", turn);
    }
  }

  private void mail(Delivered mail) {
    String name =
        performance.policy().member(mail.mail().to()).map(Member::name).orElse(mail.mail().to());
    page.say(mail.at(), "✉ ", "To %s: %s".formatted(name, mail.mail().subject()));
    mail.mail()
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .limit(mail.mail().subject().startsWith("Your list") ? 2 : 1)
        .forEach(line -> page.wrap("           ", line));
  }
}
